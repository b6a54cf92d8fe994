import type { MetricName } from '../statistics/metrics.ts'

/** What people ask first when two runs are set side by side. */
export const HEADLINE_METRICS: ReadonlyArray<MetricName> = [
  'serviceLevel',
  'abandonment',
  'blocking',
  'diversion',
  'meanWait',
  'p95Wait',
  'meanFirstResponse',
  'meanResolution',
]
