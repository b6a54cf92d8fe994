const BATCH = 5

/**
 * How many values at the beginning of a series are best left out as warm-up, by MSER-5: the series is averaged in batches
 * of five, and the cut is where the standard error of what is left is smallest. Null if that is in the second half, or
 * there are fewer than 10 batches: the series is too short to say.
 *
 * Source: K. P. White, M. J. Cobb and S. C. Spratt, A comparison of five steady-state truncation heuristics for
 * simulation, Winter Simulation Conference 2000.
 *
 * @example
 * ```ts
 * import { mser5 } from '@inboxlab/simulator'
 * const series = Array.from({ length: 500 }, (_, index) => (index < 40 ? index : 40 + (index % 5)))
 * mser5(series) // => 40
 * ```
 */
export const mser5 = (values: ReadonlyArray<number>): number | null => {
  const count = Math.floor(values.length / BATCH)
  if (count < 10) return null
  const means = Array.from({ length: count }, (_, batch) => {
    let sum = 0
    for (let i = 0; i < BATCH; i++) sum += values[batch * BATCH + i] as number
    return sum / BATCH
  })
  // From the end on, by Welford's method: the squares of what is left after each cut.
  let best = 0
  let least = Number.POSITIVE_INFINITY
  let mean = 0
  let squares = 0
  for (let cut = count - 1; cut >= 0; cut--) {
    const left = count - cut
    const distance = (means[cut] as number) - mean
    mean += distance / left
    squares += distance * ((means[cut] as number) - mean)
    if (left < BATCH) continue
    const error = squares / (left * left)
    if (error <= least) {
      least = error
      best = cut
    }
  }
  return best > count / 2 ? null : best * BATCH
}
