import { utcOffset } from './local-moment.ts'
import { TIME_UNITS } from './notation/time-unit.ts'

/** A time between two moments, milliseconds since 1970, by the clocks of a time zone. */
export interface LocalSpan {
  readonly start: number
  readonly end: number
  readonly timeZone: string
}

/** A time in which clocks are not put forward or back: they show `offset` more than UTC. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly offset: number
}

/** The time between two moments, cut where the clocks of the time zone are put forward or back. */
export const spansOfOneOffset = ({ start, end, timeZone }: LocalSpan): ReadonlyArray<Span> => {
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
