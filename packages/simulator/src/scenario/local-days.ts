import { LENGTH, phaseOf } from './local-moments.ts'
import { type LocalSpan, spansOfOneOffset } from './spans-of-one-offset.ts'

/**
 * When each local day between two moments begins, milliseconds since 1970: the first at `start`, the others when the
 * clocks of the time zone show a new date for the first time.
 */
export const localDays = (span: LocalSpan): ReadonlyArray<number> => {
  const days = [span.start]
  let latest = Number.NEGATIVE_INFINITY
  for (const { from, to, offset } of spansOfOneOffset(span)) {
    let midnight = from + offset - phaseOf(from + offset, 'day')
    for (; midnight < to + offset; midnight += LENGTH.day) {
      if (midnight <= latest) continue
      if (latest !== Number.NEGATIVE_INFINITY) days.push(Math.max(from, midnight - offset))
      latest = midnight
    }
  }
  return days
}
