import type { Distribution, SimpleDistribution } from './distribution.ts'
import { lawOf } from './law-of.ts'

/**
 * The distribution of the same shape with the given mean: every value is multiplied by one factor.
 *
 * Throws a `RangeError` if the distribution is spread around, or is always, zero: no factor changes its mean.
 *
 * @example
 * ```ts
 * import { scaledToMean } from '@inboxlab/simulator'
 * scaledToMean({ _tag: 'Uniform', from: 60_000, to: 180_000 }, 60_000)
 * // => { _tag: 'Uniform', from: 30000, to: 90000 }
 * ```
 */
export function scaledToMean(distribution: SimpleDistribution, mean: number): SimpleDistribution
export function scaledToMean(distribution: Distribution, mean: number): Distribution
export function scaledToMean(distribution: Distribution, mean: number): Distribution {
  const present = lawOf(distribution).mean
  if (present === 0 && mean !== 0)
    throw new RangeError(`a distribution of mean 0 cannot be scaled to mean ${mean}`)
  const scaled = (value: number): number => (present === 0 ? value : (value / present) * mean)
  if (distribution._tag !== 'Mixture') return stretched(distribution, scaled)
  return {
    _tag: 'Mixture',
    parts: distribution.parts.map(({ share, of }) => ({ share, of: stretched(of, scaled) })),
  }
}

const stretched = (
  distribution: SimpleDistribution,
  scaled: (value: number) => number,
): SimpleDistribution => {
  switch (distribution._tag) {
    case 'Exponential':
      return { _tag: 'Exponential', mean: scaled(distribution.mean) }
    case 'Constant':
      return { _tag: 'Constant', value: scaled(distribution.value) }
    case 'Uniform':
      return { _tag: 'Uniform', from: scaled(distribution.from), to: scaled(distribution.to) }
    case 'Lognormal':
      return { _tag: 'Lognormal', mean: scaled(distribution.mean), sd: scaled(distribution.sd) }
    case 'Gamma':
    case 'Weibull':
      return { ...distribution, mean: scaled(distribution.mean) }
    case 'Samples':
      return { _tag: 'Samples', values: distribution.values.map(scaled) }
    case 'Hyperexponential':
      return {
        _tag: 'Hyperexponential',
        branches: distribution.branches.map((branch) => ({ share: branch.share, mean: scaled(branch.mean) })),
      }
    case 'Quantiles':
      return {
        _tag: 'Quantiles',
        points: distribution.points.map((point) => ({ share: point.share, value: scaled(point.value) })),
      }
  }
}
