import type { Instant } from '../interaction/instant.ts'
import type { AgentId } from '../interaction/names.ts'
import type { Columns } from './columns.ts'
import { compileFilters } from './compile-filters.ts'
import type { Condition } from './condition.ts'
import type { TabRule } from './query.ts'
import { rowView } from './row-view.ts'

/** What belongs to a tab, as a condition. */
export const compileTab = (
  columns: Columns,
  tab: TabRule,
  viewer: AgentId,
  now: Instant,
  opensAt: Instant,
): Condition => {
  if (typeof tab !== 'function') return compileFilters(columns, tab, opensAt)
  const { put } = rowView(columns)
  return {
    ofKind: ({ ask }) => {
      const shown = ask((row) => tab(row, viewer, now))
      return shown === undefined ? 'ask' : shown ? 'all' : 'none'
    },
    ofList: null,
    reach: null,
    ofRow: (place) => tab(put(place), viewer, now),
  }
}
