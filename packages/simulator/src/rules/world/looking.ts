import type { Filter, Row } from '../core.ts'

/** What a user asks of a list besides the tab: all of it holds together. */
export interface Looking {
  readonly filters: ReadonlyArray<Filter>
  /** Conditions on columns of the system. */
  readonly columns: ReadonlyArray<(row: Row, now: number) => boolean>
  readonly search: string | null
  readonly sort: { readonly column: string; readonly direction: 'ascending' | 'descending' } | null
}

/** Nothing besides the tab. */
export const ALL: Looking = { filters: [], columns: [], search: null, sort: null }
