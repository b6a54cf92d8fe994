import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import type { BatchSize } from '../../engine/plan.ts'
import { required } from '../notation/field.ts'
import { mappingOf } from '../notation/mapping.ts'
import { numberBetween } from '../notation/number.ts'
import { partsOfWhole } from '../notation/shares.ts'
import { wholeNumber } from '../notation/whole-number.ts'
import { Percent } from '../percent.ts'
import { type Fault, faultIssue } from '../problems/fault.ts'
import { shown } from '../shown.ts'

const LARGEST = 100_000
const EXAMPLE = 'write it like 3, { 1: 60%, 2: 40% } or { geometric: 2.5 }'

const SizeKey = Schema.String.check(Schema.isPattern(/^[1-9]\d{0,4}$/u)).annotate({
  description: 'How many arrive at once: a whole number.',
  explain: (refused: unknown) => ({
    problem: `${shown(refused)} is no size of a batch`,
    fix: 'write a whole number from 1 to 99999',
  }),
})

const Sizes = mappingOf(SizeKey, Percent, '{ 1: 60%, 2: 40% }').annotate({
  description: 'Shares by size, together 100%.',
})

const Geometric = Schema.Struct({
  geometric: required(
    numberBetween({ what: 'mean size', from: 1, to: LARGEST }),
    'The mean size; after each contact one more comes with the same chance.',
    'geometric: 2.5',
  ),
})

const BatchData: Schema.Codec<BatchSize> = Schema.TaggedUnion({
  Sizes: { sizes: Schema.Array(Schema.Struct({ value: Schema.Finite, share: Schema.Finite })) },
  Geometric: { mean: Schema.Finite },
})

type Written = number | typeof Geometric.Type | { readonly [size: string]: number }

const isGeometric = (written: Written): written is typeof Geometric.Type =>
  typeof written === 'object' && 'geometric' in written

const decode = (written: Written): Result.Result<BatchSize, Fault> => {
  if (typeof written === 'number') {
    return Result.succeed({ _tag: 'Sizes', sizes: [{ value: written, share: 1 }] })
  }
  if (isGeometric(written)) return Result.succeed({ _tag: 'Geometric', mean: written.geometric })
  const entries = Object.entries(written)
  return Result.map(partsOfWhole(entries.map(([, share]) => share)), (shares) => ({
    _tag: 'Sizes',
    sizes: entries.map(([size], index) => ({ value: Number(size), share: shares[index] ?? 0 })),
  }))
}

const encode = (batch: BatchSize): Written => {
  if (batch._tag === 'Geometric') return { geometric: batch.mean }
  const [only, ...others] = batch.sizes
  return only !== undefined && others.length === 0
    ? only.value
    : Object.fromEntries(batch.sizes.map(({ value, share }) => [String(value), share]))
}

/** How many contacts arrive at once: `3`, `{ 1: 60%, 2: 40% }` or `{ geometric: 2.5 }` in the file. */
export const Batch = Schema.Union([
  wholeNumber({ what: 'size of a batch', from: 1, to: LARGEST }),
  Geometric,
  Sizes,
])
  .annotate({
    identifier: 'Batch',
    title: 'Batch',
    description: 'How many arrive at once: a whole number, shares by size, or geometric.',
    explain: (refused: unknown) => ({ problem: `${shown(refused)} is no size of a batch`, fix: EXAMPLE }),
  })
  .pipe(
    Schema.decodeTo(
      BatchData,
      SchemaTransformation.transformEffect({
        decode: (written: Written) =>
          Result.match(decode(written), {
            onFailure: (found) => Effect.fail(faultIssue(found)),
            onSuccess: Effect.succeed,
          }),
        encode: (batch: BatchSize) => Effect.succeed(encode(batch)),
      }),
    ),
  )
