import * as Schema from 'effect/Schema'
import type { Distribution } from '../../distribution/distribution.ts'

const Length = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))
const Share = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))

/** Distributions as the engine knows them, lengths of time in milliseconds. */
export const DistributionData: Schema.Codec<Distribution> = Schema.TaggedUnion({
  Exponential: { mean: Length },
  Constant: { value: Length },
  Uniform: { from: Length, to: Length },
  Lognormal: { mean: Length, sd: Length },
  Hyperexponential: { branches: Schema.Array(Schema.Struct({ share: Share, mean: Length })) },
  Quantiles: { points: Schema.Array(Schema.Struct({ share: Share, value: Length })) },
})
