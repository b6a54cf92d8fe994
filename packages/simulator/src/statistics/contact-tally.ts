import { Percentiles } from './percentiles.ts'

/**
 * Counts and sums over the contacts of one queue, type and priority: constant memory, and two tallies merge into
 * the tally of both. Waits are in milliseconds.
 */
export class ContactTally {
  arrived = 0
  served = 0
  abandoned = 0
  /** Turned away, because the queue was full or by the policy. */
  dissuaded = 0
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
  /** Waits of those who were served or gave up. */
  readonly waits = new Percentiles()

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

  isDissuaded(): void {
    this.dissuaded++
  }

  isHandled(time: number): void {
    this.handled++
    this.handlingTime += time
  }

  merge(other: ContactTally): void {
    this.arrived += other.arrived
    this.served += other.served
    this.abandoned += other.abandoned
    this.dissuaded += other.dissuaded
    this.answeredInTime += other.answeredInTime
    this.abandonedInTime += other.abandonedInTime
    this.delayed += other.delayed
    this.waitOfServed += other.waitOfServed
    this.waitOfAbandoned += other.waitOfAbandoned
    this.longestWait = Math.max(this.longestWait, other.longestWait)
    this.handled += other.handled
    this.handlingTime += other.handlingTime
    this.waits.merge(other.waits)
  }

  private waited(wait: number): void {
    if (wait > 0) this.delayed++
    if (wait > this.longestWait) this.longestWait = wait
    this.waits.add(wait)
  }
}
