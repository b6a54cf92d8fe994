import * as Schema from 'effect/Schema'
import type { AgentId } from '../interaction/names.ts'
import type { Filter } from './filter.ts'
import type { Row } from './row.ts'
import type { Sort } from './sort.ts'

/**
 * Which interactions a list is about.
 *
 * - `pool`: those that are not finished (INO-P1);
 * - `history`: those that are finished and began in the rolling months (INO-H1), to whom the history is open;
 * - `conversations`: all.
 */
export const List = Schema.Literals(['pool', 'history', 'conversations']).annotate({ identifier: 'List' })
export type List = typeof List.Type

/** A tab of a list: filters, or a question about the row that looks at nothing else. */
export type TabRule = ReadonlyArray<Filter> | ((row: Row, viewer: AgentId, now: number) => boolean)

/** Where a search looks. `message text` is every message that the contact can see; private notes are not. */
export const SearchField = Schema.Literals(['contact name', 'address', 'queue', 'message text']).annotate({
  identifier: 'SearchField',
})
export type SearchField = typeof SearchField.Type

/** Which of the interactions that a viewer may see are meant: all its conditions hold together. */
export interface Selection {
  readonly list: List
  readonly tab?: TabRule
  readonly filters?: ReadonlyArray<Filter>
  /** Text that must occur, whatever its case and accents, or a phone number however it is written. */
  readonly search?: string | null
  /** Where the text must occur; left out: anywhere. */
  readonly searchIn?: ReadonlyArray<SearchField>
  /** The viewer's IANA time zone; left out: the directory's. */
  readonly timeZone?: string
  /** Over how many rolling months dates reach back; null: without end; left out: three. */
  readonly months?: number | null
}

/** What a page shows of a selection. */
export interface Query extends Selection {
  readonly sort: Sort
  /** How many rows at most, from 1 on. */
  readonly limit: number
  /** Where to go on: `next` of the page before; null or left out: at the beginning. */
  readonly cursor?: string | null
}

/** One page of a list. */
export interface Page {
  readonly rows: ReadonlyArray<Row>
  /** How many there are on all pages. */
  readonly total: number
  /** The cursor of the next page; null: this is the last. */
  readonly next: string | null
}

/** Why a query has no answer. */
export const ViewRefusal = Schema.TaggedUnion({
  /** The cursor is none of ours, or is that of another order. */
  BadCursor: { cursor: Schema.String, why: Schema.String },
  /** Not a whole number from `least` on. */
  BadNumber: { what: Schema.Literals(['limit', 'months']), value: Schema.Number, least: Schema.Int },
  UnknownTimeZone: { timeZone: Schema.String },
}).annotate({ identifier: 'ViewRefusal' })
export type ViewRefusal = typeof ViewRefusal.Type
