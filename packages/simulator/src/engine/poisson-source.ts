import type { RandomStream } from '../random/random-stream.ts'
import type { StreamFor } from './contact-source.ts'
import { DrawnSource } from './drawn-source.ts'
import type { Plan, PoissonTraffic } from './plan.ts'

/**
 * @internal Contacts of a Poisson process whose rate is constant between given moments. Each gap spends one unit
 * exponential over the rates it crosses (inversion of the cumulative rate), so one draw makes one arrival.
 */
export class PoissonSource extends DrawnSource {
  private readonly moments: Float64Array
  private readonly rates: Float64Array
  private readonly end: number
  private readonly gaps: RandomStream
  private period = 0

  constructor(plan: Plan, traffic: PoissonTraffic, streamFor: StreamFor) {
    super(plan, traffic, streamFor)
    this.moments = Float64Array.from(traffic.rates, ({ at }) => at)
    this.rates = Float64Array.from(traffic.rates, ({ rate }) => rate)
    this.end = plan.end
    this.gaps = streamFor(`traffic ${traffic.name}/arrivals`)
    this.next = this.after(plan.start)
  }

  protected after(moment: number): number {
    const { moments, rates, end } = this
    let need = -Math.log(this.gaps.uniform())
    let from = moment
    for (;;) {
      const rate = rates[this.period] as number
      const until = this.period + 1 < moments.length ? (moments[this.period + 1] as number) : end
      const supply = (until - from) * rate
      if (need < supply) return from + need / rate
      if (until >= end) return Number.POSITIVE_INFINITY
      need -= supply
      from = until
      this.period++
    }
  }

  save(): ReadonlyArray<number> {
    return [this.next, this.period]
  }

  restore([next, period]: ReadonlyArray<number>): void {
    this.next = next as number
    this.period = period as number
  }
}
