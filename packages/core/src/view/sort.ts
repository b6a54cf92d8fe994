import * as Schema from 'effect/Schema'
import type { Row } from './row.ts'

/** A column that every list can be sorted by. Texts are ordered without regard to case and accents. */
export const SortColumn = Schema.Literals([
  'id',
  'began',
  'ended',
  'received',
  'waiting since',
  'last message',
  'snoozed until',
  'priority',
  'unread',
  'phase',
  'awaiting',
  'outcome',
  'direction',
  'original routing',
  'routing',
  'forwarded',
  'channel',
  'holder',
  'advisor',
  'closed by',
  'queue',
  'team',
  'space',
  'campaign',
  'contact',
  'address',
]).annotate({ identifier: 'SortColumn' })
export type SortColumn = typeof SortColumn.Type

/** Which end of a sorted column comes first. */
export const SortDirection = Schema.Literals(['ascending', 'descending']).annotate({
  identifier: 'SortDirection',
})
export type SortDirection = typeof SortDirection.Type

/** What stands in a cell of a column: null is an empty cell. */
export type Cell = string | number | boolean | null

/** A column that is worked out from the row, such as one of a dialect's. `value` looks at nothing else. */
export interface ValueColumn {
  readonly name: string
  readonly value: (row: Row, now: number) => Cell
}

/**
 * The order of a list. Empty cells come last in both directions; of equal cells the interaction that began first
 * comes first, then the one whose id comes first.
 */
export interface Sort {
  readonly column: SortColumn | ValueColumn
  readonly direction: SortDirection
}
