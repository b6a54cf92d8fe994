import type { PlannedIntervals } from '../engine/plan.ts'
import type { Span } from './span.ts'

/** Adds up spans of time by the interval in which they lie, as far as they lie in the part of a run that counts. */
export class TimeByInterval {
  private readonly steps: PlannedIntervals['steps']
  private readonly span: Span
  private readonly sums: Float64Array

  constructor({ names, steps }: PlannedIntervals, span: Span) {
    this.steps = steps
    this.span = span
    this.sums = new Float64Array(names.length)
  }

  /** The time between two moments counts so many times. */
  add(since: number, until: number, times = 1): void {
    const to = Math.min(until, this.span.to)
    let from = Math.max(since, this.span.from)
    for (let step = stepAt(this.steps, from); from < to; step++) {
      const ends = Math.min(to, this.steps[step + 1]?.at ?? to)
      const { interval } = this.steps[step] as PlannedIntervals['steps'][number]
      this.sums[interval] = (this.sums[interval] as number) + times * (ends - from)
      from = ends
    }
  }

  /** What an interval has come to, in milliseconds. */
  of(interval: number): number {
    return this.sums[interval] as number
  }
}

/** The position of the step in force at a moment; the first one before all of them. */
export const stepAt = (steps: PlannedIntervals['steps'], at: number): number => {
  let low = 0
  let high = steps.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((steps[middle]?.at as number) <= at) low = middle
    else high = middle
  }
  return low
}
