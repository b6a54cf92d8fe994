import { fc } from '@fast-check/vitest'
import type { Distribution, SimpleDistribution } from '../../src/distribution/distribution.ts'

const figure = fc.integer({ min: 1, max: 10_000_000 })
const part = fc.integer({ min: 1, max: 100 })

const ascending = (steps: ReadonlyArray<number>): ReadonlyArray<number> => {
  const sums = [0]
  for (const step of steps) sums.push((sums.at(-1) ?? 0) + step)
  return sums
}

/** Points of an observed distribution; steps of 0 give atoms and gaps. */
const points = (step: fc.Arbitrary<number>) =>
  fc
    .tuple(fc.nat({ max: 1000 }), fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 12 }))
    .filter(([, steps]) => steps.some(([share]) => share > 0))
    .map(([first, steps]) => {
      const shares = ascending(steps.map(([share]) => share))
      const values = ascending(steps.map(([, value]) => value))
      const whole = shares.at(-1) ?? 1
      return shares.map((share, i) => ({ share: share / whole, value: first + (values[i] ?? 0) }))
    })

const exponential = figure.map((mean): SimpleDistribution => ({ _tag: 'Exponential', mean }))

const constant = fc.nat({ max: 1_000_000 }).map((value): SimpleDistribution => ({ _tag: 'Constant', value }))

const uniform = fc
  .tuple(fc.nat({ max: 1_000_000 }), figure)
  .map(([from, width]): SimpleDistribution => ({ _tag: 'Uniform', from, to: from + width }))

const lognormal = fc
  .tuple(figure, fc.double({ min: 0.05, max: 5, noNaN: true }))
  .map(([mean, variation]): SimpleDistribution => ({ _tag: 'Lognormal', mean, sd: mean * variation }))

const shape = fc.double({ min: 0.1, max: 200, noNaN: true })

const gamma = fc
  .tuple(figure, shape)
  .map(([mean, of]): SimpleDistribution => ({ _tag: 'Gamma', mean, shape: of }))

const weibull = fc
  .tuple(figure, fc.double({ min: 0.2, max: 60, noNaN: true }))
  .map(([mean, of]): SimpleDistribution => ({ _tag: 'Weibull', mean, shape: of }))

const hyperexponential = fc
  .array(fc.tuple(part, figure), { minLength: 1, maxLength: 4 })
  .map((parts): SimpleDistribution => {
    const whole = parts.reduce((sum, [share]) => sum + share, 0)
    return {
      _tag: 'Hyperexponential',
      branches: parts.map(([share, mean]) => ({ share: share / whole, mean })),
    }
  })

/** Distributions without atoms or gaps. */
export const smoothDistribution = fc.oneof(
  exponential,
  uniform,
  lognormal,
  gamma,
  weibull,
  hyperexponential,
  points(part).map((observed): SimpleDistribution => ({ _tag: 'Quantiles', points: observed })),
)

const samples = fc
  .array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 30 })
  .map((values): SimpleDistribution => ({ _tag: 'Samples', values }))

const simpleDistribution = fc.oneof(
  smoothDistribution,
  constant,
  fc.constantFrom<SimpleDistribution>(
    { _tag: 'Exponential', mean: 0 },
    { _tag: 'Uniform', from: 500, to: 500 },
    { _tag: 'Lognormal', mean: 0, sd: 0 },
    { _tag: 'Gamma', mean: 0, shape: 2 },
    { _tag: 'Weibull', mean: 0, shape: 2 },
    { _tag: 'Lognormal', mean: 500, sd: 0 },
    { _tag: 'Gamma', mean: 500, shape: 1 },
    { _tag: 'Hyperexponential', branches: [{ share: 1, mean: 0 }] },
    {
      _tag: 'Hyperexponential',
      branches: [
        { share: 0.25, mean: 0 },
        { share: 0, mean: 77 },
        { share: 0.75, mean: 500 },
      ],
    },
  ),
  points(fc.nat({ max: 3 })).map((observed): SimpleDistribution => ({ _tag: 'Quantiles', points: observed })),
  samples,
)

const mixture = fc
  .array(fc.tuple(fc.nat({ max: 100 }), simpleDistribution), { minLength: 1, maxLength: 4 })
  .filter((parts) => parts.some(([share]) => share > 0))
  .map((parts): Distribution => {
    const whole = parts.reduce((sum, [share]) => sum + share, 0)
    return { _tag: 'Mixture', parts: parts.map(([share, of]) => ({ share: share / whole, of })) }
  })

/** Any distribution of durations that a scenario can hold, with atoms, gaps and zeros. */
export const anyDistribution: fc.Arbitrary<Distribution> = fc.oneof(
  { arbitrary: simpleDistribution, weight: 4 },
  { arbitrary: mixture, weight: 1 },
)
