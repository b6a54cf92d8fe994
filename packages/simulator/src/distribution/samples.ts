import type { RandomStream } from '../random/random-stream.ts'
import type { Law } from './law.ts'

/** An observed distribution: each of the values is as likely as any other. */
export interface Samples {
  readonly _tag: 'Samples'
  /** At least one, in any order; a value that is there twice is twice as likely. */
  readonly values: ReadonlyArray<number>
}

class SamplesLaw implements Law {
  private readonly sorted: Float64Array

  constructor({ values }: Samples) {
    this.sorted = Float64Array.from(values).sort()
  }

  get mean(): number {
    return this.sorted.reduce((sum, value) => sum + value, 0) / this.sorted.length
  }

  draw(stream: RandomStream): number {
    return this.quantile(stream.uniform())
  }

  drawAbove(floor: number, stream: RandomStream): number {
    const share = stream.uniform()
    const from = this.countUpTo(floor)
    return from === this.sorted.length ? floor : this.beyond(from, share)
  }

  quantile(share: number): number {
    return this.beyond(0, share)
  }

  cumulative(value: number): number {
    return this.countUpTo(value) / this.sorted.length
  }

  /** The value at a share of those that are left beyond the first few. */
  private beyond(first: number, share: number): number {
    const at = Math.ceil(share * (this.sorted.length - first)) - 1
    return this.sorted[first + Math.max(0, at)] ?? 0
  }

  private countUpTo(value: number): number {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.sorted[middle] ?? 0) <= value) low = middle + 1
      else high = middle
    }
    return low
  }
}

export const samplesLaw = (distribution: Samples): Law => new SamplesLaw(distribution)
