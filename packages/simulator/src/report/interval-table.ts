import type { RunResult } from './result.ts'
import { contactColumns, measureColumn } from './contact-table.ts'
import type { Column } from './grid.ts'
import { plainText } from './plain-text.ts'
import type { RankedColumn } from './fitting.ts'
import { byScope, type ScopeFigures } from './scope-figures.ts'

/** A table for a terminal has no more rows than a day has half hours. */
const MOST_ROWS = 48
/** The groups whose occupancy has a column; of more, none. */
const MOST_GROUPS = 3

/** The intervals of the day or week: what became of those who came in each, and how busy the agents were. */
export const intervalTable = ({
  intervals,
}: Pick<RunResult, 'intervals'>): { labels: Column; columns: ReadonlyArray<RankedColumn> } | null => {
  if (intervals.length === 0 || intervals.length > MOST_ROWS) return null
  const rows = intervals.map(({ measures }) => byScope(measures))
  const overall = rows.flatMap(([first]) => (first === undefined ? [] : [first]))
  const groups = (rows[0] ?? []).filter(({ scope }) => scope.kind === 'group')
  return {
    labels: { heading: '', cells: intervals.map(({ interval }) => interval) },
    columns: [
      ...contactColumns(overall),
      ...(groups.length > MOST_GROUPS ? [] : groups.map((group) => occupancyColumn(group, rows))),
    ],
  }
}

const occupancyColumn = (
  { scope }: ScopeFigures,
  rows: ReadonlyArray<ReadonlyArray<ScopeFigures>>,
): RankedColumn => {
  const ofGroup = rows.flatMap((scopes) =>
    scopes.filter((each) => each.scope.kind === scope.kind && each.scope.name === scope.name),
  )
  const column = measureColumn(ofGroup, 'occupancy', 5.5)
  return { ...column, heading: `${column.heading} ${plainText(scope.name ?? '', 20)}` }
}
