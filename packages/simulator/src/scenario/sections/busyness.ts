import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { exactlyOne } from '../notation/exactly-one.ts'
import { optional } from '../notation/field.ts'
import { numberBetween } from '../notation/number.ts'
import { shown } from '../shown.ts'

const EXAMPLE = 'write it like { sd: 0.2 }, { scv: 0.04 } or { shape: 25 }'

const Keys = Schema.Struct({
  sd: optional(
    numberBetween({ what: 'standard deviation', from: 0.001, to: 10 }),
    'Its standard deviation; as the mean is 1, 0.2 means that most days differ by 20% or less.',
  ),
  scv: optional(
    numberBetween({ what: 'squared coefficient of variation', from: 1e-6, to: 100 }),
    'Its variance.',
  ),
  shape: optional(numberBetween({ what: 'shape', from: 0.01, to: 1e6 }), 'Its shape: one over the variance.'),
}).check(exactlyOne(['sd', 'scv', 'shape'], EXAMPLE))

/** How much the days differ: a gamma law of mean 1 by its shape. */
const BusynessData = Schema.Struct({ shape: Schema.Finite })
export type Busyness = typeof BusynessData.Type

/** A random factor on the rates of each local day: gamma distributed, mean 1. */
export const Busyness = Keys.annotate({
  title: 'Busyness',
  description: 'A random factor on the rates of each local day: gamma distributed with mean 1.',
  explain: (refused: unknown) => ({ problem: `${shown(refused)} is no busyness`, fix: EXAMPLE }),
}).pipe(
  Schema.decodeTo(
    BusynessData,
    SchemaTransformation.transform({
      decode: ({ sd, scv, shape }: typeof Keys.Type): Busyness => ({
        shape: shape ?? 1 / (scv ?? (sd ?? 1) ** 2),
      }),
      encode: ({ shape }: Busyness): typeof Keys.Type => ({ shape }),
    }),
  ),
)
