import type { Sampler } from '../distribution/distribution.ts'
import { sampler } from '../distribution/distribution.ts'
import type { RandomStream } from '../random/random-stream.ts'
import type { ContactSource, StreamFor } from './contact-source.ts'
import type { LiveInteraction } from './live-interaction.ts'
import type { Plan, PoissonTraffic } from './plan.ts'
import { SharedChoice } from './shared-choice.ts'

interface TypeDraws {
  readonly priority: SharedChoice<number>
  readonly service: Sampler
  readonly serviceStream: RandomStream
  readonly patience: Sampler | null
  readonly patienceStream: RandomStream
}

/**
 * @internal Contacts of a Poisson process whose rate is constant between given moments. Each gap spends one unit
 * exponential over the rates it crosses (inversion of the cumulative rate), so one draw makes one arrival.
 */
export class PoissonSource implements ContactSource {
  next: number
  private readonly moments: Float64Array
  private readonly rates: Float64Array
  private readonly end: number
  private readonly gaps: RandomStream
  private readonly types: SharedChoice<number>
  private readonly draws: ReadonlyArray<TypeDraws | null>
  private period = 0

  constructor(plan: Plan, traffic: PoissonTraffic, streamFor: StreamFor) {
    const name = `traffic ${traffic.name}`
    this.moments = Float64Array.from(traffic.rates, ({ at }) => at)
    this.rates = Float64Array.from(traffic.rates, ({ rate }) => rate)
    this.end = plan.end
    this.gaps = streamFor(`${name}/arrivals`)
    this.types = new SharedChoice(traffic.types, () => streamFor(`${name}/types`))
    const used = new Set(traffic.types.map(({ value }) => value))
    this.draws = plan.types.map((type, index) => {
      if (!used.has(index)) return null
      const part = (what: string) => streamFor(`${name}/type ${type.id}/${what}`)
      return {
        priority: new SharedChoice(type.priority, () => part('priority')),
        service: sampler(type.service),
        serviceStream: part('service'),
        patience: type.patience === null ? null : sampler(type.patience),
        patienceStream: part('patience'),
      }
    })
    this.next = this.after(plan.start)
  }

  take(arrival: LiveInteraction): void {
    const type = this.types.draw()
    const draws = this.draws[type] as TypeDraws
    arrival.type = type
    arrival.priority = draws.priority.draw()
    arrival.service = draws.service.draw(draws.serviceStream)
    arrival.patience =
      draws.patience === null ? Number.POSITIVE_INFINITY : draws.patience.draw(draws.patienceStream)
    this.next = this.after(this.next)
  }

  private after(moment: number): number {
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
}
