import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import type { BatchSize } from '../../engine/plan.ts'
import { required } from './field.ts'
import { mappingOf } from './mapping.ts'
import { numberBetween } from './number.ts'
import { reading } from './reading.ts'
import { partsOfWhole } from './shares.ts'
import { wholeNumber } from './whole-number.ts'
import { Percent } from '../percent.ts'
import type { Fault } from '../problems/fault.ts'
import { shown } from '../shown.ts'

const LARGEST = 100_000
const EXAMPLE = 'write it like 3, { 1: 60%, 2: 40% } or { geometric: 2.5 }'

const Geometric = Schema.Struct({
  geometric: required(
    numberBetween({ what: 'mean', from: 1, to: LARGEST }),
    'The mean; after each there is one more with the same chance.',
    'geometric: 2.5',
  ),
})

const HowManyData: Schema.Codec<BatchSize> = Schema.TaggedUnion({
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

const encode = (size: BatchSize): Written => {
  if (size._tag === 'Geometric') return { geometric: size.mean }
  const [only, ...others] = size.sizes
  return only !== undefined && others.length === 0
    ? only.value
    : Object.fromEntries(size.sizes.map(({ value, share }) => [String(value), share]))
}

/** What is counted: how it is called in the JSON Schema and in messages. */
interface Counted {
  readonly identifier: string
  /** `size of a batch`: begins no sentence. */
  readonly what: string
  readonly description: string
}

/** How many of something there are, 1 or more: `3`, `{ 1: 60%, 2: 40% }` or `{ geometric: 2.5 }` in the file. */
export const howMany = ({ identifier, what, description }: Counted) => {
  const Key = Schema.String.check(Schema.isPattern(/^[1-9]\d{0,4}$/u)).annotate({
    description: 'A whole number from 1 on.',
    explain: (refused: unknown) => ({
      problem: `${shown(refused)} is no ${what}`,
      fix: 'write a whole number from 1 to 99999',
    }),
  })
  const Sizes = mappingOf(Key, Percent, '{ 1: 60%, 2: 40% }').annotate({
    description: 'Shares by number, together 100%.',
  })
  return Schema.Union([wholeNumber({ what, from: 1, to: LARGEST }), Geometric, Sizes])
    .annotate({
      identifier,
      title: identifier,
      description: `${description}: a whole number, shares by number, or geometric.`,
      explain: (refused: unknown) => ({ problem: `${shown(refused)} is no ${what}`, fix: EXAMPLE }),
    })
    .pipe(Schema.decodeTo(HowManyData, reading({ decode, encode })))
}
