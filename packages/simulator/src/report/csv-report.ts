import { csvText } from './csv-text.ts'
import type { RunResult } from './result.ts'

/**
 * The measures of a run as CSV, for a spreadsheet: one row for each, with its scope, its unit and its interval. Shares are
 * from 0 to 1, times in milliseconds; a figure that was never observed is an empty cell.
 */
export const csvReport = ({ scenario, seed, measures }: RunResult): string =>
  csvText([
    ['scenario', 'seed', 'scope', 'name', 'metric', 'unit', 'mean', 'low', 'high', 'sd', 'replications'],
    ...measures.map(({ scope, metric, unit, mean, low, high, sd, n }) => [
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
    ]),
  ])
