import type { PlannedIntervals } from '../engine/plan.ts'
import { cycleMoments } from './local-moments.ts'
import { type Intervals, namesOfIntervals } from './sections/intervals.ts'
import type { LocalSpan } from './spans-of-one-offset.ts'

/** The intervals of which some time lies in a span, in the order of the day or the week. */
export const compileIntervals = (intervals: Intervals, span: LocalSpan): PlannedIntervals => {
  const cycle = namesOfIntervals(intervals)
  const steps = cycleMoments(cycle, span)
  const found = new Set(steps.map(({ value }) => value))
  const names = cycle.steps.map(({ value }) => value).filter((name) => found.has(name))
  const position = new Map(names.map((name, index) => [name, index]))
  return { names, steps: steps.map(({ at, value }) => ({ at, interval: position.get(value) as number })) }
}
