import type { WaitBin } from './run-detail.ts'

/** Where bins of waits begin: dense near nothing, where most waits lie, and ever wider. In milliseconds. */
const EDGES: ReadonlyArray<number> = [
  0,
  ...[1, 2, 5, 10, 20, 30, 45, 60, 90, 120, 180, 240, 300, 450, 600, 900, 1200, 1800, 2700, 3600].map(
    (seconds) => seconds * 1000,
  ),
  ...[2, 4, 8, 12, 24, 48, 96, 168].map((hours) => hours * 3_600_000),
]

/**
 * Counts waits in bins. The first bin is of those who did not wait at all.
 *
 * @internal
 */
export class WaitBins {
  private readonly answered: Array<number> = new Array<number>(EDGES.length + 1).fill(0)
  private readonly gaveUp: Array<number> = new Array<number>(EDGES.length + 1).fill(0)
  private longest = 0

  add(wait: number, answered: boolean): void {
    let bin = 0
    while (bin < EDGES.length && wait > (EDGES[bin] as number)) bin++
    const counts = answered ? this.answered : this.gaveUp
    counts[bin] = (counts[bin] as number) + 1
    if (wait > this.longest) this.longest = wait
  }

  /** All bins up to the last that is not empty. */
  bins(): ReadonlyArray<WaitBin> {
    const last = this.answered.findLastIndex((count, bin) => count + (this.gaveUp[bin] as number) > 0)
    return this.answered.slice(0, last + 1).map((answered, bin) => ({
      from: EDGES[bin - 1] ?? 0,
      to: EDGES[bin] ?? this.longest,
      answered,
      gaveUp: this.gaveUp[bin] as number,
    }))
  }
}
