import type { RandomStream } from '../random/random-stream.ts'
import type { BatchSize } from './plan.ts'
import { SharedChoice } from './shared-choice.ts'

type Numbers = Pick<RandomStream, 'uniform'>

/** @internal Draws how many contacts arrive at once. */
export class BatchSizes {
  private readonly sizes: SharedChoice<number> | null
  private readonly stream: Numbers | null
  /** The logarithm of the share of batches that have still one more. */
  private readonly logMore: number

  constructor(batch: BatchSize | null, stream: () => Numbers) {
    const geometric = batch?._tag === 'Geometric' && batch.mean > 1 ? batch.mean : null
    this.sizes = batch?._tag === 'Sizes' ? new SharedChoice(batch.sizes, stream) : null
    this.stream = geometric === null ? null : stream()
    this.logMore = geometric === null ? Number.NEGATIVE_INFINITY : Math.log1p(-1 / geometric)
  }

  draw(): number {
    if (this.sizes !== null) return this.sizes.draw()
    return this.stream === null ? 1 : 1 + Math.floor(Math.log(1 - this.stream.uniform()) / this.logMore)
  }
}

/** @internal How many contacts arrive at once, on average. */
export const meanBatch = (batch: BatchSize | null): number => {
  if (batch === null) return 1
  return batch._tag === 'Geometric'
    ? batch.mean
    : batch.sizes.reduce((sum, { value, share }) => sum + value * share, 0)
}
