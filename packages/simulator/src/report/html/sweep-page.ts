import { HEADLINE_METRICS } from '../headline-metrics.ts'
import type { SweepResult } from '../sweep-result.ts'
import type { SweepPage } from './page-data.ts'

/** What a page shows of a sweep: of each point the headline figures and the occupancy of its groups. */
export const sweepPage = (result: SweepResult): SweepPage => {
  const [first] = result.points
  if (first === undefined) throw new RangeError('a sweep has at least one point')
  return {
    kind: 'sweep',
    scenario: first.scenario,
    result: {
      ...result,
      points: result.points.map(({ scenario: _, ...point }) => ({
        ...point,
        intervals: [],
        measures: point.measures.filter(
          ({ scope, metric }) =>
            (scope.kind === 'overall' && HEADLINE_METRICS.includes(metric)) || metric === 'occupancy',
        ),
      })),
    },
  }
}
