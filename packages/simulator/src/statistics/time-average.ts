/**
 * The time average of a quantity that changes in steps, such as how many wait, in constant memory.
 * Moments may come in any unit, but never run backwards.
 *
 * @example
 * ```ts
 * import { TimeAverage } from '@inboxlab/simulator'
 * const waiting = new TimeAverage(0)
 * waiting.set(10, 4)
 * waiting.add(30, -3)
 * waiting.stop(40)
 * waiting.mean(0, 40) // => 2.25
 * waiting.max // => 4
 * ```
 */
export class TimeAverage {
  private area = 0
  private value = 0
  private at = 0
  private stopped = false
  private highest = -Infinity

  /** Starts at a moment, with a value in force there. */
  constructor(start: number, value = 0) {
    this.at = start
    this.value = value
  }

  /** From this moment on the quantity has this value. */
  set(now: number, value: number): void {
    this.advance(now)
    this.value = value
  }

  /** From this moment on the quantity is larger by this much. */
  add(now: number, change: number): void {
    this.advance(now)
    this.value += change
  }

  /** Forgets what was before this moment, except the value in force. */
  reset(now: number): void {
    this.advance(now)
    this.area = 0
    this.highest = -Infinity
  }

  /** What comes after this moment does not count any more. */
  stop(now: number): void {
    this.advance(now)
    this.stopped = true
  }

  /**
   * The average between two moments: `from` the start or the last `reset`, `to` the moment of `stop`, or any
   * after the last change. NaN if no time lies between them.
   */
  mean(from: number, to: number): number {
    return to > from
      ? (this.area + (this.stopped ? 0 : this.value * Math.max(0, to - this.at))) / (to - from)
      : NaN
  }

  /** The largest value that lasted: one taken back within the same moment does not count. */
  get max(): number {
    return this.highest === -Infinity ? this.value : this.highest
  }

  private advance(now: number): void {
    if (now > this.at && !this.stopped) {
      this.area += this.value * (now - this.at)
      if (this.value > this.highest) this.highest = this.value
      this.at = now
    }
  }
}
