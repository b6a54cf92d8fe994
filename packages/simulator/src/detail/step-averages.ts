/**
 * Time averages of a quantity that changes in steps, slice of time by slice of time, all slices of one width. Moments
 * never run backwards.
 *
 * @internal
 */
export class StepAverages {
  private readonly width: number
  private readonly areas: Array<number> = []
  private value = 0
  private at = 0

  constructor(width: number) {
    this.width = width
  }

  /** From this moment on the quantity is larger by this much. */
  add(now: number, change: number): void {
    this.advance(now)
    this.value += change
  }

  /** The average of each slice up to a moment. */
  upTo(end: number): ReadonlyArray<number> {
    this.advance(end)
    return this.areas.map((area, slice) => area / Math.min(this.width, end - slice * this.width))
  }

  private advance(now: number): void {
    while (this.at < now) {
      const slice = Math.floor(this.at / this.width)
      const until = Math.min(now, (slice + 1) * this.width)
      while (this.areas.length <= slice) this.areas.push(0)
      this.areas[slice] = (this.areas[slice] as number) + this.value * (until - this.at)
      this.at = until
    }
  }
}
