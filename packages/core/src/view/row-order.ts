import type { Ties } from './best.ts'
import type { Columns } from './columns.ts'
import type { Cursor } from './cursor.ts'
import type { SortDirection } from './sort.ts'
import type { SortKeys } from './sort-keys.ts'

/**
 * The order of the selected interactions, named by their number among them: by their keys, then the one that began
 * first, then the one whose id comes first.
 *
 * @internal
 */
export interface RowOrder {
  readonly compare: (a: number, b: number) => number
  /** What decides between equal numbers before anything else does; null where texts do. */
  readonly ties: Ties | null
  /** What tells those that come after a cursor, or undefined if its cell is none of this column. */
  readonly after: (cursor: Cursor) => ((i: number) => boolean) | undefined
  /** What of a cursor says where the i-th stands. */
  readonly mark: (i: number) => Pick<Cursor, 'key' | 'beganAt' | 'id'>
}

export const rowOrder = (
  columns: Columns,
  places: Int32Array,
  { numbers, text, cell, position }: SortKeys,
  direction: SortDirection,
): RowOrder => {
  const sign = direction === 'ascending' ? 1 : -1
  const beganAt = (i: number): number => columns.beganAt[places[i] as number] as number
  const id = (i: number): string => columns.ids[places[i] as number] as string
  return {
    ties: text === null ? { places, moments: columns.beganAt } : null,
    compare: (a, b) =>
      compareValues(numbers[a] as number, numbers[b] as number) ||
      (text === null ? 0 : sign * compareValues(text(a), text(b))) ||
      compareValues(beganAt(a), beganAt(b)) ||
      compareValues(id(a), id(b)),
    after: (cursor) => {
      const number = position(cursor.key)
      if (number === null) return undefined
      const key = typeof cursor.key === 'string' ? cursor.key : ''
      return (i) =>
        (compareValues(numbers[i] as number, number) ||
          (text === null ? 0 : sign * compareValues(text(i), key)) ||
          compareValues(beganAt(i), cursor.beganAt) ||
          compareValues(id(i), cursor.id)) > 0
    },
    mark: (i) => ({ key: cell(i), beganAt: beganAt(i), id: id(i) }),
  }
}

export const compareValues = <Value extends number | string>(a: Value, b: Value): number =>
  a < b ? -1 : a > b ? 1 : 0
