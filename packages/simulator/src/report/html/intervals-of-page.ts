import type { IntervalMeasures, Measure } from '../../experiment/measure.ts'
import type { MetricName } from '../../statistics/metrics.ts'
import { contactScopes } from '../contact-table.ts'
import { byScope, type ScopeFigures, scopeKey } from '../scope-figures.ts'
import type { PageIntervals, ScopeByInterval } from './page-data.ts'

/** What planners look at by interval; all else is in the JSON of the result. */
const SHOWN: ReadonlyArray<MetricName> = [
  'serviceLevel',
  'meanWait',
  'p95Wait',
  'abandonment',
  'arrived',
  'work',
  'queueLength',
  'onDuty',
  'occupancy',
  'concurrency',
]

/** A page has no more numbers of intervals than this, some hundred kilobytes. */
const MOST = 60_000

/** The figures of every interval in columns: of the whole, of groups, queues and types, as many as there is room for. */
export const intervalsOfPage = (
  intervals: ReadonlyArray<IntervalMeasures>,
  most = MOST,
): PageIntervals | null => {
  const [first] = intervals
  if (first === undefined) return null
  const found = intervals.map(({ measures }) => new Map(byScope(measures).map((each) => [keyOf(each), each])))
  const all = byScope(first.measures)
  const scopes = [
    ...all.filter(({ scope: { kind } }) => kind === 'overall'),
    ...all.filter(({ scope: { kind } }) => kind === 'group'),
    ...contactScopes(all).filter(({ scope: { kind } }) => kind !== 'overall'),
  ]
  const each = 2 * SHOWN.length * intervals.length
  const shown = scopes.slice(0, Math.max(1, Math.floor(most / each)))
  return {
    names: intervals.map(({ interval }) => interval),
    scopes: shown.map((figures) => columnsOf(figures, found)),
    scopesLeftOut: scopes.length - shown.length,
  }
}

const keyOf = ({ scope }: ScopeFigures): string => scopeKey(scope)

const columnsOf = (
  of: ScopeFigures,
  found: ReadonlyArray<ReadonlyMap<string, ScopeFigures>>,
): ScopeByInterval => {
  const column = (metric: MetricName, what: 'mean' | 'halfWidth'): ReadonlyArray<number | null> =>
    found.map((scopes) => rounded(scopes.get(keyOf(of))?.figures.get(metric)?.[what] ?? null))
  return {
    scope: of.scope,
    figures: SHOWN.filter((metric) => of.figures.has(metric)).map((metric) => ({
      metric,
      mean: column(metric, 'mean'),
      halfWidth: column(metric, 'halfWidth'),
    })),
  }
}

const rounded = (value: Measure['mean']): number | null =>
  value === null ? null : Number(value.toPrecision(6))
