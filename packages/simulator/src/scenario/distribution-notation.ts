import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { balancedMeans } from '../distribution/balanced-means.ts'
import {
  type Distribution,
  type Mixture,
  meanOf,
  type SimpleDistribution,
} from '../distribution/distribution.ts'
import { scaledToMean } from '../distribution/scaled-to-mean.ts'
import { meanOverScale, WEIBULL_SCV, weibullShape } from '../distribution/weibull.ts'
import { Duration, LONGEST_DURATION } from './duration.ts'
import { DistributionData } from './notation/distribution-data.ts'
import { DistributionKeys, EXAMPLE, explainScalar, type SimpleKeys } from './notation/distribution-keys.ts'
import { partsOfWhole } from './notation/shares.ts'
import { readPercent, writePercent } from './percent.ts'
import { type Fault, fault, faultIssue } from './problems/fault.ts'

type WrittenPart = number | typeof SimpleKeys.Type
type Written = number | typeof DistributionKeys.Type
type Keys = Exclude<Written, number>

const decode = (written: Written): Result.Result<Distribution, Fault> =>
  Result.flatMap(decodeUnbounded(written), (distribution) =>
    lengthsOf(distribution).every((length) => length <= LONGEST_DURATION)
      ? Result.succeed(distribution)
      : fault('it has lengths of more than a hundred years', 'write shorter ones, or less variation'),
  )

const decodeUnbounded = (written: Written): Result.Result<Distribution, Fault> => {
  if (typeof written === 'number') return Result.succeed({ _tag: 'Constant', value: written })
  const { mixture, mean } = written
  if (mixture === undefined) return decodeSimple(written)
  return Result.gen(function* () {
    const found = yield* decodeMixture(mixture)
    if (mean !== undefined && meanOf(found) === 0) return yield* allZero('the mixture is')
    return mean === undefined ? found : scaledToMean(found, mean)
  })
}

const decodePart = (written: WrittenPart): Result.Result<SimpleDistribution, Fault> =>
  typeof written === 'number' ? Result.succeed({ _tag: 'Constant', value: written }) : decodeSimple(written)

const decodeSimple = (written: typeof SimpleKeys.Type): Result.Result<SimpleDistribution, Fault> => {
  const { constant, exponential, uniform, lognormal, erlang, gamma, weibull, quantiles, samples, mean } =
    written
  if (quantiles !== undefined) return decodeQuantiles(quantiles, mean)
  if (samples !== undefined) return toMean({ _tag: 'Samples', values: samples }, mean, 'samples are')
  if (mean !== undefined) {
    return fault('says a mean beside it', 'write mean inside, or use it with quantiles, samples or a mixture')
  }
  if (constant !== undefined) return Result.succeed({ _tag: 'Constant', value: constant })
  if (exponential !== undefined) return decodeExponential(meanOfKeys(exponential))
  if (lognormal !== undefined) return Result.succeed(lognormalOf(lognormal))
  if (erlang !== undefined) {
    const { phases, rate } = erlang
    return Result.succeed({ _tag: 'Gamma', mean: erlang.mean ?? phases / (rate ?? 1), shape: phases })
  }
  if (gamma !== undefined) return decodeGamma(gamma)
  if (weibull !== undefined) return decodeWeibull(weibull)
  if (uniform !== undefined) {
    return uniform.from <= uniform.to
      ? Result.succeed({ _tag: 'Uniform', ...uniform })
      : fault('uniform goes from more to less', 'make from the shorter one')
  }
  return decodeBranches(written.hyperexponential ?? [])
}

const meanOfKeys = (exponential: number | { readonly mean?: number; readonly rate?: number }): number =>
  typeof exponential === 'number' ? exponential : (exponential.mean ?? 1 / (exponential.rate ?? 1))

const decodeExponential = (mean: number): Result.Result<SimpleDistribution, Fault> =>
  mean <= LONGEST_DURATION
    ? Result.succeed({ _tag: 'Exponential', mean })
    : fault('the mean is longer than a hundred years', 'write a higher rate')

/** Sigma is the standard deviation of the logarithm. */
const lognormalOf = ({ mean, sd, scv, median, sigma = 0 }: Given<'lognormal'>): SimpleDistribution => {
  const whole = mean ?? (median ?? 0) * Math.exp(sigma ** 2 / 2)
  return {
    _tag: 'Lognormal',
    mean: whole,
    sd: sd ?? whole * Math.sqrt(scv ?? Math.expm1(sigma ** 2)),
  }
}

type Given<Kind extends keyof Keys> = NonNullable<Keys[Kind]>

const decodeGamma = (given: Given<'gamma'>): Result.Result<SimpleDistribution, Fault> =>
  Result.map(
    shapeOf(given, (scv) => 1 / scv, { least: 1e-6, most: 100 }),
    (shape) => ({ _tag: 'Gamma', mean: given.mean ?? (given.scale ?? 0) * shape, shape }),
  )

const decodeWeibull = (given: Given<'weibull'>): Result.Result<SimpleDistribution, Fault> =>
  Result.map(shapeOf(given, weibullShape, WEIBULL_SCV), (shape) => ({
    _tag: 'Weibull',
    mean: given.mean ?? (given.scale ?? 0) * meanOverScale(shape),
    shape,
  }))

const shapeOf = (
  { mean = 0, shape, sd, scv }: Given<'gamma'>,
  shapeFor: (scv: number) => number,
  { least, most }: { readonly least: number; readonly most: number },
): Result.Result<number, Fault> => {
  if (shape !== undefined) return Result.succeed(shape)
  const variation = scv ?? ((sd ?? 0) / mean) ** 2
  if (variation < least) {
    const smallest = `sd is less than ${Number((Math.sqrt(least) * 100).toPrecision(2))}% of the mean`
    return fault(smallest, 'write more, or a constant')
  }
  return variation > most
    ? fault(`sd is more than ${Math.floor(Math.sqrt(most))} times the mean`, 'write less')
    : Result.succeed(shapeFor(variation))
}

const decodeBranches = (given: Given<'hyperexponential'>): Result.Result<SimpleDistribution, Fault> => {
  if ('scv' in given) {
    return Result.succeed({ _tag: 'Hyperexponential', branches: balancedMeans(given.mean, given.scv) })
  }
  return Result.map(partsOfWhole(given.map(({ share }) => share)), (shares) => ({
    _tag: 'Hyperexponential',
    branches: given.map(({ mean, share }, index) => ({ share: shares[index] ?? share, mean })),
  }))
}

const decodeMixture = (given: Given<'mixture'>): Result.Result<Mixture, Fault> =>
  Result.gen(function* () {
    const shares = yield* partsOfWhole(given.map(({ share }) => share))
    const parts: Array<Mixture['parts'][number]> = []
    for (const [index, { of, share }] of given.entries()) {
      parts.push({ share: shares[index] ?? share, of: yield* decodePart(of) })
    }
    return { _tag: 'Mixture', parts }
  })

/** The same scaled to a mean, if one is given; `are` begins the sentence that they are all zero. */
const toMean = (
  distribution: SimpleDistribution,
  mean: number | undefined,
  are: string,
): Result.Result<SimpleDistribution, Fault> => {
  if (mean === undefined) return Result.succeed(distribution)
  return meanOf(distribution) === 0 ? allZero(are) : Result.succeed(scaledToMean(distribution, mean))
}

const allZero = (are: string) => fault(`${are} all 0`, 'leave out mean, or write what was observed')

const decodeQuantiles = (
  table: { readonly [share: string]: number },
  mean: number | undefined,
): Result.Result<SimpleDistribution, Fault> => {
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
  return toMean({ _tag: 'Quantiles', points }, mean, 'quantiles are')
}

/** What the encoded form says as lengths of time. */
const lengthsOf = (distribution: Distribution): ReadonlyArray<number> => {
  switch (distribution._tag) {
    case 'Constant':
      return [distribution.value]
    case 'Exponential':
    case 'Gamma':
    case 'Weibull':
      return [distribution.mean]
    case 'Uniform':
      return [distribution.to]
    case 'Lognormal':
      return [distribution.mean, distribution.sd]
    case 'Hyperexponential':
      return distribution.branches.map(({ mean }) => mean)
    case 'Quantiles':
      return distribution.points.map(({ value }) => value)
    case 'Samples':
      return distribution.values
    case 'Mixture':
      return distribution.parts.flatMap(({ of }) => lengthsOf(of))
  }
}

const encode = (distribution: Distribution): Written =>
  distribution._tag === 'Mixture'
    ? { mixture: distribution.parts.map(({ share, of }) => ({ share, of: encodeSimple(of) })) }
    : encodeSimple(distribution)

const encodeSimple = (distribution: SimpleDistribution): WrittenPart => {
  switch (distribution._tag) {
    case 'Constant':
      return distribution.value
    case 'Exponential':
      return { exponential: distribution.mean }
    case 'Uniform':
      return { uniform: { from: distribution.from, to: distribution.to } }
    case 'Lognormal':
      return { lognormal: { mean: distribution.mean, sd: distribution.sd } }
    case 'Gamma':
      return { gamma: { mean: distribution.mean, shape: distribution.shape } }
    case 'Weibull':
      return { weibull: { mean: distribution.mean, shape: distribution.shape } }
    case 'Hyperexponential':
      return { hyperexponential: distribution.branches.map(({ share, mean }) => ({ share, mean })) }
    case 'Quantiles':
      return {
        quantiles: Object.fromEntries(
          distribution.points.map(({ share, value }) => [writePercent(share), value]),
        ),
      }
    case 'Samples':
      return { samples: [...distribution.values] }
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
