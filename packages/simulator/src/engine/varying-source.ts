import type { RandomStream } from '../random/random-stream.ts'
import { BatchSizes } from './batch-sizes.ts'
import { BurstProcess } from './burst-process.ts'
import type { StreamFor } from './contact-source.ts'
import { DayFactors } from './day-factors.ts'
import { DrawnSource } from './drawn-source.ts'
import type { Plan, VaryingTraffic } from './plan.ts'

/**
 * @internal Contacts of a Poisson process whose rate goes in straight lines, times the state of a burst, times how
 * busy the day is. Each gap spends one unit exponential over the rates it crosses (exact inversion of the cumulative
 * rate), so one draw makes one arrival; bursts, days and batches have streams of their own.
 */
export class VaryingSource extends DrawnSource {
  private readonly rates: VaryingTraffic['rates']
  private readonly end: number
  private readonly gaps: RandomStream
  private readonly bursts: BurstProcess | null
  private readonly days: DayFactors | null
  private readonly sizes: BatchSizes
  private piece = 0
  /** How many of the batch are still to come. */
  private left = 0

  constructor(plan: Plan, traffic: VaryingTraffic, streamFor: StreamFor) {
    super(plan, traffic, streamFor)
    const part = (what: string) => streamFor(`traffic ${traffic.name}/${what}`)
    this.rates = traffic.rates
    this.end = plan.end
    this.gaps = part('arrivals')
    this.bursts =
      traffic.bursts === null
        ? null
        : new BurstProcess(traffic.bursts, plan.start, (what) => part(`bursts/${what}`))
    this.days = traffic.busyness === null ? null : new DayFactors(traffic.busyness, streamFor)
    this.sizes = new BatchSizes(traffic.batch, () => part('batches'))
    this.next = this.after(plan.start)
  }

  protected after(moment: number): number {
    if (this.left > 0) {
      this.left--
      return moment
    }
    this.left = this.sizes.draw() - 1
    return this.afterBatch(moment)
  }

  save(): ReadonlyArray<number> {
    return [
      this.next,
      this.piece,
      this.left,
      ...(this.bursts?.save() ?? [0, 0]),
      ...(this.days?.save() ?? [0, 0]),
    ]
  }

  restore([next, piece, left, state, stateUntil, day, times]: ReadonlyArray<number>): void {
    this.next = next as number
    this.piece = piece as number
    this.left = left as number
    this.bursts?.restore(state as number, stateUntil as number)
    this.days?.restore(day as number, times as number)
  }

  private afterBatch(moment: number): number {
    const { rates, end, bursts, days } = this
    let need = -Math.log(this.gaps.uniform())
    let from = moment
    for (;;) {
      const { at, from: first, to: last } = rates[this.piece] as VaryingTraffic['rates'][number]
      const ends = rates[this.piece + 1]?.at ?? end
      const until = Math.min(ends, bursts?.until ?? end, days?.until ?? end)
      const times = (bursts?.times ?? 1) * (days?.times ?? 1)
      const slope = ((last - first) / (ends - at)) * times
      const rate = first * times + slope * (from - at)
      const supply = (rate + (slope * (until - from)) / 2) * (until - from)
      if (need < supply) return Math.min(until, from + timeFor(need, Math.max(0, rate), slope))
      if (until >= end) return Number.POSITIVE_INFINITY
      need -= Math.max(0, supply)
      from = until
      if (bursts !== null && bursts.until <= from) bursts.moveOn()
      if (days !== null && days.until <= from) days.moveOn()
      if (ends <= from) this.piece++
    }
  }
}

/** How long a rate that changes by a constant slope takes to bring so many. */
const timeFor = (need: number, rate: number, slope: number): number =>
  (2 * need) / (rate + Math.sqrt(Math.max(0, rate * rate + 2 * slope * need)))
