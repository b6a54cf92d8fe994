import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { describe, expect } from 'vitest'
import { type Distribution, meanOf, quantileOf } from '../../src/distribution/distribution.ts'
import { meanOverScale } from '../../src/distribution/weibull.ts'
import { DistributionNotation } from '../../src/scenario/distribution-notation.ts'
import { readDuration } from '../../src/scenario/duration.ts'
import { distributionNotation, positiveDurationText } from './any-scenario.ts'

const decode = Schema.decodeUnknownSync(DistributionNotation, { onExcessProperty: 'error' })
const encode = Schema.encodeSync(DistributionNotation)

const halves = (mean: number) => [
  { share: 0.5, mean },
  { share: 0.5, mean },
]

describe('a distribution', () => {
  it.each<[notation: unknown, distribution: Distribution]>([
    ['2min', { _tag: 'Constant', value: 120_000 }],
    [{ constant: '2min' }, { _tag: 'Constant', value: 120_000 }],
    [{ exponential: '2min' }, { _tag: 'Exponential', mean: 120_000 }],
    [{ exponential: { mean: '2min' } }, { _tag: 'Exponential', mean: 120_000 }],
    [{ exponential: { rate: '0.5/min' } }, { _tag: 'Exponential', mean: 120_000 }],
    [{ uniform: { from: '1min', to: '3min' } }, { _tag: 'Uniform', from: 60_000, to: 180_000 }],
    [{ lognormal: { mean: '185s', sd: '363s' } }, { _tag: 'Lognormal', mean: 185_000, sd: 363_000 }],
    [
      {
        hyperexponential: [
          { share: '30%', mean: '10s' },
          { share: '70%', mean: '1min' },
        ],
      },
      {
        _tag: 'Hyperexponential',
        branches: [
          { share: 0.3, mean: 10_000 },
          { share: 0.7, mean: 60_000 },
        ],
      },
    ],
    [{ hyperexponential: { mean: '1min', scv: 1 } }, { _tag: 'Hyperexponential', branches: halves(60_000) }],
    [{ erlang: { phases: 3, mean: '2min' } }, { _tag: 'Gamma', mean: 120_000, shape: 3 }],
    [{ erlang: { phases: 3, rate: '3/min' } }, { _tag: 'Gamma', mean: 60_000, shape: 3 }],
    [{ gamma: { mean: '2min', shape: 0.5 } }, { _tag: 'Gamma', mean: 120_000, shape: 0.5 }],
    [{ gamma: { mean: '2min', sd: '1min' } }, { _tag: 'Gamma', mean: 120_000, shape: 4 }],
    [{ gamma: { mean: '2min', scv: 0.5 } }, { _tag: 'Gamma', mean: 120_000, shape: 2 }],
    [{ gamma: { scale: '1min', shape: 2.5 } }, { _tag: 'Gamma', mean: 150_000, shape: 2.5 }],
    [{ weibull: { mean: '2min', shape: 1.5 } }, { _tag: 'Weibull', mean: 120_000, shape: 1.5 }],
    [{ weibull: { scale: '2min', shape: 0.5 } }, { _tag: 'Weibull', mean: 240_000, shape: 0.5 }],
    [{ samples: ['12s', 0, '3s'] }, { _tag: 'Samples', values: [12_000, 0, 3000] }],
    [
      { samples: ['1s', '3s'], mean: '4s' },
      { _tag: 'Samples', values: [2000, 6000] },
    ],
    [
      {
        mixture: [
          { share: '30%', of: 0 },
          { share: '70%', of: { gamma: { mean: '1min', shape: 2 } } },
        ],
      },
      {
        _tag: 'Mixture',
        parts: [
          { share: 0.3, of: { _tag: 'Constant', value: 0 } },
          { share: 0.7, of: { _tag: 'Gamma', mean: 60_000, shape: 2 } },
        ],
      },
    ],
    [
      { quantiles: { '100%': '1h', '0%': '0s', '10%': '30s', '50%': '111s' } },
      {
        _tag: 'Quantiles',
        points: [
          { share: 0, value: 0 },
          { share: 0.1, value: 30_000 },
          { share: 0.5, value: 111_000 },
          { share: 1, value: 3_600_000 },
        ],
      },
    ],
  ])('is written %j', (notation, distribution) => {
    expect(decode(notation)).toStrictEqual(distribution)
  })

  it.prop([distributionNotation])('written out is the same distribution again', (notation) => {
    const distribution = decode(notation)
    expect(decode(JSON.parse(JSON.stringify(encode(distribution))))).toStrictEqual(distribution)
  })

  it.prop([positiveDurationText, fc.integer({ min: 1, max: 99 })])(
    'of quantiles with a mean has that mean',
    (mean, share) => {
      const distribution = decode({
        quantiles: { '0%': '10s', [`${share}%`]: '50s', '100%': '2min' },
        mean: '30s',
      })
      expect(meanOf(distribution)).toBeCloseTo(30_000, 6)
      const other = decode({ quantiles: { '0%': '1s', '100%': '1s' }, mean })
      const wanted = Result.getOrThrow(readDuration(mean))
      expect(meanOf(other) / wanted).toBeCloseTo(1, 12)
    },
  )

  it.prop([fc.double({ min: 0.01, max: 50, noNaN: true })])(
    'by its mean and its squared coefficient of variation, or its standard deviation, has both',
    (scv) => {
      const sd = `${(60_000 * Math.sqrt(scv)).toFixed(9)}ms`
      const notations = [
        { gamma: { mean: '1min', scv } },
        { gamma: { mean: '1min', sd } },
        { weibull: { mean: '1min', scv } },
        { weibull: { mean: '1min', sd } },
        { lognormal: { mean: '1min', scv } },
        ...(scv < 1 ? [] : [{ hyperexponential: { mean: '1min', scv } }]),
      ]
      for (const notation of notations) {
        const distribution = decode(notation)
        expect(meanOf(distribution)).toBeCloseTo(60_000, 6)
        expect(scvOf(distribution) / scv).toBeCloseTo(1, 6)
      }
    },
  )

  it('that is lognormal has the median and the spread of its logarithm', () => {
    const distribution = decode({ lognormal: { median: '2min', sigma: 0.7 } })
    expect(quantileOf(distribution, 0.5)).toBeCloseTo(120_000, 6)
    // One standard deviation above the mean: 84.13447 %.
    expect(Math.log(quantileOf(distribution, 0.8413447460685429) / 120_000)).toBeCloseTo(0.7, 9)
    const byMean = decode({ lognormal: { mean: `${meanOf(distribution)}ms`, sigma: 0.7 } })
    expect(quantileOf(byMean, 0.5)).toBeCloseTo(120_000, 6)
  })

  it('that is a mixture is scaled to a mean as a whole', () => {
    const mixture = [
      { share: '50%', of: 0 },
      { share: '50%', of: { samples: ['1s', '3s'] } },
    ]
    expect(decode({ mixture, mean: '5s' })).toStrictEqual({
      _tag: 'Mixture',
      parts: [
        { share: 0.5, of: { _tag: 'Constant', value: 0 } },
        { share: 0.5, of: { _tag: 'Samples', values: [5000, 15_000] } },
      ],
    })
  })
})

/** Variance over squared mean, from the law's own parameters. */
const scvOf = (distribution: Distribution): number => {
  switch (distribution._tag) {
    case 'Gamma':
      return 1 / distribution.shape
    case 'Weibull':
      return meanOverScale(distribution.shape / 2) / meanOverScale(distribution.shape) ** 2 - 1
    case 'Lognormal':
      return (distribution.sd / distribution.mean) ** 2
    case 'Hyperexponential': {
      const square = distribution.branches.reduce((sum, { share, mean }) => sum + 2 * share * mean * mean, 0)
      return square / meanOf(distribution) ** 2 - 1
    }
    default:
      return Number.NaN
  }
}
