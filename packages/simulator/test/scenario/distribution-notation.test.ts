import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { describe, expect } from 'vitest'
import { type Distribution, meanOf } from '../../src/distribution/distribution.ts'
import { DistributionNotation } from '../../src/scenario/distribution-notation.ts'
import { readDuration } from '../../src/scenario/duration.ts'
import { distributionNotation, positiveDurationText } from './any-scenario.ts'

const decode = Schema.decodeUnknownSync(DistributionNotation, { onExcessProperty: 'error' })
const encode = Schema.encodeSync(DistributionNotation)

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
})
