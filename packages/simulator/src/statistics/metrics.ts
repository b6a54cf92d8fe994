/** What a metric is measured in: a share from 0 to 1, milliseconds, or a number of things. */
export type Unit = 'share' | 'time' | 'count'

/** What a metric is about. */
export type ScopeKind = 'overall' | 'queue' | 'type' | 'priority' | 'group'

interface MetricFacts {
  /** How a threshold and the report name it. */
  readonly text: string
  readonly unit: Unit
  readonly scopes: ReadonlyArray<ScopeKind>
}

const OF_CONTACTS: ReadonlyArray<ScopeKind> = ['overall', 'queue', 'type', 'priority']

/** Every metric of a run by its name in results. {@link ContactFigures} and its neighbours say how each is counted. */
export const metrics = {
  arrived: { text: 'arrived', unit: 'count', scopes: OF_CONTACTS },
  served: { text: 'served', unit: 'count', scopes: OF_CONTACTS },
  abandoned: { text: 'abandoned', unit: 'count', scopes: OF_CONTACTS },
  blocked: { text: 'blocked', unit: 'count', scopes: OF_CONTACTS },
  unfinished: { text: 'unfinished', unit: 'count', scopes: OF_CONTACTS },
  serviceLevel: { text: 'service level', unit: 'share', scopes: OF_CONTACTS },
  serviceLevelOfArrived: { text: 'service level of arrived', unit: 'share', scopes: OF_CONTACTS },
  answeredInTime: { text: 'answered in time', unit: 'count', scopes: OF_CONTACTS },
  abandonment: { text: 'abandonment', unit: 'share', scopes: OF_CONTACTS },
  blocking: { text: 'blocking', unit: 'share', scopes: OF_CONTACTS },
  delayed: { text: 'delayed', unit: 'share', scopes: OF_CONTACTS },
  meanWait: { text: 'mean wait', unit: 'time', scopes: OF_CONTACTS },
  meanWaitOfServed: { text: 'mean wait of served', unit: 'time', scopes: OF_CONTACTS },
  meanWaitOfAbandoned: { text: 'mean wait of abandoned', unit: 'time', scopes: OF_CONTACTS },
  p50Wait: { text: 'p50 wait', unit: 'time', scopes: OF_CONTACTS },
  p90Wait: { text: 'p90 wait', unit: 'time', scopes: OF_CONTACTS },
  p95Wait: { text: 'p95 wait', unit: 'time', scopes: OF_CONTACTS },
  p99Wait: { text: 'p99 wait', unit: 'time', scopes: OF_CONTACTS },
  maxWait: { text: 'max wait', unit: 'time', scopes: OF_CONTACTS },
  meanHandling: { text: 'mean handling', unit: 'time', scopes: OF_CONTACTS },
  queueLength: { text: 'queue length', unit: 'count', scopes: ['queue'] },
  maxQueueLength: { text: 'max queue length', unit: 'count', scopes: ['queue'] },
  occupancy: { text: 'occupancy', unit: 'share', scopes: ['group'] },
  onDuty: { text: 'agents on duty', unit: 'count', scopes: ['group'] },
} as const satisfies Record<string, MetricFacts>

/** The name of a metric in results. */
export type MetricName = keyof typeof metrics
