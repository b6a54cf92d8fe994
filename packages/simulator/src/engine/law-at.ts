import { type Sampler, sampler } from '../distribution/distribution.ts'
import type { PlannedLaw } from './plan.ts'

/** @internal A law that may depend on when the contact arrives, for contacts in any order. */
export class LawAt {
  private readonly moments: ReadonlyArray<number>
  private readonly samplers: ReadonlyArray<Sampler>

  constructor(law: PlannedLaw) {
    const steps = law._tag === 'ByPeriod' ? law.steps : [{ at: Number.NEGATIVE_INFINITY, value: law }]
    this.moments = steps.map(({ at }) => at)
    this.samplers = steps.map(({ value }) => sampler(value))
  }

  at(arrival: number): Sampler {
    let period = this.moments.length - 1
    while (period > 0 && (this.moments[period] as number) > arrival) period--
    return this.samplers[period] as Sampler
  }
}
