import type { RandomStream } from '../random/random-stream.ts'
import type { Constant } from './constant.ts'
import type { Exponential } from './exponential.ts'
import type { Gamma } from './gamma.ts'
import type { Hyperexponential } from './hyperexponential.ts'
import type { Sampler } from './law.ts'
import { lawOf } from './law-of.ts'
import type { Lognormal } from './lognormal.ts'
import type { Mixture } from './mixture.ts'
import type { Quantiles } from './quantiles.ts'
import type { Samples } from './samples.ts'
import type { Uniform } from './uniform.ts'
import type { Weibull } from './weibull.ts'

export type { Sampler } from './law.ts'
export { scaledToMean } from './scaled-to-mean.ts'
export type {
  Constant,
  Exponential,
  Gamma,
  Hyperexponential,
  Lognormal,
  Mixture,
  Quantiles,
  Samples,
  Uniform,
  Weibull,
}

/**
 * A distribution of durations (or of any number) as plain data; its figures have whatever unit the caller uses,
 * inside the simulator milliseconds.
 *
 * @example
 * ```ts
 * import { type Distribution, meanOf } from '@inboxlab/simulator'
 * const handling: Distribution = { _tag: 'Lognormal', mean: 185_000, sd: 363_000 }
 * meanOf(handling) // => 185000
 * ```
 */
export type Distribution = SimpleDistribution | Mixture

/** A distribution that may be part of a {@link Mixture}. */
export type SimpleDistribution =
  | Exponential
  | Constant
  | Uniform
  | Lognormal
  | Gamma
  | Weibull
  | Hyperexponential
  | Quantiles
  | Samples

/**
 * Prepares a distribution for drawing. Every draw takes exactly one number from the stream, by inversion: the
 * larger the number the larger the value (within the chosen branch or part, for a hyperexponential or mixture), so that two
 * scenarios given the same stream stay in step.
 *
 * @example
 * ```ts
 * import { randomStream, sampler } from '@inboxlab/simulator'
 * const service = sampler({ _tag: 'Exponential', mean: 120_000 })
 * service.draw(randomStream(1, 'service')) // => 28069.448398741282
 * ```
 */
export const sampler = (distribution: Distribution): Sampler => lawOf(distribution)

/**
 * The mean of a distribution.
 *
 * @example
 * ```ts
 * import { meanOf } from '@inboxlab/simulator'
 * meanOf({ _tag: 'Uniform', from: 60_000, to: 180_000 }) // => 120000
 * ```
 */
export const meanOf = (distribution: Distribution): number => lawOf(distribution).mean

/**
 * The smallest value that at least the given share of a distribution does not exceed; 0.5 gives the median.
 *
 * Throws a `RangeError` if the share is not between 0 and 1.
 *
 * @example
 * ```ts
 * import { quantileOf } from '@inboxlab/simulator'
 * quantileOf({ _tag: 'Uniform', from: 60_000, to: 180_000 }, 0.25) // => 90000
 * ```
 */
export const quantileOf = (distribution: Distribution, share: number): number => {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share must be between 0 and 1, not ${share}`)
  return lawOf(distribution).quantile(share)
}

/**
 * The share of a distribution, 0 to 1, that does not exceed the value.
 *
 * @example
 * ```ts
 * import { cumulativeOf } from '@inboxlab/simulator'
 * cumulativeOf({ _tag: 'Uniform', from: 60_000, to: 180_000 }, 90_000) // => 0.25
 * ```
 */
export const cumulativeOf = (distribution: Distribution, value: number): number =>
  lawOf(distribution).cumulative(value)

/**
 * A draw given that it exceeds the floor, such as the patience of somebody who was answered after waiting that
 * long; the floor itself if the distribution has nothing above it. For many draws keep a {@link sampler} and
 * use its `drawAbove`.
 *
 * @example
 * ```ts
 * import { drawAbove, randomStream } from '@inboxlab/simulator'
 * const patience = { _tag: 'Exponential', mean: 60_000 } as const
 * drawAbove(patience, 90_000, randomStream(1, 'patience')) // => 341885.21465892147
 * ```
 */
export const drawAbove = (distribution: Distribution, floor: number, stream: RandomStream): number =>
  lawOf(distribution).drawAbove(floor, stream)
