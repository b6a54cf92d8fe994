import { Percentiles } from './percentiles.ts'

/**
 * Counts and sums over the contacts of one queue, type and priority: constant memory, and two tallies merge into
 * the tally of both. Times are in milliseconds.
 */
export class ContactTally {
  arrived = 0
  /** Answered by an agent. */
  served = 0
  abandoned = 0
  /** Turned away, because the queue was full or by the policy. */
  dissuaded = 0
  /** Sent to another queue, or closed with a message, before an agent had them. */
  diverted = 0
  /** Closed by the bot, without an agent. */
  settledByBot = 0
  /** Closed with a message, without an agent or a bot. */
  closedUnanswered = 0
  /** Served, and answered within the queue's limit. */
  answeredInTime = 0
  /** Gave up within the queue's limit. */
  abandonedInTime = 0
  /** Served or gave up after waiting longer than nothing. */
  delayed = 0
  waitOfServed = 0
  waitOfAbandoned = 0
  longestWait = 0
  handled = 0
  handlingTime = 0
  /** Got a first reply from an agent. */
  firstResponses = 0
  firstResponseTime = 0
  /** Closed, and not opened again. */
  resolved = 0
  resolutionTime = 0
  transfers = 0
  reopenings = 0
  windowExpiries = 0
  /** How often an agent gave one back to its queue. */
  returns = 0
  /** Had come before, and gone without an answer. */
  retrials = 0
  /** Waits of those who were served or gave up. */
  readonly waits = new Percentiles()
  /** From arrival to the first reply; null while there was none. */
  responses: Percentiles | null = null

  isServed(wait: number, limit: number): void {
    this.served++
    if (wait <= limit) this.answeredInTime++
    this.waitOfServed += wait
    this.waited(wait)
  }

  isAbandoned(wait: number, limit: number): void {
    this.abandoned++
    if (wait <= limit) this.abandonedInTime++
    this.waitOfAbandoned += wait
    this.waited(wait)
  }

  isHandled(time: number): void {
    this.handled++
    this.handlingTime += time
  }

  isResolved(time: number): void {
    this.resolved++
    this.resolutionTime += time
  }

  hasFirstResponse(time: number): void {
    this.firstResponses++
    this.firstResponseTime += time
    this.responses ??= new Percentiles()
    this.responses.add(time)
  }

  merge(other: ContactTally): void {
    this.arrived += other.arrived
    this.served += other.served
    this.abandoned += other.abandoned
    this.dissuaded += other.dissuaded
    this.diverted += other.diverted
    this.settledByBot += other.settledByBot
    this.closedUnanswered += other.closedUnanswered
    this.answeredInTime += other.answeredInTime
    this.abandonedInTime += other.abandonedInTime
    this.delayed += other.delayed
    this.waitOfServed += other.waitOfServed
    this.waitOfAbandoned += other.waitOfAbandoned
    this.longestWait = Math.max(this.longestWait, other.longestWait)
    this.handled += other.handled
    this.handlingTime += other.handlingTime
    this.firstResponses += other.firstResponses
    this.firstResponseTime += other.firstResponseTime
    this.resolved += other.resolved
    this.resolutionTime += other.resolutionTime
    this.transfers += other.transfers
    this.reopenings += other.reopenings
    this.windowExpiries += other.windowExpiries
    this.returns += other.returns
    this.retrials += other.retrials
    this.waits.merge(other.waits)
    if (other.responses !== null) {
      this.responses ??= new Percentiles()
      this.responses.merge(other.responses)
    }
  }

  private waited(wait: number): void {
    if (wait > 0) this.delayed++
    if (wait > this.longestWait) this.longestWait = wait
    this.waits.add(wait)
  }
}
