import type { Sampler } from '../distribution/distribution.ts'
import type { RandomStream } from '../random/random-stream.ts'
import type { ContactSource, StreamFor } from './contact-source.ts'
import { type ArrivalTime, samplerAtArrival } from './law-at-arrival.ts'
import type { LiveInteraction } from './live-interaction.ts'
import type { DrawnTraffic, Plan } from './plan.ts'
import { SharedChoice } from './shared-choice.ts'

interface TypeDraws {
  readonly priority: SharedChoice<number>
  readonly service: Sampler
  readonly serviceStream: RandomStream
  readonly patience: Sampler | null
  readonly patienceStream: RandomStream
}

/** @internal Contacts whose type, and by the type's laws all that depends on it, is drawn when they arrive. */
export abstract class DrawnSource implements ContactSource, ArrivalTime {
  next = Number.POSITIVE_INFINITY
  private readonly types: SharedChoice<number>
  private readonly draws: ReadonlyArray<TypeDraws | null>

  constructor(plan: Plan, { name, types }: DrawnTraffic, streamFor: StreamFor) {
    this.types = new SharedChoice(types, () => streamFor(`traffic ${name}/types`))
    const used = new Set(types.map(({ value }) => value))
    this.draws = plan.types.map((type, index) => {
      if (!used.has(index)) return null
      const part = (what: string) => streamFor(`traffic ${name}/type ${type.id}/${what}`)
      return {
        priority: new SharedChoice(type.priority, () => part('priority')),
        service: samplerAtArrival(type.service, this),
        serviceStream: part('service'),
        patience: type.patience === null ? null : samplerAtArrival(type.patience, this),
        patienceStream: part('patience'),
      }
    })
  }

  /** When the next contact arrives after one has arrived; Infinity when none does. */
  protected abstract after(moment: number): number

  abstract save(): ReadonlyArray<number>

  abstract restore(saved: ReadonlyArray<number>): void

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
}
