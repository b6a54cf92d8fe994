import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { type Distribution, quantileOf } from '../distribution/distribution.ts'
import { scaledToMean } from '../distribution/scaled-to-mean.ts'
import { Duration, LONGEST_DURATION } from './duration.ts'
import { DistributionData } from './notation/distribution-data.ts'
import { DistributionKeys, EXAMPLE, explainScalar } from './notation/distribution-keys.ts'
import { partsOfWhole } from './notation/shares.ts'
import { readPercent, writePercent } from './percent.ts'
import { type Fault, fault, faultIssue } from './problems/fault.ts'

type Written = number | typeof DistributionKeys.Type

const decode = (written: Written): Result.Result<Distribution, Fault> => {
  if (typeof written === 'number') return Result.succeed({ _tag: 'Constant', value: written })
  const { constant, exponential, uniform, lognormal, hyperexponential, quantiles, mean } = written
  if (quantiles !== undefined) return decodeQuantiles(quantiles, mean)
  if (mean !== undefined) return fault('says a mean beside it', 'write mean inside, or use it with quantiles')
  if (constant !== undefined) return Result.succeed({ _tag: 'Constant', value: constant })
  if (exponential !== undefined) return decodeExponential(meanOf(exponential))
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

const decodeExponential = (mean: number): Result.Result<Distribution, Fault> =>
  mean <= LONGEST_DURATION
    ? Result.succeed({ _tag: 'Exponential', mean })
    : fault('the mean is longer than a hundred years', 'write a higher rate')

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
  if (last.value === 0) return fault('quantiles are all 0', 'leave out mean, or write what was observed')
  const scaled = scaledToMean(asWritten, mean)
  return quantileOf(scaled, 1) <= LONGEST_DURATION
    ? Result.succeed(scaled)
    : fault('quantiles, scaled to that mean, are longer than a hundred years', 'write a shorter mean')
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
export const DistributionNotation = Schema.Union([Duration, DistributionKeys])
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
