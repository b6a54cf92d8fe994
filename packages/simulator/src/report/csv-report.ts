import type { Measure } from '../experiment/measure.ts'
import { csvText } from './csv-text.ts'
import type { RunResult } from './result.ts'

/**
 * The measures of a run as CSV, for a spreadsheet: one row for each, with its scope, its unit and its interval. Where there
 * are intervals of the day or week, their measures come after those of the whole run, and the last column names them.
 * Shares are from 0 to 1, times in milliseconds; a figure that was never observed is an empty cell.
 */
export const csvReport = ({ scenario, seed, measures, intervals }: RunResult): string => {
  const row = ({ scope, metric, unit, mean, low, high, sd, n }: Measure) => [
    scenario.name,
    seed,
    scope.kind,
    scope.name,
    metric,
    unit,
    mean,
    low,
    high,
    sd,
    n,
  ]
  const ofWholeRun = measures.map(row)
  return csvText(
    intervals.length === 0
      ? [HEADINGS, ...ofWholeRun]
      : [
          [...HEADINGS, 'interval'],
          ...ofWholeRun.map((cells) => [...cells, null]),
          ...intervals.flatMap(({ interval, measures: list }) =>
            list.map((each) => [...row(each), interval]),
          ),
        ],
  )
}

const HEADINGS = [
  'scenario',
  'seed',
  'scope',
  'name',
  'metric',
  'unit',
  'mean',
  'low',
  'high',
  'sd',
  'replications',
]
