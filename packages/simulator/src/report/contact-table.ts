import { type MetricName, metrics } from '../statistics/metrics.ts'
import { amountWithin } from './amount.ts'
import type { RankedColumn } from './fitting.ts'
import type { ScopeFigures } from './scope-figures.ts'

interface ContactColumn {
  readonly metric: MetricName
  readonly rank: number
  /** Not worth a column where it never happens. */
  readonly unlessNone?: true
}

const COLUMNS: ReadonlyArray<ContactColumn> = [
  { metric: 'arrived', rank: 1 },
  { metric: 'unfinished', rank: 6, unlessNone: true },
  { metric: 'serviceLevel', rank: 2 },
  { metric: 'abandonment', rank: 3, unlessNone: true },
  { metric: 'blocking', rank: 4, unlessNone: true },
  { metric: 'meanWait', rank: 0 },
  { metric: 'p50Wait', rank: 7 },
  { metric: 'p95Wait', rank: 5 },
  { metric: 'maxWait', rank: 8 },
]

/**
 * The scopes of contacts that say something of their own: a kind of which there is only one says what the whole
 * says.
 */
export const contactScopes = (scopes: ReadonlyArray<ScopeFigures>): ReadonlyArray<ScopeFigures> =>
  scopes.filter(
    ({ scope: { kind } }) =>
      kind === 'overall' ||
      (kind !== 'group' && scopes.filter(({ scope }) => scope.kind === kind).length > 1),
  )

/** What became of the contacts of each scope. */
export const contactColumns = (scopes: ReadonlyArray<ScopeFigures>): ReadonlyArray<RankedColumn> =>
  COLUMNS.filter(
    ({ metric, unlessNone }) => !unlessNone || scopes.some(({ figures }) => figures.get(metric)?.mean),
  ).map(({ metric, rank }) => measureColumn(scopes, metric, rank))

/** A metric of each scope, with half the width of its interval. */
export const measureColumn = (
  scopes: ReadonlyArray<ScopeFigures>,
  metric: MetricName,
  rank: number,
): RankedColumn => {
  const { text, unit } = metrics[metric]
  return {
    heading: text,
    cells: scopes.map(({ figures }) => {
      const measure = figures.get(metric)
      return amountWithin(measure?.mean ?? null, measure?.halfWidth ?? null, unit)
    }),
    rank,
  }
}
