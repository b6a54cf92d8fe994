import * as Schema from 'effect/Schema'
import type { Distribution, SimpleDistribution } from '../../distribution/distribution.ts'

const Length = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))
const Share = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))
const Shape = Schema.Finite.check(Schema.isGreaterThan(0))

/** Distributions that may be part of a mixture. */
export const SimpleDistributionData: Schema.Codec<SimpleDistribution> = Schema.TaggedUnion({
  Exponential: { mean: Length },
  Constant: { value: Length },
  Uniform: { from: Length, to: Length },
  Lognormal: { mean: Length, sd: Length },
  Gamma: { mean: Length, shape: Shape },
  Weibull: { mean: Length, shape: Shape },
  Hyperexponential: { branches: Schema.Array(Schema.Struct({ share: Share, mean: Length })) },
  Quantiles: { points: Schema.Array(Schema.Struct({ share: Share, value: Length })) },
  Samples: { values: Schema.Array(Length) },
})

const Mixture = Schema.TaggedStruct('Mixture', {
  parts: Schema.Array(Schema.Struct({ share: Share, of: SimpleDistributionData })),
})

/** Distributions as the engine knows them, lengths of time in milliseconds. */
export const DistributionData: Schema.Codec<Distribution> = Schema.Union([SimpleDistributionData, Mixture])
