import type { PairedDifference } from '../../../experiment/difference.ts'
import { HEADLINE_METRICS } from '../../headline-metrics.ts'

/** Whether a difference is one of the figures of the whole that people ask for first, and there is anything to it. */
export const isHeadline = ({ scope, metric, first, other }: PairedDifference): boolean =>
  scope.kind === 'overall' &&
  HEADLINE_METRICS.includes(metric) &&
  first !== null &&
  other !== null &&
  (first !== 0 || other !== 0)
