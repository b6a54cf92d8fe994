import type { Scope } from '../../../experiment/measure.ts'
import { type MetricName, metrics, type ScopeKind } from '../../../statistics/metrics.ts'
import { amountWithin } from '../../amount.ts'
import type { RunResult } from '../../result.ts'
import { byScope, type ScopeFigures } from '../../scope-figures.ts'
import { section } from './element.ts'
import { type Cell, sortableTable } from './sortable-table.ts'

const TITLES: Readonly<Record<string, string>> = {
  queue: 'Queues',
  type: 'Contact types',
  priority: 'Priorities',
  channel: 'Channels',
  group: 'Groups of agents',
}

/** What people look for first, from left to right; the others follow. */
const FIRST: ReadonlyArray<MetricName> = [
  'arrived',
  'serviceLevel',
  'abandonment',
  'blocking',
  'meanWait',
  'p95Wait',
  'queueLength',
  'occupancy',
  'onDuty',
  'concurrency',
  'fairness',
]

/** Every metric of every queue, type, priority, channel and group. */
export const tables = (result: RunResult): HTMLElement => {
  const scopes = byScope(result.measures)
  const kinds = [...new Set(scopes.map(({ scope }) => scope.kind))].filter((kind) => kind !== 'overall')
  return section('tables', 'By queue, type and group', ...kinds.map((kind) => tableOf(kind, scopes)))
}

const tableOf = (kind: ScopeKind, scopes: ReadonlyArray<ScopeFigures>): HTMLElement => {
  const rows = scopes.filter(({ scope }) => scope.kind === kind)
  const observed = (metric: MetricName): boolean => rows.some(({ figures }) => figures.get(metric)?.mean)
  const first = FIRST.filter(
    (metric) =>
      rows.some(({ figures }) => figures.has(metric)) && (metric !== 'blocking' || observed(metric)),
  )
  const others = (Object.keys(metrics) as ReadonlyArray<MetricName>).filter(
    (metric) => !FIRST.includes(metric) && observed(metric),
  )
  const columns = [...first, ...others]
  return sortableTable(
    TITLES[kind] ?? kind,
    ['name', ...columns.map((metric) => metrics[metric].text)],
    rows.map(({ scope, figures }) => [
      named(scope),
      ...columns.map((metric): Cell => {
        const measure = figures.get(metric)
        return {
          text: amountWithin(measure?.mean ?? null, measure?.halfWidth ?? null, metrics[metric].unit),
          value: measure?.mean ?? null,
        }
      }),
    ]),
    1 + first.length,
  )
}

const named = ({ name }: Scope): Cell => ({ text: name ?? 'all', value: name })
