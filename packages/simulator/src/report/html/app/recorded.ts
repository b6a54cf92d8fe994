import { type MetricName, metrics } from '../../../statistics/metrics.ts'
import { amount } from '../../amount.ts'
import type { RunResult } from '../../result.ts'
import { byScope, scopeKey } from '../../scope-figures.ts'
import { section } from './element.ts'
import { sortableTable } from './sortable-table.ts'

/** What was recorded beside what was simulated, where a recording was replayed. */
export const recorded = ({ recorded: list, measures }: RunResult): HTMLElement | null => {
  if (list === null) return null
  const simulated = new Map(byScope(measures).map((each) => [scopeKey(each.scope), each.figures]))
  const rows = list.filter(({ figures }) => (figures.arrived ?? 0) > 0)
  const columns = (Object.keys(metrics) as ReadonlyArray<MetricName>).filter((metric) =>
    rows.some(({ figures }) => figures[metric] !== undefined),
  )
  return section(
    'recorded',
    'Recorded beside simulated',
    sortableTable(
      'Recorded / simulated',
      ['name', ...columns.map((metric) => metrics[metric].text)],
      rows.map(({ scope, figures }) => [
        { text: scope.name === null ? scope.kind : `${scope.kind} ${scope.name}`, value: scope.name },
        ...columns.map((metric) => ({
          text: `${amount(figures[metric] ?? null, metrics[metric].unit)} / ${amount(
            simulated.get(scopeKey(scope))?.get(metric)?.mean ?? null,
            metrics[metric].unit,
          )}`,
          value: figures[metric] ?? null,
        })),
      ]),
    ),
  )
}
