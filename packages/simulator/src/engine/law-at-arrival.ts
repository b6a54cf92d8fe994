import { type Sampler, sampler } from '../distribution/distribution.ts'
import type { RandomStream } from '../random/random-stream.ts'
import type { PlannedLaw } from './plan.ts'

/** @internal What tells when the contact that is being filled in arrives; never earlier than the one before. */
export interface ArrivalTime {
  readonly next: number
}

type Numbers = Pick<RandomStream, 'uniform'>

class SamplerAtArrival implements Sampler {
  private readonly moments: Float64Array
  private readonly samplers: ReadonlyArray<Sampler>
  private readonly arrival: ArrivalTime
  private period = 0

  constructor(moments: ReadonlyArray<number>, samplers: ReadonlyArray<Sampler>, arrival: ArrivalTime) {
    this.moments = Float64Array.from(moments)
    this.samplers = samplers
    this.arrival = arrival
  }

  draw(stream: Numbers): number {
    return this.current().draw(stream)
  }

  drawAbove(floor: number, stream: Numbers): number {
    return this.current().drawAbove(floor, stream)
  }

  private current(): Sampler {
    const { moments, arrival } = this
    while ((moments[this.period + 1] ?? Number.POSITIVE_INFINITY) <= arrival.next) this.period++
    return this.samplers[this.period] as Sampler
  }
}

/** @internal Draws from a law that may depend on when the contact arrives. */
export const samplerAtArrival = (law: PlannedLaw, arrival: ArrivalTime): Sampler =>
  law._tag === 'ByPeriod'
    ? new SamplerAtArrival(
        law.steps.map(({ at }) => at),
        law.steps.map(({ value }) => sampler(value)),
        arrival,
      )
    : sampler(law)
