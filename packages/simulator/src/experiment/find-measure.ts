import type { MetricName } from '../statistics/metrics.ts'
import type { Measure, Scope } from './measure.ts'

/** The measure of a metric and scope, if there is one. */
export const findMeasure = (
  list: ReadonlyArray<Measure>,
  metric: MetricName,
  scope: Scope,
): Measure | undefined =>
  list.find(
    (each) => each.metric === metric && each.scope.kind === scope.kind && each.scope.name === scope.name,
  )
