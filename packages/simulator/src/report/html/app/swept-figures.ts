import { findMeasure } from '../../../experiment/find-measure.ts'
import { betterOf, type MetricName } from '../../../statistics/metrics.ts'
import { frontier } from '../../frontier.ts'
import { HEADLINE_METRICS } from '../../headline-metrics.ts'
import type { SweptResult } from '../page-data.ts'

/** The points of a sweep, as a page has them. */
export type SweptPoints = SweptResult['points']

const OVERALL = { kind: 'overall', name: null } as const

/** By what the service of points can be judged: the headline figures that any of them has. */
export const serviceMetrics = (points: SweptPoints): ReadonlyArray<MetricName> =>
  HEADLINE_METRICS.filter((metric) =>
    points.some(({ measures }) => (findMeasure(measures, metric, OVERALL)?.mean ?? 0) !== 0),
  )

/** The positions of the points that no other beats in agents and in this, by rising number of agents. */
export const frontierBy = (points: SweptPoints, metric: MetricName): ReadonlyArray<number> =>
  frontier(
    points.map(({ onDuty, measures }) => ({
      cost: onDuty,
      service: findMeasure(measures, metric, OVERALL)?.mean ?? null,
    })),
    betterOf(metric) ?? 'lower',
  )
