import type { Span } from './span.ts'

/**
 * How many wait in a queue. The time average is all the time spent waiting over the time that passed (Little), so nothing
 * is added up at an arrival. The largest length is of those that lasted: who is answered in the moment of arrival did
 * not wait.
 */
export class LineLength {
  private readonly span: Span
  private waitingTime = 0
  private length = 0
  private most = 0
  private changedAt = 0

  constructor(span: Span) {
    this.span = span
    this.changedAt = span.from
  }

  /** Somebody waits from this moment on. */
  enters(now: number): void {
    if (this.length >= this.most) this.lasted(now)
    this.length++
  }

  /** Somebody who came at `since` does not wait any more. */
  leaves(since: number, now: number): void {
    if (this.length > this.most) this.lasted(now)
    if (now > since) this.waitingTime += this.span.of(since, now)
    this.length--
  }

  /** Who came at `since` waits still when the run is over. */
  stays(since: number): void {
    this.waitingTime += this.span.of(since, this.span.to)
  }

  /** The time average; NaN if no time counts. */
  get mean(): number {
    return this.waitingTime / (this.span.to - this.span.from)
  }

  get max(): number {
    return this.changedAt < this.span.to && this.length > this.most ? this.length : this.most
  }

  private lasted(now: number): void {
    if (now <= this.changedAt) return
    if (this.length > this.most && this.changedAt < this.span.to) this.most = this.length
    this.changedAt = now
  }
}
