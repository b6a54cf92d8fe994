import type { RandomStream } from '../random/random-stream.ts'
import type { Law } from './law.ts'
import { strictlyAbove } from './strictly-above.ts'

/** An observed distribution: its values at some shares, straight lines in between. */
export interface Quantiles {
  readonly _tag: 'Quantiles'
  /** From share 0 to share 1, both columns ascending; equal neighbours are an atom (values) or a gap (shares). */
  readonly points: ReadonlyArray<{ readonly share: number; readonly value: number }>
}

class QuantilesLaw implements Law {
  private readonly shares: Float64Array
  private readonly values: Float64Array
  private readonly slopes: Float64Array
  private readonly segments: number
  // For each of `segments` equal parts of 0..1, the segment its start lies in: a search of one step or two.
  private readonly guide: Int32Array

  constructor({ points }: Quantiles) {
    this.shares = Float64Array.from(points, (point) => point.share)
    this.values = Float64Array.from(points, (point) => point.value)
    this.segments = points.length - 1
    this.slopes = Float64Array.from({ length: this.segments }, (_, i) => {
      const width = this.share(i + 1) - this.share(i)
      return width > 0 ? (this.value(i + 1) - this.value(i)) / width : 0
    })
    this.guide = new Int32Array(this.segments + 1)
    for (let part = 0, i = 0; part <= this.segments; part++) {
      while (i < this.segments - 1 && this.share(i + 1) < part / this.segments) i++
      this.guide[part] = i
    }
  }

  get mean(): number {
    let sum = 0
    for (let i = 0; i < this.segments; i++)
      sum += ((this.share(i + 1) - this.share(i)) * (this.value(i) + this.value(i + 1))) / 2
    return sum
  }

  draw(stream: RandomStream): number {
    return this.quantile(stream.uniform())
  }

  drawAbove(floor: number, stream: RandomStream): number {
    const share = stream.uniform()
    const highest = this.value(this.segments)
    if (floor >= highest) return floor
    const below = this.cumulative(floor)
    return strictlyAbove(floor, this.quantile(below + (1 - below) * share), highest)
  }

  quantile(share: number): number {
    let i = this.guide[Math.floor(share * this.segments)] ?? 0
    while (i < this.segments - 1 && this.share(i + 1) < share) i++
    return Math.min(this.value(i + 1), this.value(i) + (share - this.share(i)) * (this.slopes[i] ?? 0))
  }

  cumulative(value: number): number {
    if (value < this.value(0)) return 0
    if (value >= this.value(this.segments)) return 1
    let low = 0
    let high = this.segments
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.value(middle) <= value) low = middle
      else high = middle
    }
    const part = (value - this.value(low)) / (this.value(high) - this.value(low))
    return Math.min(this.share(high), this.share(low) + part * (this.share(high) - this.share(low)))
  }

  private share(i: number): number {
    return this.shares[i] ?? 1
  }

  private value(i: number): number {
    return this.values[i] ?? 0
  }
}

export const quantilesLaw = (distribution: Quantiles): Law => new QuantilesLaw(distribution)
