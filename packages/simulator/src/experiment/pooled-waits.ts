import { LAST_BIN } from '../statistics/percentile-sketch.ts'
import { valueOfBin } from '../statistics/percentiles.ts'
import type { RunFigures } from '../statistics/run-statistics.ts'

/**
 * What the contacts of all replications waited, taken together, who were served or gave up. In milliseconds; the percentiles
 * are within 1 %. A measure like `p95Wait` is the mean of the replications' own percentiles instead, with an interval.
 */
export interface PooledWaits {
  /** How many these are. */
  readonly contacts: number
  readonly p50: number
  readonly p90: number
  readonly p95: number
  readonly p99: number
  /** The longest. */
  readonly max: number
}

/** The waits of replications that come one by one, in memory that does not depend on how many there are. */
export class WaitsPool {
  private readonly bins = new Float64Array(LAST_BIN + 1)
  private contacts = 0
  private longest = 0

  add({ waits: { zeros, first, counts }, overall: { maxWait } }: RunFigures): void {
    const { bins } = this
    for (const [index, count] of [zeros, ...counts].entries()) {
      const bin = index === 0 ? 0 : first + index - 1
      bins[bin] = (bins[bin] as number) + count
      this.contacts += count
    }
    if (maxWait > this.longest) this.longest = maxWait
  }

  /** When all are there; null if nobody was served or gave up. */
  waits(): PooledWaits | null {
    const { contacts, longest } = this
    if (contacts === 0) return null
    const [p50, p90, p95, p99] = [0.5, 0.9, 0.95, 0.99].map((share) => this.quantile(share)) as [
      number,
      number,
      number,
      number,
    ]
    return { contacts, p50, p90, p95, p99, max: longest }
  }

  /** As {@link Percentiles} has it: of rank share × (contacts - 1), rounded down. */
  private quantile(share: number): number {
    const rank = Math.floor(share * (this.contacts - 1))
    let below = 0
    const bin = this.bins.findIndex((count) => {
      below += count
      return below > rank
    })
    return bin === 0 ? 0 : Math.min(this.longest, valueOfBin(bin))
  }
}
