import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import type { Distribution } from '../distribution/distribution.ts'
import { scaledToMean } from '../distribution/scaled-to-mean.ts'
import { DistributionData } from './distribution-data.ts'
import { Duration, PositiveDuration, readDuration } from './duration.ts'
import { exactlyOne } from './exactly-one.ts'
import { type Explain, type Fault, fault, faultIssue } from './fault.ts'
import { optional, required } from './field.ts'
import { listOf, mappingOf } from './mapping.ts'
import { Percent, PercentKey, readPercent, writePercent } from './percent.ts'
import { PositiveRate } from './rate.ts'
import { partsOfWhole } from './shares.ts'
import { shown } from './shown.ts'

const KINDS = ['constant', 'exponential', 'uniform', 'lognormal', 'hyperexponential', 'quantiles'] as const
const EXAMPLE = 'write it like 2min, { exponential: 2min } or { lognormal: { mean: 185s, sd: 363s } }'

/** What is wrong with something that is no mapping of keys. */
const explainScalar =
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

const ByKind = Schema.Struct({
  constant: optional(Duration, 'Always this long.'),
  exponential: optional(Exponential, 'Exponential: its mean, or { mean: … } or { rate: … }.'),
  uniform: optional(Uniform, 'Every length between two is equally likely.'),
  lognormal: optional(Lognormal, 'Lognormal, by the mean and standard deviation of the lengths themselves.'),
  hyperexponential: optional(Hyperexponential, 'A mix of exponential branches by their shares.'),
  quantiles: optional(Quantiles, 'As observed: lengths at shares, 0% and 100% included.'),
  mean: optional(PositiveDuration, 'Only with quantiles: all of them are scaled to this mean.'),
}).check(exactlyOne(KINDS, EXAMPLE))

type Written = number | typeof ByKind.Type

const decode = (written: Written): Result.Result<Distribution, Fault> => {
  if (typeof written === 'number') return Result.succeed({ _tag: 'Constant', value: written })
  const { constant, exponential, uniform, lognormal, hyperexponential, quantiles, mean } = written
  if (quantiles !== undefined) return decodeQuantiles(quantiles, mean)
  if (mean !== undefined) return fault('says a mean beside it', 'write mean inside, or use it with quantiles')
  if (constant !== undefined) return Result.succeed({ _tag: 'Constant', value: constant })
  if (exponential !== undefined) return Result.succeed({ _tag: 'Exponential', mean: meanOf(exponential) })
  if (lognormal !== undefined) return Result.succeed({ _tag: 'Lognormal', ...lognormal })
  if (uniform !== undefined) {
    return uniform.from <= uniform.to
      ? Result.succeed({ _tag: 'Uniform', ...uniform })
      : fault('uniform goes from more to less', 'make from the shorter one')
  }
  return decodeBranches(hyperexponential ?? [])
}

const meanOf = (exponential: number | { readonly mean?: number; readonly rate?: number }): number =>
  typeof exponential === 'number' ? exponential : (exponential.mean ?? 1 / (exponential.rate ?? 1))

const decodeBranches = (
  branches: ReadonlyArray<{ readonly share: number; readonly mean: number }>,
): Result.Result<Distribution, Fault> =>
  Result.map(partsOfWhole(branches.map(({ share }) => share)), (shares) => ({
    _tag: 'Hyperexponential',
    branches: branches.map(({ mean, share }, index) => ({ share: shares[index] ?? share, mean })),
  }))

const decodeQuantiles = (
  table: { readonly [share: string]: number },
  mean: number | undefined,
): Result.Result<Distribution, Fault> => {
  const points = Object.entries(table)
    .map(([share, value]) => ({ share: Result.getOrElse(readPercent(share), () => Number.NaN), value }))
    .sort((one, other) => one.share - other.share)
  const [first, last] = [points[0], points[points.length - 1]]
  if (first?.share !== 0) return fault('quantiles say no 0%', 'add the shortest, for example 0%: 0s')
  if (last?.share !== 1) return fault('quantiles say no 100%', 'add the longest, for example 100%: 1h')
  for (const [index, point] of points.entries()) {
    const next = points[index + 1]
    if (next !== undefined && next.share === point.share) {
      return fault(`quantiles say ${writePercent(point.share)} twice`, 'keep one of them')
    }
    if (next !== undefined && next.value < point.value) {
      const where = `${writePercent(point.share)} to ${writePercent(next.share)}`
      return fault(`quantiles fall from ${where}`, 'let them rise')
    }
  }
  const asWritten: Distribution = { _tag: 'Quantiles', points }
  if (mean === undefined) return Result.succeed(asWritten)
  return last.value > 0
    ? Result.succeed(scaledToMean(asWritten, mean))
    : fault('quantiles are all 0', 'leave out mean, or write what was observed')
}

const encode = (distribution: Distribution): Written => {
  switch (distribution._tag) {
    case 'Constant':
      return distribution.value
    case 'Exponential':
      return { exponential: distribution.mean }
    case 'Uniform':
      return { uniform: { from: distribution.from, to: distribution.to } }
    case 'Lognormal':
      return { lognormal: { mean: distribution.mean, sd: distribution.sd } }
    case 'Hyperexponential':
      return { hyperexponential: distribution.branches.map(({ share, mean }) => ({ share, mean })) }
    case 'Quantiles':
      return {
        quantiles: Object.fromEntries(
          distribution.points.map(({ share, value }) => [writePercent(share), value]),
        ),
      }
  }
}

/** How long something takes: `2min` (always), `{ exponential: 2min }`, `{ quantiles: { 0%: 0s, 100%: 1h } }` and so on. */
export const DistributionNotation = Schema.Union([Duration, ByKind])
  .annotate({
    identifier: 'Distribution',
    title: 'Distribution',
    description: 'How long something takes: a duration (always that long), or a distribution by its kind.',
    explain: explainScalar(EXAMPLE),
  })
  .pipe(
    Schema.decodeTo(
      DistributionData,
      SchemaTransformation.transformEffect({
        decode: (written: Written) =>
          Result.match(decode(written), {
            onFailure: (found) => Effect.fail(faultIssue(found)),
            onSuccess: Effect.succeed,
          }),
        encode: (distribution: Distribution) => Effect.succeed(encode(distribution)),
      }),
    ),
  )
