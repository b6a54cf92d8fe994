import type { ContactTally } from './contact-tally.ts'

/**
 * What one run says of a set of contacts. Waits and times in milliseconds, shares from 0 to 1; NaN where nobody
 * was there to be counted.
 */
export interface ContactFigures {
  /** Contacts that began after the warm-up. */
  readonly arrived: number
  readonly served: number
  readonly abandoned: number
  /** Turned away: the queue was full, or the policy said so. */
  readonly blocked: number
  /** Neither served nor gone when the run ended. */
  readonly unfinished: number
  /** Answered within the limit, of the served and of those who gave up after the limit. */
  readonly serviceLevel: number
  /** Answered within the limit, of all who arrived. */
  readonly serviceLevelOfArrived: number
  /** Answered within the limit: a number of contacts. */
  readonly answeredInTime: number
  /** Gave up, of all who arrived. */
  readonly abandonment: number
  /** Turned away, of all who arrived. */
  readonly blocking: number
  /** Waited at all, of those who were served or gave up. */
  readonly delayed: number
  /** Of those who were served or gave up. */
  readonly meanWait: number
  readonly meanWaitOfServed: number
  readonly meanWaitOfAbandoned: number
  readonly p50Wait: number
  readonly p90Wait: number
  readonly p95Wait: number
  readonly p99Wait: number
  readonly maxWait: number
  readonly meanHandling: number
}

/** Works out the figures of a tally. */
export const contactFigures = (tally: ContactTally): ContactFigures => {
  const { arrived, served, abandoned, dissuaded, answeredInTime } = tally
  const waited = served + abandoned
  return {
    arrived,
    served,
    abandoned,
    blocked: dissuaded,
    unfinished: arrived - served - abandoned - dissuaded,
    serviceLevel: answeredInTime / (waited - tally.abandonedInTime),
    serviceLevelOfArrived: answeredInTime / arrived,
    answeredInTime,
    abandonment: abandoned / arrived,
    blocking: dissuaded / arrived,
    delayed: tally.delayed / waited,
    meanWait: (tally.waitOfServed + tally.waitOfAbandoned) / waited,
    meanWaitOfServed: tally.waitOfServed / served,
    meanWaitOfAbandoned: tally.waitOfAbandoned / abandoned,
    p50Wait: tally.waits.quantile(0.5),
    p90Wait: tally.waits.quantile(0.9),
    p95Wait: tally.waits.quantile(0.95),
    p99Wait: tally.waits.quantile(0.99),
    maxWait: waited === 0 ? Number.NaN : tally.longestWait,
    meanHandling: tally.handlingTime / tally.handled,
  }
}
