import { DDSketch } from '@datadog/sketches-js'
import type { PercentileSketch } from './percentile-sketch.ts'
import { SketchKeys } from './sketch-keys.ts'

// In sketch units of a thousandth, all keys are positive: merging sketches-js 2.1 goes wrong at key 0.
const unit = 1000
const least = 1 / unit
const most = 8.64e15
const GATHERED = 128
const relativeAccuracy = 0.005

/**
 * Percentiles of any number of values in constant memory; two of them merge into the percentiles of both.
 *
 * Each quantile is within 0.5 % of the exact one, and lies between the smallest and the largest value seen.
 * Values up to a thousandth count as 0 (of durations in milliseconds: up to a microsecond). The order of the
 * values makes no difference. Memory: one counter for each step of 1 % between the smallest and the largest
 * value, at most 4500 (36 kB), because values are limited to 8.64e15.
 *
 * Method: DDSketch (Masson, Rim and Lee, VLDB 2019) with logarithmic bins, none of them ever collapsed.
 *
 * @example
 * ```ts
 * import { Percentiles } from '@inboxlab/simulator'
 * const waits = new Percentiles()
 * for (let second = 0; second <= 100; second++) waits.add(second * 1000)
 * Math.abs(waits.quantile(0.95) - 95_000) <= 0.005 * 95_000 // => true
 * waits.quantile(1) // => 100000
 * waits.count // => 101
 * ```
 */
export class Percentiles {
  private readonly sketch = sketchOf()
  private zeros = 0
  // Values are gathered and sketched together, which costs less than half of sketching one now and then.
  private readonly gathered = new Float64Array(GATHERED)
  private waiting = 0

  /** How many values were added. */
  get count(): number {
    return this.zeros + this.waiting + this.sketch.count
  }

  /** Takes a value. Throws a `RangeError` if it is negative, above 8.64e15, or no number. */
  add(value: number): void {
    if (value > least && value <= most) {
      if (this.waiting === GATHERED) this.sketchGathered()
      this.gathered[this.waiting++] = value
    } else if (value >= 0 && value <= least) this.zeros++
    else throw outOfRange(value)
  }

  /** Takes all values of another, which stays as it is. */
  merge(other: Percentiles): void {
    this.sketchGathered()
    other.sketchGathered()
    this.sketch.merge(other.sketch)
    this.zeros += other.zeros
  }

  /**
   * The value of rank share × (count - 1), rounded down, counting from 0 in ascending order; NaN if there is
   * none. Throws a `RangeError` if the share is not between 0 and 1.
   */
  quantile(share: number): number {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`a share must be between 0 and 1, not ${share}`)
    this.sketchGathered()
    if (this.zeros > 0) {
      this.sketch.accept(0, this.zeros)
      this.zeros = 0
    }
    const { min, max } = this.sketch
    return Math.min(max, Math.max(min, this.sketch.getValueAtQuantile(share))) / unit
  }

  /**
   * All values in bins of twice the width, so that each is known within 1 %.
   *
   * @example
   * ```ts
   * import { Percentiles } from '@inboxlab/simulator'
   * const waits = new Percentiles()
   * for (const wait of [0, 0, 1000, 1010, 1030]) waits.add(wait)
   * waits.toSketch() // => { zeros: 2, first: 691, counts: [1, 1, 1] }
   * ```
   */
  toSketch(): PercentileSketch {
    this.sketchGathered()
    const { store, zeroCount } = this.sketch
    const zeros = this.zeros + zeroCount
    if (store.count === 0) return { zeros, first: 0, counts: [] }
    const first = binOf(store.minKey)
    const counts = new Array<number>(binOf(store.maxKey) - first + 1).fill(0)
    for (let key = store.minKey; key <= store.maxKey; key++) {
      const bin = binOf(key) - first
      counts[bin] = (counts[bin] as number) + (store.bins[key - store.offset] as number)
    }
    return { zeros, first, counts }
  }

  private sketchGathered(): void {
    const { sketch, gathered, waiting } = this
    const { store } = sketch
    let { min, max } = sketch
    for (let i = 0; i < waiting; i++) {
      const value = (gathered[i] as number) * unit
      store.add(keys.of(value), 1)
      if (value < min) min = value
      if (value > max) max = value
    }
    sketch.min = min
    sketch.max = max
    sketch.count += waiting
    this.waiting = 0
  }
}

const outOfRange = (value: number): RangeError =>
  new RangeError(`a value must be between 0 and ${most}, not ${value}`)

/** Two neighbouring bins of the library's are one of a {@link PercentileSketch}. */
const binOf = (key: number): number => Math.ceil(key / 2)

/** What the values in a bin of a {@link PercentileSketch} are taken for, which is within 1 % of each. */
export const valueOfBin = (bin: number): number => {
  const gamma = (1 + relativeAccuracy) / (1 - relativeAccuracy)
  const width = gamma * gamma
  return (Math.exp(bin * Math.log(width)) * (2 / (1 + width))) / unit
}

/** A sketch whose values do not depend on the last bit of a power, which engines of JavaScript compute differently. */
const sketchOf = (): DDSketch => {
  const sketch = new DDSketch({ relativeAccuracy })
  const { mapping } = sketch
  const step = Math.log(mapping.gamma)
  mapping.value = (key) => Math.exp(key * step) * (2 / (1 + mapping.gamma))
  return sketch
}

const { mapping } = sketchOf()
const keys = new SketchKeys((value) => mapping.key(value))
