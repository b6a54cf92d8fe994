import { keyOf } from './best.ts'
import type { Columns } from './columns.ts'
import type { Cursor } from './cursor.ts'
import type { SortDirection } from './sort.ts'
import type { SortKeys } from './sort-keys.ts'

/**
 * The order of the selected interactions, by their places: by their keys, then the one that began first, then the one
 * whose id comes first.
 *
 * @internal
 */
export interface RowOrder {
  readonly compare: (a: number, b: number) => number
  /** What decides between equal keys before anything else does; null where texts do. */
  readonly moments: Float64Array | null
  /** What tells those that come after a cursor, or undefined if its cell is none of this column. */
  readonly after: (cursor: Cursor) => ((place: number) => boolean) | undefined
  /** What of a cursor says where an interaction stands. */
  readonly mark: (place: number) => Pick<Cursor, 'key' | 'beganAt' | 'id'>
}

export const rowOrder = (
  { beganAt, ids }: Columns,
  { keys, text, cell, position }: SortKeys,
  direction: SortDirection,
): RowOrder => {
  const sign = direction === 'ascending' ? 1 : -1
  const began = (place: number): number => beganAt[place] as number
  const id = (place: number): string => ids[place] as string
  return {
    moments: text === null ? beganAt : null,
    compare: (a, b) =>
      compareValues(keyOf(keys, a), keyOf(keys, b)) ||
      (text === null ? 0 : sign * compareValues(text(a), text(b))) ||
      compareValues(began(a), began(b)) ||
      compareValues(id(a), id(b)),
    after: (cursor) => {
      const key = position(cursor.key)
      if (key === null) return undefined
      const cell = typeof cursor.key === 'string' ? cursor.key : ''
      return (place) =>
        (compareValues(keyOf(keys, place), key) ||
          (text === null ? 0 : sign * compareValues(text(place), cell)) ||
          compareValues(began(place), cursor.beganAt) ||
          compareValues(id(place), cursor.id)) > 0
    },
    mark: (place) => ({ key: cell(place), beganAt: began(place), id: id(place) }),
  }
}

export const compareValues = <Value extends number | string>(a: Value, b: Value): number =>
  a < b ? -1 : a > b ? 1 : 0
