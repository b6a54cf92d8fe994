import type { Columns } from './columns.ts'
import { type RowTest, sift, siftPlaces } from './row-test.ts'

/**
 * Which interactions can be meant, by what columns say of each: all of this holds of them.
 *
 * @internal
 */
export interface Reach {
  /** The stretch of places from `start` up to `end`. */
  readonly start: number
  readonly end: number
  /** The only places, each once; null: any. */
  readonly named: ReadonlyArray<number> | null
  readonly tests: ReadonlyArray<RowTest>
}

/** All interactions. */
export const everywhere = ({ size }: Columns): Reach => ({ start: 0, end: size, named: null, tests: [] })

/** What both reach. */
export const within = (one: Reach, other: Reach | null): Reach => {
  if (other === null) return one
  const start = Math.max(one.start, other.start)
  const names = one.named === null || other.named === null ? null : new Set(other.named)
  return {
    start,
    end: Math.max(start, Math.min(one.end, other.end)),
    named:
      names === null ? (one.named ?? other.named) : (one.named ?? []).filter((place) => names.has(place)),
    tests: [...one.tests, ...other.tests],
  }
}

/** Those that began not before the one moment, and before the other. */
export const began = (columns: Columns, from: number, before: number): Reach => {
  const all = everywhere(columns)
  const { size, inOrder, beganAt } = columns
  if (from === Number.NEGATIVE_INFINITY && before === Number.POSITIVE_INFINITY) return all
  if (!inOrder) return { ...all, tests: [{ _tag: 'Within', moments: beganAt, from, before }] }
  const start = firstFrom(beganAt, size, from)
  return { ...all, start, end: Math.max(start, firstFrom(beganAt, size, before)) }
}

/** Whether a reach is but a stretch of places. */
export const isStretch = ({ named, tests }: Reach): boolean => named === null && tests.length === 0

/** Writes all places that are reached into `into`, which is long enough for all there are, and gives their number. */
export const reached = ({ start, end, named, tests }: Reach, into: Int32Array): number => {
  const [first, ...others] = tests
  let found = 0
  if (named !== null) {
    for (const place of named) if (place >= start && place < end) into[found++] = place
    for (const test of tests) found = siftPlaces(test, into, found)
  } else if (first !== undefined) {
    found = sift(first, start, end, into)
    for (const test of others) found = siftPlaces(test, into, found)
  } else {
    for (let place = start; place < end; place++) into[found++] = place
  }
  return found
}

/** Writes those of the first `count` of `places` that are reached into `into`, and gives their number. */
export const reachedAmong = (
  { start, end, named, tests }: Reach,
  places: Int32Array,
  count: number,
  into: Int32Array,
): number => {
  const names = named === null ? null : new Set(named)
  let found = 0
  for (let i = 0; i < count; i++) {
    const place = places[i] as number
    if (place >= start && place < end && (names === null || names.has(place))) into[found++] = place
  }
  for (const test of tests) found = siftPlaces(test, into, found)
  return found
}

/** The first of moments in ascending order that is not before a moment. */
const firstFrom = (moments: Float64Array, count: number, moment: number): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((moments[middle] as number) < moment) low = middle + 1
    else high = middle
  }
  return low
}
