import type { Filter, Period, Row, SearchField } from '@inboxlab/core'

/** What a user asks of a list besides the tab: all of it holds together. */
export interface Looking {
  readonly filters: ReadonlyArray<Filter>
  /** When what is listed began; null: at any time. */
  readonly period: Period | null
  /** Conditions on columns of the system. */
  readonly columns: ReadonlyArray<(row: Row, now: number) => boolean>
  readonly search: string | null
  /** Where the text must occur; null: anywhere. */
  readonly searchIn: ReadonlyArray<SearchField> | null
  readonly sort: { readonly column: string; readonly direction: 'ascending' | 'descending' } | null
}

/** Nothing besides the tab. */
export const ALL: Looking = {
  filters: [],
  period: null,
  columns: [],
  search: null,
  searchIn: null,
  sort: null,
}
