import { utcOffset } from './local-moment.ts'
import type { DailyStep } from './notation/by-time-of-day.ts'
import { TIME_UNITS } from './notation/time-unit.ts'

/** A value that holds from a moment on, milliseconds since 1970. */
export interface Step {
  readonly at: number
  readonly value: number
}

/**
 * What a table by local time of day means between two moments: ascending steps, the first at `start`. At every
 * moment the value is the one that the table gives for what the clocks of the time zone show then, so an hour that
 * they skip is left out and an hour that they show twice counts twice.
 */
export const localMoments = (
  table: ReadonlyArray<DailyStep>,
  { start, end, timeZone }: { readonly start: number; readonly end: number; readonly timeZone: string },
): ReadonlyArray<Step> => {
  const steps: Array<Step> = []
  const add = (at: number, value: number): void => {
    if (steps[steps.length - 1]?.value !== value) steps.push({ at, value })
  }
  for (const { from, to, offset } of spansOfOneOffset(start, end, timeZone)) {
    add(from, valueAt(table, timeOfDay(from + offset)))
    for (
      let midnight = from + offset - timeOfDay(from + offset);
      midnight < to + offset;
      midnight += TIME_UNITS.d
    ) {
      for (const step of table) {
        const at = midnight + step.from - offset
        if (at > from && at < to) add(at, step.value)
      }
    }
  }
  return steps
}

const timeOfDay = (local: number): number => ((local % TIME_UNITS.d) + TIME_UNITS.d) % TIME_UNITS.d

/** The last entry at or before a time of day; before the first entry, the last one carries over midnight. */
const valueAt = (table: ReadonlyArray<DailyStep>, time: number): number =>
  (table.findLast(({ from }) => from <= time) ?? table[table.length - 1])?.value ?? 0

interface Span {
  readonly from: number
  readonly to: number
  readonly offset: number
}

/** The time between two moments, cut where the clocks of the time zone are put forward or back. */
const spansOfOneOffset = (start: number, end: number, timeZone: string): ReadonlyArray<Span> => {
  const spans: Array<Span> = []
  let from = start
  let offset = utcOffset(start, timeZone)
  for (let day = start; day < end; day += TIME_UNITS.d) {
    const next = Math.min(day + TIME_UNITS.d, end)
    const offsetThen = utcOffset(next, timeZone)
    if (offsetThen === offset) continue
    const change = firstMomentOf(offsetThen, day, next, timeZone)
    spans.push({ from, to: change, offset })
    from = change
    offset = offsetThen
  }
  if (from < end) spans.push({ from, to: end, offset })
  return spans
}

/** When, after `before` and at the latest at `after`, the clocks go over to an offset. */
const firstMomentOf = (offset: number, before: number, after: number, timeZone: string): number => {
  let low = before
  let high = after
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (utcOffset(middle, timeZone) === offset) high = middle
    else low = middle
  }
  return Math.ceil(high)
}
