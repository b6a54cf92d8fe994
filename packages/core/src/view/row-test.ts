/**
 * A test that each interaction passes or not by what stands in one column: as data, so that a plain loop goes through
 * millions of them.
 *
 * @internal
 */
export type RowTest =
  /** Whose code is marked with 1; all others are marked with 0. */
  | { readonly _tag: 'Marked'; readonly codes: Int32Array; readonly marks: Uint8Array }
  /** A moment that has not come is NaN and lies in no period. */
  | {
      readonly _tag: 'Within'
      readonly moments: Float64Array
      readonly from: number
      readonly before: number
    }

/** Writes the places from `start` up to `end` that pass into `into`, which is long enough for all, and gives their number. */
export const sift = (test: RowTest, start: number, end: number, into: Int32Array): number => {
  let found = 0
  if (test._tag === 'Marked') {
    const { codes, marks } = test
    for (let place = start; place < end; place++) {
      into[found] = place
      found += marks[codes[place] as number] as number
    }
  } else {
    const { moments, from, before } = test
    for (let place = start; place < end; place++) {
      const moment = moments[place] as number
      if (moment >= from && moment < before) into[found++] = place
    }
  }
  return found
}

/** Keeps those of the first `count` of `places` that pass, and gives their number. */
export const siftPlaces = (test: RowTest, places: Int32Array, count: number): number => {
  let found = 0
  if (test._tag === 'Marked') {
    const { codes, marks } = test
    for (let i = 0; i < count; i++) {
      const place = places[i] as number
      places[found] = place
      found += marks[codes[place] as number] as number
    }
  } else {
    const { moments, from, before } = test
    for (let i = 0; i < count; i++) {
      const place = places[i] as number
      const moment = moments[place] as number
      if (moment >= from && moment < before) places[found++] = place
    }
  }
  return found
}
