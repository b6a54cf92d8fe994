import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { Duration, PositiveDuration, readDuration } from '../duration.ts'
import { Percent, PercentKey } from '../percent.ts'
import type { Explain } from '../problems/fault.ts'
import { PositiveRate } from '../rate.ts'
import { shown } from '../shown.ts'
import { exactlyOne } from './exactly-one.ts'
import { optional, required } from './field.ts'
import { listOf, mappingOf } from './mapping.ts'
import { numberBetween } from './number.ts'
import { oneCombination } from './one-combination.ts'
import { wholeNumber } from './whole-number.ts'

const KINDS = [
  'constant',
  'exponential',
  'uniform',
  'lognormal',
  'erlang',
  'gamma',
  'weibull',
  'hyperexponential',
  'quantiles',
  'samples',
] as const
/** What a message shows of distributions. */
export const EXAMPLE = 'write it like 2min, { exponential: 2min } or { lognormal: { mean: 185s, sd: 363s } }'

/** Says what is wrong with something that is no mapping of keys. */
export const explainScalar =
  (example: string): Explain =>
  (refused) =>
    typeof refused === 'string' || typeof refused === 'number'
      ? Result.match(readDuration(refused), {
          onFailure: (found) => found,
          onSuccess: () => ({ problem: `${shown(refused)} is too short`, fix: 'write a duration above 0' }),
        })
      : { problem: `${shown(refused)} is no distribution`, fix: example }

const Exponential = Schema.Union([
  PositiveDuration,
  Schema.Struct({
    mean: optional(PositiveDuration, 'The mean.'),
    rate: optional(PositiveRate, 'How many in a unit of time: one over the mean.'),
  }).check(exactlyOne(['mean', 'rate'], 'write { exponential: 2min } or { exponential: { rate: 0.5/min } }')),
]).annotate({ explain: explainScalar('write { exponential: 2min } or { exponential: { rate: 0.5/min } }') })

const Uniform = Schema.Struct({
  from: required(Duration, 'The shortest.', 'from: 1min'),
  to: required(Duration, 'The longest.', 'to: 3min'),
})

/** A squared coefficient of variation: the variance over the squared mean. */
const scv = (from: number, to: number) =>
  optional(
    numberBetween({ what: 'squared coefficient of variation', from, to }),
    'The squared coefficient of variation: the variance over the squared mean.',
  )
const mean = optional(PositiveDuration, 'The mean.')
const sd = optional(PositiveDuration, 'The standard deviation.')
const scale = optional(PositiveDuration, 'The scale.')
const shape = (from: number, to: number) =>
  optional(numberBetween({ what: 'shape', from, to }), 'The shape, a plain number.')

const Lognormal = Schema.Struct({
  mean,
  sd,
  scv: scv(1e-6, 1e6),
  median: optional(PositiveDuration, 'The median: e to the mean of the logarithm.'),
  sigma: optional(
    numberBetween({ what: 'sigma', from: 0.001, to: 6 }),
    'The standard deviation of the logarithm.',
  ),
}).check(
  oneCombination([
    ['mean', 'sd'],
    ['mean', 'scv'],
    ['mean', 'sigma'],
    ['median', 'sigma'],
  ]),
)

const Erlang = Schema.Struct({
  phases: required(
    wholeNumber({ what: 'number of phases', from: 1, to: 10_000 }),
    'How many exponential phases, one after the other.',
    'phases: 3',
  ),
  mean: optional(PositiveDuration, 'The mean of the whole.'),
  rate: optional(PositiveRate, 'The rate of each phase: one over its mean.'),
}).check(exactlyOne(['mean', 'rate'], 'write { phases: 3, mean: 2min } or { phases: 3, rate: 1.5/min }'))

const meanOrScale = oneCombination([
  ['mean', 'shape'],
  ['mean', 'sd'],
  ['mean', 'scv'],
  ['scale', 'shape'],
])

const Gamma = Schema.Struct({ mean, scale, shape: shape(0.01, 1e6), sd, scv: scv(1e-6, 100) }).check(
  meanOrScale,
)

const Weibull = Schema.Struct({ mean, scale, shape: shape(0.1, 1000), sd, scv: scv(1e-5, 1e5) }).check(
  meanOrScale,
)

const Hyperexponential = Schema.Union([
  listOf(
    Schema.Struct({
      share: required(Percent, 'The share of this branch; together they are 100%.', 'share: 30%'),
      mean: required(PositiveDuration, 'The mean of this exponential branch.', 'mean: 10s'),
    }),
    '[ { share: 30%, mean: 10s }, { share: 70%, mean: 1min } ]',
  ),
  Schema.Struct({
    mean: required(PositiveDuration, 'The mean.', 'mean: 2min'),
    scv: required(
      numberBetween({ what: 'squared coefficient of variation of a hyperexponential', from: 1, to: 1e6 }),
      'The squared coefficient of variation, 1 or more: two branches that contribute equally to the mean.',
      'scv: 4',
    ),
  }),
])

const Quantiles = mappingOf(PercentKey, Duration, '{ 0%: 0s, 50%: 111s, 100%: 1h }')

const Samples = listOf(Duration, '[12s, 45s, 3min]')

const simpleKeys = {
  constant: optional(Duration, 'Always this long.'),
  exponential: optional(Exponential, 'Exponential: its mean, or { mean: … } or { rate: … }.'),
  uniform: optional(Uniform, 'Every length between two is equally likely.'),
  lognormal: optional(
    Lognormal,
    'Lognormal: mean with sd, scv or sigma, or median with sigma; only sigma is of the logarithm.',
  ),
  erlang: optional(Erlang, 'Several exponential phases: { phases: 3, mean: 2min }.'),
  gamma: optional(Gamma, 'Gamma: mean with sd, scv or shape, or scale with shape.'),
  weibull: optional(Weibull, 'Weibull: mean with sd, scv or shape, or scale with shape.'),
  hyperexponential: optional(
    Hyperexponential,
    'A mix of exponential branches by their shares, or { mean: 2min, scv: 4 }.',
  ),
  quantiles: optional(Quantiles, 'As observed: lengths at shares, 0% and 100% included.'),
  samples: optional(Samples, 'As observed: each of these lengths is equally likely.'),
}

const toMean = (of: string) =>
  optional(PositiveDuration, `Only with ${of}: all of it is scaled to this mean.`)

/** A distribution by its kind that may be part of a mixture. */
export const SimpleKeys = Schema.Struct({ ...simpleKeys, mean: toMean('quantiles or samples') })
  .check(exactlyOne(KINDS, EXAMPLE))
  .annotate({ identifier: 'DistributionPart' })

const Mixture = listOf(
  Schema.Struct({
    share: required(Percent, 'The share of this part; together they are 100%.', 'share: 30%'),
    of: required(
      Schema.Union([Duration, SimpleKeys]).annotate({ explain: explainScalar(EXAMPLE) }),
      'The distribution of this part; 0s for what takes no time.',
      'of: 0s',
    ),
  }),
  '[ { share: 30%, of: 0s }, { share: 70%, of: { exponential: 2min } } ]',
)

/** A distribution by its kind, as it stands in the file: one key says which. */
export const DistributionKeys = Schema.Struct({
  ...simpleKeys,
  mixture: optional(Mixture, 'One of several distributions, by their shares.'),
  mean: toMean('quantiles, samples or a mixture'),
}).check(exactlyOne([...KINDS, 'mixture'], EXAMPLE))
