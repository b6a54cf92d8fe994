import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { balancedMeans } from '../../src/distribution/balanced-means.ts'
import {
  cumulativeOf,
  type Distribution,
  drawAbove,
  meanOf,
  quantileOf,
  sampler,
  scaledToMean,
} from '../../src/distribution/distribution.ts'
import { gammaTail } from '../../src/distribution/incomplete-gamma.ts'
import { meanOverScale, WEIBULL_SCV, weibullShape } from '../../src/distribution/weibull.ts'
import { randomStream, randomStreamFrom } from '../../src/random/random-stream.ts'
import { chanceDistance, distanceBetween, distanceToLaw } from '../oracle/kolmogorov-smirnov.ts'
import { anyDistribution, smoothDistribution } from './any-distribution.ts'

const inside = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
const value = fc.double({ min: 0, max: 1e8, noNaN: true })
const seeds = fc.nat()

const observed: Distribution = {
  _tag: 'Quantiles',
  points: [
    { share: 0, value: 0 },
    { share: 0.1, value: 30_000 },
    { share: 0.5, value: 111_000 },
    { share: 0.9, value: 400_000 },
    { share: 1, value: 3_600_000 },
  ],
}

/** With the standard deviation worked out by hand. */
const examples: ReadonlyArray<[name: string, distribution: Distribution, mean: number, sd: number]> = [
  ['exponential', { _tag: 'Exponential', mean: 120_000 }, 120_000, 120_000],
  ['uniform', { _tag: 'Uniform', from: 60_000, to: 180_000 }, 120_000, 120_000 / Math.sqrt(12)],
  ['lognormal', { _tag: 'Lognormal', mean: 185_000, sd: 363_000 }, 185_000, 363_000],
  [
    'hyperexponential',
    {
      _tag: 'Hyperexponential',
      branches: [
        { share: 0.3, mean: 10_000 },
        { share: 0.7, mean: 60_000 },
      ],
    },
    45_000,
    Math.sqrt(2 * (0.3 * 10_000 ** 2 + 0.7 * 60_000 ** 2) - 45_000 ** 2),
  ],
  ['quantiles', observed, 331_900, 617_563],
  ['gamma', { _tag: 'Gamma', mean: 90_000, shape: 0.4 }, 90_000, 90_000 / Math.sqrt(0.4)],
  ['Erlang of three phases', { _tag: 'Gamma', mean: 90_000, shape: 3 }, 90_000, 90_000 / Math.sqrt(3)],
  // Shape 2: mean √π/2 and mean square 1 for scale 1.
  [
    'weibull',
    { _tag: 'Weibull', mean: 50_000 * Math.sqrt(Math.PI), shape: 2 },
    50_000 * Math.sqrt(Math.PI),
    100_000 * Math.sqrt(1 - Math.PI / 4),
  ],
  // Shape 1/2: mean 2 and mean square 24 for scale 1.
  ['weibull with a long tail', { _tag: 'Weibull', mean: 20_000, shape: 0.5 }, 20_000, 10_000 * Math.sqrt(20)],
  ['balanced means', { _tag: 'Hyperexponential', branches: balancedMeans(60_000, 4) }, 60_000, 120_000],
]

/** With atoms: their draws have the mean and the spread, and the law but for the tests of smooth laws. */
const withAtoms: typeof examples = [
  ['samples', { _tag: 'Samples', values: [4, 1, 1, 10] }, 4, Math.sqrt((16 + 1 + 1 + 100) / 4 - 16)],
  [
    'a mixture with an atom at zero',
    {
      _tag: 'Mixture',
      parts: [
        { share: 0.3, of: { _tag: 'Constant', value: 0 } },
        { share: 0.7, of: { _tag: 'Exponential', mean: 60_000 } },
      ],
    },
    42_000,
    Math.sqrt(0.7 * 2 * 60_000 ** 2 - 42_000 ** 2),
  ],
  [
    'a mixture of three',
    {
      _tag: 'Mixture',
      parts: [
        { share: 0.5, of: { _tag: 'Gamma', mean: 100, shape: 4 } },
        { share: 0.25, of: { _tag: 'Samples', values: [10, 30] } },
        { share: 0.25, of: { _tag: 'Uniform', from: 0, to: 60 } },
      ],
    },
    62.5,
    Math.sqrt(0.5 * (10_000 + 2500) + 0.25 * 500 + 0.25 * 1200 - 62.5 ** 2),
  ],
]

const draws = (distribution: Distribution, count: number): ReadonlyArray<number> => {
  const stream = randomStream(1, 'draws')
  const prepared = sampler(distribution)
  return Array.from({ length: count }, () => prepared.draw(stream))
}

describe('quantiles and cumulative shares', () => {
  it.prop([smoothDistribution, inside])(
    'invert each other where the law has no atoms and no gaps',
    (law, share) => {
      const quantile = quantileOf(law, share)
      expect(cumulativeOf(law, quantile)).toBeCloseTo(share, 7)
      expect(Math.abs(quantileOf(law, cumulativeOf(law, quantile)) - quantile)).toBeLessThan(1e-6 * quantile)
    },
  )

  it.prop([anyDistribution, inside, value])(
    'always: a quantile is at most x exactly if the share up to x is at least its own',
    (law, share, x) => {
      const upTo = cumulativeOf(law, x)
      // On the border rounding decides.
      fc.pre(Math.abs(upTo - share) > 1e-8)
      expect(quantileOf(law, share) <= x).toBe(upTo >= share)
    },
  )

  it.prop([anyDistribution, inside, inside])('quantiles rise with the share', (law, one, other) => {
    expect(quantileOf(law, Math.min(one, other))).toBeLessThanOrEqual(quantileOf(law, Math.max(one, other)))
  })

  it.prop([anyDistribution, value, value])(
    'shares rise with the value and stay in 0 to 1',
    (law, one, other) => {
      const low = cumulativeOf(law, Math.min(one, other))
      const high = cumulativeOf(law, Math.max(one, other))
      expect([0 <= low, low <= high, high <= 1]).toEqual([true, true, true])
      expect(cumulativeOf(law, -1)).toBe(0)
    },
  )

  it.prop([anyDistribution])('share 0 is the smallest and share 1 the largest value there is', (law) => {
    const { _tag } = law
    const smallest =
      _tag === 'Uniform'
        ? law.from
        : _tag === 'Quantiles'
          ? law.points[0]?.value
          : _tag === 'Samples'
            ? Math.min(...law.values)
            : 0
    if (_tag !== 'Constant' && _tag !== 'Mixture' && !(_tag === 'Lognormal' && law.sd === 0))
      expect(quantileOf(law, 0) + 0).toBe(smallest)
    expect(cumulativeOf(law, quantileOf(law, 1))).toBe(1)
  })

  it.each([-0.1, 1.1, NaN])('a share of %d is refused', (share) =>
    expect(() => quantileOf(observed, share)).toThrow(`a share must be between 0 and 1, not ${share}`),
  )

  it.each<[string, Distribution, number, number]>([
    [
      'exponential: its median is the mean times ln 2',
      { _tag: 'Exponential', mean: 100 },
      0.5,
      100 * Math.LN2,
    ],
    [
      'lognormal with sd = mean: its median is the mean / √2',
      { _tag: 'Lognormal', mean: 100, sd: 100 },
      0.5,
      100 / Math.SQRT2,
    ],
    [
      'lognormal: its median times e to 1.28155 (printed tables) standard deviations',
      { _tag: 'Lognormal', mean: 100, sd: 100 },
      0.9,
      (100 / Math.SQRT2) * Math.exp(1.2815515655 * Math.sqrt(Math.LN2)),
    ],
    ['quantiles: straight between the points', observed, 0.3, 70_500],
    ['quantiles: a point itself', observed, 0.9, 400_000],
  ])('%s', (_, law, share, expected) => expect(quantileOf(law, share)).toBeCloseTo(expected, 3))
})

describe('draws', () => {
  it.each([...examples, ...withAtoms])(
    'have the mean, within 4 standard errors of 200 000 draws: %s',
    (_, law, mean, sd) => {
      expect(meanOf(law)).toBeCloseTo(mean, 6)
      const sample = draws(law, 200_000)
      const sampleMean = sample.reduce((sum, each) => sum + each, 0) / sample.length
      expect(Math.abs(sampleMean - mean)).toBeLessThan((4 * sd) / Math.sqrt(sample.length))
      const spread = Math.sqrt(sample.reduce((sum, each) => sum + (each - mean) ** 2, 0) / sample.length)
      expect(Math.abs(spread / sd - 1)).toBeLessThan(0.1)
    },
  )

  it.each(examples)('have the law (Kolmogorov and Smirnov, 20 000 draws): %s', (_, law) => {
    expect(distanceToLaw(draws(law, 20_000), (x) => cumulativeOf(law, x))).toBeLessThan(
      chanceDistance(20_000),
    )
  })

  it.prop([anyDistribution, seeds])(
    'are the quantile of the number drawn, except among branches',
    (law, seed) => {
      fc.pre(law._tag !== 'Hyperexponential' && law._tag !== 'Mixture')
      const drawn = sampler(law).draw(randomStream(seed, 'x'))
      const quantile = quantileOf(law, randomStream(seed, 'x').uniform())
      expect(Math.abs(drawn - quantile)).toBeLessThanOrEqual(1e-9 * quantile)
    },
  )

  it.prop([anyDistribution, value, seeds])(
    'take one number each, above a floor or not',
    (law, floor, seed) => {
      const stream = randomStream(seed, 'x')
      const oneOn = (): ReadonlyArray<number> => {
        const copy = randomStreamFrom(stream.state())
        copy.uniform()
        return copy.state()
      }
      const afterDraw = oneOn()
      sampler(law).draw(stream)
      expect(stream.state()).toEqual(afterDraw)
      const afterDrawAbove = oneOn()
      drawAbove(law, floor, stream)
      expect(stream.state()).toEqual(afterDrawAbove)
    },
  )

  it.prop([anyDistribution])('are finite and not negative, at either end of the numbers', (law) => {
    const ends = [
      [1, 0, 1, 0],
      [0xff001f00 | 0, -1, 0xff001f00 | 0, 0],
    ]
    for (const end of ends) {
      const drawn = sampler(law).draw(randomStreamFrom(end))
      expect(Number.isFinite(drawn) && drawn >= 0 && !Object.is(drawn, -0)).toBe(true)
    }
  })
})

describe('a hyperexponential', () => {
  const uneven: Distribution = {
    _tag: 'Hyperexponential',
    branches: [
      { share: 0.5, mean: 10 },
      { share: 0.5 - 2 ** -53, mean: 500 },
    ],
  }

  it('has finite draws and reaches share 1 though rounding leaves its shares short of 1', () => {
    const largest = [0xff001f00 | 0, -1, 0xff001f00 | 0, 0]
    expect(sampler(uneven).draw(randomStreamFrom(largest))).toBeLessThan(500 * 37)
    expect(cumulativeOf(uneven, Infinity)).toBe(1)
    expect(quantileOf(uneven, 1)).toBe(Infinity)
  })

  it('is what it would be without its branches of share 0', () => {
    const padded: Distribution = { ...uneven, branches: [...uneven.branches, { share: 0, mean: 1e9 }] }
    for (const floor of [-1, 0, 700, 1e7])
      expect(drawAbove(padded, floor, randomStream(1, 'x'))).toBe(
        drawAbove(uneven, floor, randomStream(1, 'x')),
      )
  })
})

describe('draws above a floor', () => {
  it.prop([
    anyDistribution,
    fc.oneof(value, fc.constant(0), fc.double({ min: 0, max: 1e15, noNaN: true })),
    seeds,
  ])('exceed it, or are the floor itself where nothing is above', (law, floor, seed) => {
    const drawn = drawAbove(law, floor, randomStream(seed, 'x'))
    const endless = quantileOf(law, 1) === Infinity
    if (endless || cumulativeOf(law, floor) < 1) expect(drawn).toBeGreaterThan(floor)
    else expect(drawn).toBe(floor)
    expect(drawn).toBeLessThanOrEqual(Math.max(floor, quantileOf(law, 1)))
    expect(drawn).toBeLessThan(Infinity)
  })

  it('are of the part that has no end where the others end and rounding leaves nothing of it', () => {
    const law: Distribution = {
      _tag: 'Mixture',
      parts: [
        { share: 0.5, of: { _tag: 'Constant', value: 4.9 } },
        { share: 0.5, of: { _tag: 'Gamma', mean: 1, shape: 20.5 } },
      ],
    }
    expect(drawAbove(law, 5, randomStream(0, 'x'))).toBeGreaterThan(5)
  })

  it.prop([anyDistribution, seeds])('from below all values are plain draws', (law, seed) => {
    const drawn = sampler(law).draw(randomStream(seed, 'x'))
    expect(drawAbove(law, -1, randomStream(seed, 'x'))).toBeCloseTo(drawn, 6)
  })

  it.each(examples)('have the law of those draws that happen to exceed it: %s', (_, law) => {
    const floor = quantileOf(law, 0.6)
    const kept = draws(law, 50_000).filter((drawn) => drawn > floor)
    const stream = randomStream(2, 'above')
    const prepared = sampler(law)
    const above = Array.from({ length: 20_000 }, () => prepared.drawAbove(floor, stream))
    const n = (kept.length * above.length) / (kept.length + above.length)
    expect(distanceBetween(kept, above)).toBeLessThan(chanceDistance(n))
  })

  it('of a hyperexponential far out come from its longest branch', () => {
    const law: Distribution = {
      _tag: 'Hyperexponential',
      branches: [
        { share: 0.999, mean: 1 },
        { share: 0.001, mean: 100 },
      ],
    }
    const stream = randomStream(1, 'x')
    const excess = Array.from({ length: 20_000 }, () => drawAbove(law, 1e6, stream) - 1e6)
    const longest: Distribution = { _tag: 'Exponential', mean: 100 }
    expect(distanceToLaw(excess, (x) => cumulativeOf(longest, x))).toBeLessThan(chanceDistance(20_000))
  })

  it('of a lognormal 45 standard deviations out, where its tail is below every number, still have its law', () => {
    const law: Distribution = { _tag: 'Lognormal', mean: 1000, sd: 100 }
    const sigma = Math.sqrt(Math.log1p(0.01))
    const floor = (1000 / Math.sqrt(1.01)) * Math.exp(45 * sigma)
    const stream = randomStream(1, 'x')
    const logExcess = Array.from({ length: 20_000 }, () => Math.log(drawAbove(law, floor, stream) / floor))
    // The normal tail there falls by e^(-45 x) to within 1 / 45².
    const near: Distribution = { _tag: 'Exponential', mean: sigma / 45 }
    expect(distanceToLaw(logExcess, (x) => cumulativeOf(near, x))).toBeLessThan(chanceDistance(20_000))
  })
})

describe('a gamma law', () => {
  it.prop([fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.01, max: 5, noNaN: true })])(
    'of a whole shape is a sum of exponential phases: who is not through yet has seen fewer events than it has phases',
    (phases, value) => {
      // The number of events of a Poisson process of one phase's rate, up to the value.
      const events = value * phases
      let term = Math.exp(-events)
      let fewer = 0
      for (let k = 0; k < phases; k++) {
        fewer += term
        term *= events / (k + 1)
      }
      const law: Distribution = { _tag: 'Gamma', mean: 1, shape: phases }
      expect(cumulativeOf(law, value)).toBeCloseTo(1 - fewer, 10)
    },
  )

  it.each([0.3, 2, 50])('of shape %d has its law also far above a floor', (shape) => {
    const law: Distribution = { _tag: 'Gamma', mean: shape, shape }
    const prepared = sampler(law)
    for (const floor of [shape + 40 * Math.sqrt(shape) + 40, shape + 200, 400]) {
      const stream = randomStream(1, 'x')
      for (let i = 0; i < 200; i++) {
        const share = 1 - randomStreamFrom(stream.state()).uniform()
        const drawn = prepared.drawAbove(floor, stream)
        expect(gammaTail(drawn, shape) / gammaTail(floor, shape) / share).toBeCloseTo(1, 8)
      }
    }
  })

  it.each([0.5, 3, 1000])(
    'of shape %d beyond all numbers falls like an exponential of its scale',
    (shape) => {
      const law: Distribution = { _tag: 'Gamma', mean: 7 * shape, shape }
      const stream = randomStream(1, 'x')
      const excess = Array.from({ length: 20_000 }, () => drawAbove(law, 7e9, stream) - 7e9)
      const near: Distribution = { _tag: 'Exponential', mean: 7 }
      expect(distanceToLaw(excess, (x) => cumulativeOf(near, x))).toBeLessThan(chanceDistance(20_000))
    },
  )
})

describe('a Weibull law', () => {
  it.prop([fc.double({ min: WEIBULL_SCV.least, max: 1000, noNaN: true })])(
    'has the shape that gives it a wanted variation',
    (scv) => {
      const shape = weibullShape(scv)
      const square = meanOverScale(shape / 2) / meanOverScale(shape) ** 2
      expect(Math.abs(square - 1 - scv)).toBeLessThan(1e-9 * (1 + scv))
    },
  )

  it.prop([
    fc.double({ min: 0.3, max: 8, noNaN: true }),
    fc.double({ min: 1, max: 5e3, noNaN: true }),
    inside,
  ])('above a floor is what its tail says, relative to the floor', (shape, floor, share) => {
    const law: Distribution = { _tag: 'Weibull', mean: 100, shape }
    const scale = 100 / meanOverScale(shape)
    const drawn = sampler(law).drawAbove(floor, { uniform: () => share })
    const more = (drawn / scale) ** shape - (floor / scale) ** shape
    // Rounding of the drawn value itself, as far as it counts in the power.
    const rounding = 1e-13 * shape * (drawn / scale) ** shape
    expect(Math.abs(more + Math.log1p(-share))).toBeLessThan(1e-9 + rounding)
  })
})

describe('balanced means', () => {
  it.prop([fc.double({ min: 1, max: 500, noNaN: true }), fc.integer({ min: 1, max: 1e7 })])(
    'give the mean, the variation, and each branch half of the work',
    (scv, mean) => {
      const branches = balancedMeans(mean, scv)
      const moment = (power: number, factorial: number): number =>
        branches.reduce((sum, branch) => sum + branch.share * factorial * branch.mean ** power, 0)
      expect(moment(1, 1) / mean).toBeCloseTo(1, 9)
      expect(moment(2, 2) / mean ** 2 / (1 + scv)).toBeCloseTo(1, 9)
      for (const branch of branches) expect((branch.share * branch.mean) / mean).toBeCloseTo(0.5, 9)
    },
  )
})

describe('a mixture', () => {
  it('draws in proportion to its shares, and above a floor in proportion to who is left', () => {
    const law: Distribution = {
      _tag: 'Mixture',
      parts: [
        { share: 0.4, of: { _tag: 'Constant', value: 0 } },
        { share: 0.3, of: { _tag: 'Samples', values: [10, 20] } },
        { share: 0.3, of: { _tag: 'Constant', value: 30 } },
      ],
    }
    const stream = randomStream(1, 'x')
    const prepared = sampler(law)
    const shareOf = (value: number, draw: () => number): number =>
      Array.from({ length: 40_000 }, draw).filter((drawn) => drawn === value).length / 40_000
    expect(shareOf(0, () => prepared.draw(stream))).toBeCloseTo(0.4, 2)
    expect(shareOf(20, () => prepared.draw(stream))).toBeCloseTo(0.15, 2)
    expect(shareOf(20, () => prepared.drawAbove(10, stream))).toBeCloseTo(1 / 3, 2)
    expect(prepared.drawAbove(20, stream)).toBe(30)
    expect(prepared.drawAbove(30, stream)).toBe(30)
  })

  it('far out is the part that lasts longest, wherever it stands', () => {
    const parts = [
      { share: 0.999, of: { _tag: 'Exponential', mean: 1 } },
      { share: 0.001, of: { _tag: 'Exponential', mean: 100 } },
    ] as const
    for (const order of [parts, parts.toReversed()]) {
      const prepared = sampler({ _tag: 'Mixture', parts: order })
      const stream = randomStream(1, 'x')
      const excess = Array.from({ length: 20_000 }, () => prepared.drawAbove(1e6, stream) - 1e6)
      const longest: Distribution = { _tag: 'Exponential', mean: 100 }
      expect(distanceToLaw(excess, (x) => cumulativeOf(longest, x))).toBeLessThan(chanceDistance(20_000))
    }
  })

  it('of exponentials is a hyperexponential', () => {
    const branches = [
      { share: 0.2, mean: 1000 },
      { share: 0.8, mean: 10 },
    ]
    const one: Distribution = { _tag: 'Hyperexponential', branches }
    const other: Distribution = {
      _tag: 'Mixture',
      parts: branches.map(({ share, mean }) => ({ share, of: { _tag: 'Exponential', mean } })),
    }
    for (const share of [0.01, 0.5, 0.9, 0.999]) {
      expect(quantileOf(other, share)).toBeCloseTo(quantileOf(one, share), 8)
    }
    const draw = (law: Distribution) => drawAbove(law, 25, randomStream(3, 'x'))
    expect(draw(other)).toBeCloseTo(draw(one), 8)
  })
})

describe('scaling', () => {
  it.prop([anyDistribution, fc.double({ min: 1e-3, max: 1e9, noNaN: true }), inside])(
    'to a mean gives that mean and multiplies every quantile by one factor',
    (law, mean, share) => {
      fc.pre(meanOf(law) > 0)
      const scaled = scaledToMean(law, mean)
      const factor = mean / meanOf(law)
      expect(scaled._tag).toBe(law._tag)
      expect(Math.abs(meanOf(scaled) / mean - 1)).toBeLessThan(1e-12)
      const expected = factor * quantileOf(law, share)
      expect(Math.abs(quantileOf(scaled, share) - expected)).toBeLessThanOrEqual(1e-9 * expected)
    },
  )

  it('to mean 0 leaves only zeros', () => {
    for (const [, law] of examples) expect(quantileOf(scaledToMean(law, 0), 0.99)).toBe(0)
  })

  it('cannot move a mean of zero', () => {
    const zero: Distribution = {
      _tag: 'Quantiles',
      points: [
        { share: 0, value: 0 },
        { share: 1, value: 0 },
      ],
    }
    expect(() => scaledToMean(zero, 5)).toThrow('a distribution of mean 0 cannot be scaled to mean 5')
    expect(scaledToMean(zero, 0)).toEqual(zero)
  })
})
