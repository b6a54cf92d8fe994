import type { Distribution } from './distribution.ts'
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
export const scaledToMean = (distribution: Distribution, mean: number): Distribution => {
  const present = lawOf(distribution).mean
  if (present === 0 && mean !== 0)
    throw new RangeError(`a distribution of mean 0 cannot be scaled to mean ${mean}`)
  const scaled = (value: number): number => (present === 0 ? value : (value / present) * mean)
  switch (distribution._tag) {
    case 'Exponential':
      return { _tag: 'Exponential', mean }
    case 'Constant':
      return { _tag: 'Constant', value: mean }
    case 'Uniform':
      return { _tag: 'Uniform', from: scaled(distribution.from), to: scaled(distribution.to) }
    case 'Lognormal':
      return { _tag: 'Lognormal', mean, sd: scaled(distribution.sd) }
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
