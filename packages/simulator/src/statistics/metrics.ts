import type { ContactSums } from './contact-figures.ts'
import type { GroupSums } from './group-figures.ts'

/** What a metric is measured in: a share from 0 to 1, milliseconds, or a number of things. */
export type Unit = 'share' | 'time' | 'count'

/** What a metric is about. */
export type ScopeKind = 'overall' | 'queue' | 'type' | 'priority' | 'group'

/** A number that is counted or summed up in each run, beside the metrics. */
export type SumName = keyof ContactSums | keyof GroupSums

interface MetricFacts {
  /** How a threshold and the report name it. */
  readonly text: string
  readonly unit: Unit
  readonly scopes: ReadonlyArray<ScopeKind>
  /**
   * It is the first of these divided by the second: over several runs, the sum of the one over the sum of the other.
   * Left out: over several runs, it is the mean of what each of them says.
   */
  readonly ratio?: readonly [of: SumName, to: SumName]
  /** It is of a whole run only, not of an interval of its days. */
  readonly wholeRun?: true
  /** Which way is the better one; left out: neither. */
  readonly better?: Better
}

/** Which way a metric is better. */
export type Better = 'higher' | 'lower'

const OF_CONTACTS: ReadonlyArray<ScopeKind> = ['overall', 'queue', 'type', 'priority']

const counted = (text: string) => ({ text, unit: 'count', scopes: OF_CONTACTS }) as const
const fewer = (text: string) => ({ ...counted(text), better: 'lower' }) as const
const more = (text: string) => ({ ...counted(text), better: 'higher' }) as const
const timed = (text: string) => ({ text, unit: 'time', scopes: OF_CONTACTS, better: 'lower' }) as const
const share = (text: string, of: keyof ContactSums, to: keyof ContactSums, better: Better = 'lower') =>
  ({ text, unit: 'share', scopes: OF_CONTACTS, ratio: [of, to], better }) as const
const mean = (text: string, of: keyof ContactSums, to: keyof ContactSums) =>
  ({ text, unit: 'time', scopes: OF_CONTACTS, ratio: [of, to], better: 'lower' }) as const

/** Every metric of a run by its name in results. {@link ContactFigures} and its neighbours say how each is counted. */
export const metrics = {
  arrived: counted('arrived'),
  served: more('served'),
  abandoned: fewer('abandoned'),
  blocked: fewer('blocked'),
  diverted: fewer('diverted'),
  settledByBot: more('settled by bot'),
  unfinished: fewer('unfinished'),
  serviceLevel: share('service level', 'answeredInTime', 'servedOrLost', 'higher'),
  serviceLevelOfAnswered: share('service level of answered', 'answeredInTime', 'served', 'higher'),
  serviceLevelOfAnsweredAndAbandoned: share(
    'service level of answered and abandoned',
    'answeredInTime',
    'waited',
    'higher',
  ),
  serviceLevelOfArrived: share('service level of arrived', 'answeredInTime', 'arrived', 'higher'),
  answeredInTime: more('answered in time'),
  abandonedInTime: counted('abandoned in time'),
  abandonment: share('abandonment', 'abandoned', 'arrived'),
  blocking: share('blocking', 'blocked', 'arrived'),
  diversion: share('diversion', 'diverted', 'arrived'),
  delayed: share('delayed', 'delayedContacts', 'waited'),
  meanWait: mean('mean wait', 'waitingTime', 'waited'),
  meanWaitOfServed: mean('mean wait of served', 'waitingTimeOfServed', 'served'),
  meanWaitOfAbandoned: mean('mean wait of abandoned', 'waitingTimeOfAbandoned', 'abandoned'),
  p50Wait: timed('p50 wait'),
  p90Wait: timed('p90 wait'),
  p95Wait: timed('p95 wait'),
  p99Wait: timed('p99 wait'),
  maxWait: timed('max wait'),
  meanHandling: mean('mean handling', 'work', 'handled'),
  work: { text: 'work', unit: 'time', scopes: OF_CONTACTS },
  meanFirstResponse: mean('mean first response', 'firstResponseTime', 'firstResponses'),
  p95FirstResponse: timed('p95 first response'),
  meanResolution: mean('mean resolution', 'resolutionTime', 'resolved'),
  transfers: counted('transfers'),
  reopenings: counted('reopenings'),
  windowExpiries: fewer('window expiries'),
  returns: fewer('returns to queue'),
  retrials: fewer('retrials'),
  queueLength: { text: 'queue length', unit: 'count', scopes: ['queue'], better: 'lower' },
  maxQueueLength: {
    text: 'max queue length',
    unit: 'count',
    scopes: ['queue'],
    better: 'lower',
    wholeRun: true,
  },
  occupancy: { text: 'occupancy', unit: 'share', scopes: ['group'], ratio: ['busyTime', 'dutyTime'] },
  concurrency: { text: 'concurrency', unit: 'count', scopes: ['group'], ratio: ['inHandTime', 'busyTime'] },
  fairness: { text: 'fairness', unit: 'share', scopes: ['group'], better: 'higher', wholeRun: true },
  onDuty: { text: 'agents on duty', unit: 'count', scopes: ['group'] },
} as const satisfies Record<string, MetricFacts>

/** The name of a metric in results. */
export type MetricName = keyof typeof metrics

/** What a metric is made of, if it is a ratio. */
export const ratioOf = (metric: MetricName): MetricFacts['ratio'] => {
  const facts: MetricFacts = metrics[metric]
  return facts.ratio
}

/** Whether there is a metric by interval of the day or week, too. */
export const isByInterval = (metric: MetricName): boolean => {
  const facts: MetricFacts = metrics[metric]
  return facts.wholeRun === undefined
}

/** Which way a metric is better, if any. */
export const betterOf = (metric: MetricName): Better | null => {
  const facts: MetricFacts = metrics[metric]
  return facts.better ?? null
}
