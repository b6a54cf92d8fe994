import studentQuantile from '@stdlib/stats-base-dists-t-quantile'

/** What replications say of the mean of a figure; null where they are too few to say it. */
export interface Interval {
  /** Null if the figure was never observed. */
  readonly mean: number | null
  /** Standard deviation between replications (with n - 1); null for fewer than two. */
  readonly sd: number | null
  /** Half the width of the confidence interval; null for fewer than two replications. */
  readonly halfWidth: number | null
  readonly low: number | null
  readonly high: number | null
  /** In how many replications the figure was observed. */
  readonly n: number
  /** In how many it was not (NaN), such as a mean wait where nobody arrived. */
  readonly missing: number
}

/** What replications say of a ratio, such as a mean wait: the sum of the numerators over that of the denominators. */
export interface RatioInterval extends Interval {
  /** The mean of the replications' own ratios, in which a replication with few contacts counts as much as one with many. */
  readonly meanOfRatios: number | null
}

/** Mean and spread of numbers that come one by one, by Welford's method; NaN is counted and left out. */
export class Spread {
  private n = 0
  private missing = 0
  private mean = 0
  private squares = 0

  add(value: number): void {
    if (Number.isNaN(value)) {
      this.missing++
      return
    }
    this.n++
    const distance = value - this.mean
    this.mean += distance / this.n
    this.squares += distance * (value - this.mean)
  }

  /** What {@link interval} says of them. Throws a `RangeError` if the confidence is not between 0 and 1. */
  interval(confidence: number): Interval {
    checkConfidence(confidence)
    const { n, missing, mean } = this
    if (n < 2)
      return { mean: n === 0 ? null : mean, sd: null, halfWidth: null, low: null, high: null, n, missing }
    const sd = Math.sqrt(this.squares / (n - 1))
    const halfWidth = (criticalValue(confidence, n) * sd) / Math.sqrt(n)
    return { mean, sd, halfWidth, low: mean - halfWidth, high: mean + halfWidth, n, missing }
  }
}

/** The sums of numerators and denominators that come one by one, and then the {@link ratioTerms} of each. */
export class RatioOfSums {
  private above = 0
  private below = 0
  private n = 0

  add(numerator: number, denominator: number): void {
    if (!(denominator > 0)) return
    this.above += numerator
    this.below += denominator
    this.n++
  }

  /** Known when all were added. */
  term(numerator: number, denominator: number): number {
    const ratio = this.above / this.below
    return denominator > 0 ? ratio + ((numerator - ratio * denominator) * this.n) / this.below : Number.NaN
  }
}

const mostReplications = 1_000_000

const criticalValue = (confidence: number, n: number): number => studentQuantile((1 + confidence) / 2, n - 1)

const checkConfidence = (confidence: number): void => {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`confidence must lie between 0 and 1, not ${confidence}`)
}

/**
 * The mean of a figure over independent replications, with its confidence interval by Student's t. NaN stands
 * for a replication in which the figure was not observed. One pass by Welford's method.
 *
 * Throws a `RangeError` if the confidence is not between 0 and 1.
 *
 * @example
 * ```ts
 * import { interval } from '@inboxlab/simulator'
 * const { mean, sd, n, missing } = interval([4, 6, NaN, 8], 0.95)
 * mean // => 6
 * sd // => 2
 * n // => 3
 * missing // => 1
 * interval([4], 0.95).halfWidth // => null
 * ```
 */
export const interval = (values: Iterable<number>, confidence: number): Interval => {
  const spread = new Spread()
  for (const value of values) spread.add(value)
  return spread.interval(confidence)
}

/**
 * For each replication, a number whose mean is the ratio of the sums and whose variance between replications is that of
 * the ratio, to first order (the delta method): the ratio plus the replication's own deviation from it. So intervals and
 * paired differences of ratios are worked out like those of means. NaN where the denominator is 0.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd edition (1977), section 6.4.
 *
 * @example
 * ```ts
 * import { ratioTerms } from '@inboxlab/simulator'
 * // 80 of 100 contacts in time, then 30 of 60, then nobody came
 * ratioTerms([80, 30, 0], [100, 60, 0]) // => [0.828125, 0.546875, NaN]
 * ```
 */
export const ratioTerms = (
  numerators: ReadonlyArray<number>,
  denominators: ReadonlyArray<number>,
): ReadonlyArray<number> => {
  const ratio = new RatioOfSums()
  denominators.forEach((denominator, index) => {
    ratio.add(numerators[index] as number, denominator)
  })
  return denominators.map((denominator, index) => ratio.term(numerators[index] as number, denominator))
}

/**
 * A ratio over independent replications, as the sum of its numerators over the sum of its denominators, with a
 * confidence interval by the delta method and Student's t. Throws a `RangeError` if the confidence is not between 0
 * and 1.
 *
 * @example
 * ```ts
 * import { ratioInterval } from '@inboxlab/simulator'
 * // 80 of 100 contacts in time, then 30 of 60
 * const serviceLevel = ratioInterval([80, 30], [100, 60], 0.95)
 * serviceLevel.mean // => 0.6875
 * serviceLevel.meanOfRatios // => 0.65
 * ```
 */
export const ratioInterval = (
  numerators: ReadonlyArray<number>,
  denominators: ReadonlyArray<number>,
  confidence: number,
): RatioInterval => ({
  ...interval(ratioTerms(numerators, denominators), confidence),
  meanOfRatios: interval(
    numerators.map((numerator, index) => numerator / (denominators[index] as number)),
    confidence,
  ).mean,
})

/**
 * How many more replications would probably move a bound out of the interval, if mean and standard deviation
 * stay as they are: 0 if it is outside already, at most 1 000 000, null if the bound is the mean itself or the
 * standard deviation is unknown.
 *
 * @example
 * ```ts
 * import { interval, replicationsToSettle } from '@inboxlab/simulator'
 * const serviceLevel = interval([0.78, 0.84, 0.8, 0.86], 0.95)
 * replicationsToSettle(serviceLevel, 0.8, 0.95) // => 12
 * ```
 */
export const replicationsToSettle = (
  { mean, sd, n }: Interval,
  bound: number,
  confidence: number,
): number | null => {
  checkConfidence(confidence)
  if (mean === null || sd === null || mean === bound) return null
  const distance = Math.abs(mean - bound)
  const settles = (total: number): boolean =>
    (criticalValue(confidence, total) * sd) / Math.sqrt(total) < distance
  if (settles(n)) return 0
  let short = 0
  let enough = 1
  while (enough < mostReplications && !settles(n + enough)) {
    short = enough
    enough = Math.min(mostReplications, enough * 2)
  }
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2)
    if (settles(n + middle)) enough = middle
    else short = middle
  }
  return enough
}
