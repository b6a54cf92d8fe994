const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WIDTHS = [
  1000,
  10_000,
  MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  6 * HOUR,
  DAY,
  7 * DAY,
]

/** The width of the slices that a span is cut into: the shortest usual one that gives at most 50. */
export const sliceWidth = (span: number): number =>
  WIDTHS.find((width) => span / width <= MOST_SLICES) ?? Math.ceil(span / MOST_SLICES / DAY) * DAY

const MOST_SLICES = 50
