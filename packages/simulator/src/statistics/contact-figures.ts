import type { ContactTally } from './contact-tally.ts'

/**
 * What is summed up over the contacts of one run: counts, and times in milliseconds. The ratios of
 * {@link ContactFigures} are made of them, in each run and over all of them.
 */
export interface ContactSums {
  /** Contacts that began after the warm-up. */
  readonly arrived: number
  /** Answered by an agent. */
  readonly served: number
  /** Gave up before an agent answered. */
  readonly abandoned: number
  /** Turned away: the queue was full or closed, no line was free, or the policy said so. */
  readonly blocked: number
  /** Sent to another queue, or closed with a message, before an agent had them. */
  readonly diverted: number
  /** Closed by the bot that answered first, without an agent. */
  readonly settledByBot: number
  /** Neither of these when the run ended. */
  readonly unfinished: number
  /** Answered within the limit of their queue. */
  readonly answeredInTime: number
  /** Gave up within the limit. */
  readonly abandonedInTime: number
  /** Served, or gave up after the limit. */
  readonly servedOrLost: number
  /** Served or gave up. */
  readonly waited: number
  /** Of those, who waited longer than nothing. */
  readonly delayedContacts: number
  readonly waitingTime: number
  readonly waitingTimeOfServed: number
  readonly waitingTimeOfAbandoned: number
  /** Closed by an agent. */
  readonly handled: number
  /** What agents spent on them. */
  readonly work: number
  readonly firstResponses: number
  readonly firstResponseTime: number
  readonly resolved: number
  readonly resolutionTime: number
  readonly transfers: number
  readonly reopenings: number
  readonly windowExpiries: number
  readonly returns: number
  readonly retrials: number
}

/** What contacts waited, as one run says, in milliseconds; NaN where nobody waited. */
export interface WaitFigures {
  readonly p50Wait: number
  readonly p90Wait: number
  readonly p95Wait: number
  readonly p99Wait: number
  readonly maxWait: number
  readonly p95FirstResponse: number
}

/**
 * What one run says of a set of contacts. Waits and times in milliseconds, shares from 0 to 1; NaN where nobody
 * was there to be counted.
 */
export interface ContactFigures extends ContactSums, WaitFigures {
  /** Answered within the limit, of the served and of those who gave up after the limit. */
  readonly serviceLevel: number
  /** Answered within the limit, of the served. */
  readonly serviceLevelOfAnswered: number
  /** Answered within the limit, of the served and of all who gave up. */
  readonly serviceLevelOfAnsweredAndAbandoned: number
  /** Answered within the limit, of all who arrived. */
  readonly serviceLevelOfArrived: number
  /** Gave up, of all who arrived. */
  readonly abandonment: number
  /** Turned away, of all who arrived. */
  readonly blocking: number
  /** Diverted, of all who arrived. */
  readonly diversion: number
  /** Waited at all, of those who were served or gave up. */
  readonly delayed: number
  /** Of those who were served or gave up. */
  readonly meanWait: number
  readonly meanWaitOfServed: number
  readonly meanWaitOfAbandoned: number
  /** What agents spent on one that they closed. */
  readonly meanHandling: number
  /** From arrival to the first reply of an agent, of those who got one. */
  readonly meanFirstResponse: number
  /** From arrival to the last closing, of those who were closed. */
  readonly meanResolution: number
}

/** Works out the figures of a tally. */
export const contactFigures = (tally: ContactTally): ContactFigures => {
  const { arrived, served, abandoned, answeredInTime, waitOfServed, waitOfAbandoned } = tally
  const waited = served + abandoned
  return withRatios({
    arrived,
    served,
    abandoned,
    blocked: tally.dissuaded,
    diverted: tally.diverted,
    settledByBot: tally.settledByBot,
    unfinished: arrived - waited - tally.dissuaded - tally.settledByBot - tally.closedUnanswered,
    answeredInTime,
    abandonedInTime: tally.abandonedInTime,
    servedOrLost: waited - tally.abandonedInTime,
    waited,
    delayedContacts: tally.delayed,
    waitingTime: waitOfServed + waitOfAbandoned,
    waitingTimeOfServed: waitOfServed,
    waitingTimeOfAbandoned: waitOfAbandoned,
    handled: tally.handled,
    work: tally.handlingTime,
    firstResponses: tally.firstResponses,
    firstResponseTime: tally.firstResponseTime,
    resolved: tally.resolved,
    resolutionTime: tally.resolutionTime,
    transfers: tally.transfers,
    reopenings: tally.reopenings,
    windowExpiries: tally.windowExpiries,
    returns: tally.returns,
    retrials: tally.retrials,
    p50Wait: tally.waits.quantile(0.5),
    p90Wait: tally.waits.quantile(0.9),
    p95Wait: tally.waits.quantile(0.95),
    p99Wait: tally.waits.quantile(0.99),
    maxWait: waited === 0 ? Number.NaN : tally.longestWait,
    p95FirstResponse: tally.responses?.quantile(0.95) ?? Number.NaN,
  })
}

/** Adds the ratios of the sums. */
export const withRatios = (of: ContactSums & WaitFigures): ContactFigures => ({
  ...of,
  serviceLevel: of.answeredInTime / of.servedOrLost,
  serviceLevelOfAnswered: of.answeredInTime / of.served,
  serviceLevelOfAnsweredAndAbandoned: of.answeredInTime / of.waited,
  serviceLevelOfArrived: of.answeredInTime / of.arrived,
  abandonment: of.abandoned / of.arrived,
  blocking: of.blocked / of.arrived,
  diversion: of.diverted / of.arrived,
  delayed: of.delayedContacts / of.waited,
  meanWait: of.waitingTime / of.waited,
  meanWaitOfServed: of.waitingTimeOfServed / of.served,
  meanWaitOfAbandoned: of.waitingTimeOfAbandoned / of.abandoned,
  meanHandling: of.work / of.handled,
  meanFirstResponse: of.firstResponseTime / of.firstResponses,
  meanResolution: of.resolutionTime / of.resolved,
})
