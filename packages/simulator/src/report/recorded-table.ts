import { type MetricName, metrics } from '../statistics/metrics.ts'
import { amount } from './amount.ts'
import type { RankedColumn } from './fitting.ts'
import type { RecordedResult } from './result.ts'
import { type ScopeFigures, scopeKey } from './scope-figures.ts'

const COLUMNS: ReadonlyArray<readonly [metric: MetricName, rank: number]> = [
  ['arrived', 2],
  ['serviceLevel', 3],
  ['abandonment', 0],
  ['meanWait', 1],
  ['meanWaitOfServed', 4],
]

/** What the recordings say of each scope, if anything, and after a stroke what the replications say. */
export const recordedColumns = (
  recordings: ReadonlyArray<RecordedResult>,
  scopes: ReadonlyArray<ScopeFigures>,
): ReadonlyArray<RankedColumn> => {
  const simulated = new Map(scopes.map(({ scope, figures }) => [scopeKey(scope), figures]))
  const observed = COLUMNS.filter(([metric]) =>
    recordings.some(({ figures }) => figures[metric] !== undefined),
  )
  return observed.map(([metric, rank]) => {
    const { text, unit } = metrics[metric]
    return {
      heading: text,
      cells: recordings.map(({ scope, figures }) => {
        const mean = simulated.get(scopeKey(scope))?.get(metric)?.mean ?? null
        return `${amount(figures[metric] ?? null, unit)} / ${amount(mean, unit)}`
      }),
      rank,
    }
  })
}
