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

const KINDS = ['constant', 'exponential', 'uniform', 'lognormal', 'hyperexponential', 'quantiles'] as const
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

const Lognormal = Schema.Struct({
  mean: required(PositiveDuration, 'The mean.', 'mean: 185s'),
  sd: required(PositiveDuration, 'The standard deviation.', 'sd: 363s'),
})

const Hyperexponential = listOf(
  Schema.Struct({
    share: required(Percent, 'The share of this branch; together they are 100%.', 'share: 30%'),
    mean: required(PositiveDuration, 'The mean of this exponential branch.', 'mean: 10s'),
  }),
  '[ { share: 30%, mean: 10s }, { share: 70%, mean: 1min } ]',
)

const Quantiles = mappingOf(PercentKey, Duration, '{ 0%: 0s, 50%: 111s, 100%: 1h }')

/** A distribution by its kind, as it stands in the file: one key says which. */
export const DistributionKeys = Schema.Struct({
  constant: optional(Duration, 'Always this long.'),
  exponential: optional(Exponential, 'Exponential: its mean, or { mean: … } or { rate: … }.'),
  uniform: optional(Uniform, 'Every length between two is equally likely.'),
  lognormal: optional(Lognormal, 'Lognormal, by the mean and standard deviation of the lengths themselves.'),
  hyperexponential: optional(Hyperexponential, 'A mix of exponential branches by their shares.'),
  quantiles: optional(Quantiles, 'As observed: lengths at shares, 0% and 100% included.'),
  mean: optional(PositiveDuration, 'Only with quantiles: all of them are scaled to this mean.'),
}).check(exactlyOne(KINDS, EXAMPLE))
