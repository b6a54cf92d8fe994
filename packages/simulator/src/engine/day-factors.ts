import { type Sampler, sampler } from '../distribution/distribution.ts'
import type { RandomStream } from '../random/random-stream.ts'
import type { StreamFor } from './contact-source.ts'
import type { PlannedBusyness } from './plan.ts'

/** @internal How busy each day is, one day after the other. */
export class DayFactors {
  /** What the rate is multiplied by now. */
  times: number
  /** When the next day begins. */
  until: number
  private readonly days: ReadonlyArray<number>
  private readonly law: Sampler
  private readonly stream: RandomStream
  private day = 0

  constructor({ stream, shape, days }: PlannedBusyness, streamFor: StreamFor) {
    this.days = days
    this.law = sampler({ _tag: 'Gamma', mean: 1, shape })
    this.stream = streamFor(stream)
    this.times = this.law.draw(this.stream)
    this.until = this.nextDay()
  }

  moveOn(): void {
    this.day++
    this.times = this.law.draw(this.stream)
    this.until = this.nextDay()
  }

  save(): readonly [day: number, times: number] {
    return [this.day, this.times]
  }

  restore(day: number, times: number): void {
    this.day = day
    this.times = times
    this.until = this.nextDay()
  }

  private nextDay(): number {
    return this.days[this.day + 1] ?? Number.POSITIVE_INFINITY
  }
}
