import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import type { Share } from '../../engine/plan.ts'
import { Percent } from '../percent.ts'
import { type Fault, fault, faultIssue } from '../problems/fault.ts'
import { shown } from '../shown.ts'
import { mappingOf } from './mapping.ts'
import { Name } from './name.ts'

/** How far from 100 % the shares of a file may be together and still be taken for the whole. */
const TOLERANCE = 0.001

/** Makes the parts of a whole add up to 1; refuses if they are further from it than rounding explains. */
export const partsOfWhole = (parts: ReadonlyArray<number>): Result.Result<ReadonlyArray<number>, Fault> => {
  const sum = parts.reduce((total, part) => total + part, 0)
  if (Math.abs(sum - 1) > TOLERANCE + 1e-9) {
    return fault(`the shares add up to ${Number((sum * 100).toPrecision(6))}%`, 'make them add up to 100%')
  }
  return Result.succeed(Math.abs(sum - 1) < 1e-12 ? parts : parts.map((part) => part / sum))
}

const ShareOf = <A>(value: Schema.Codec<A>) => Schema.Struct({ value, share: Schema.Finite })

/** Contact types by their shares: `{ PS: 65%, NW: 35% }` in the file. */
export const SharesByName = mappingOf(Name, Percent, '{ PS: 65%, NW: 35% }').pipe(
  Schema.decodeTo(
    Schema.Array(ShareOf(Schema.String)),
    SchemaTransformation.transformEffect({
      decode: (table: { readonly [name: string]: number }) => whole(Object.entries(table)),
      encode: (shares: ReadonlyArray<Share<string>>) => Effect.succeed(tableOf(shares)),
    }),
  ),
)

/** Text that may stand for a priority, as a key of a table. */
export const PriorityKey = Schema.String.check(Schema.isPattern(/^(0|-?[1-9]\d{0,5})$/u)).annotate({
  description: 'A priority: a whole number.',
  explain: (refused: unknown) => ({
    problem: `${shown(refused)} is no priority`,
    fix: 'write a whole number from -999999 to 999999',
  }),
})

const PriorityTable = mappingOf(PriorityKey, Percent, '{ 0: 28%, 1: 25%, 2: 47% }').annotate({
  description: 'Shares by priority, together 100%.',
})

const OnePriority = Schema.Int.check(Schema.isBetween({ minimum: -999_999, maximum: 999_999 }))

/** The priorities of a contact type: one whole number in the file, or `{ 0: 28%, 1: 25%, 2: 47% }`. */
export const SharesByPriority = Schema.Union([OnePriority, PriorityTable])
  .annotate({
    explain: (refused: unknown) => ({
      problem: `${shown(refused)} is no priority`,
      fix: 'write a whole number, or shares like { 0: 28%, 1: 25%, 2: 47% }',
    }),
  })
  .pipe(
    Schema.decodeTo(
      Schema.Array(ShareOf(Schema.Finite)),
      SchemaTransformation.transformEffect({
        decode: (given: number | { readonly [priority: string]: number }) =>
          typeof given === 'number'
            ? Effect.succeed([{ value: given, share: 1 }])
            : whole(
                Object.entries(given)
                  .map(([priority, share]) => [Number(priority), share] as const)
                  .sort(([one], [other]) => one - other),
              ),
        encode: (shares: ReadonlyArray<Share<number>>) =>
          Effect.succeed(shares.length === 1 && shares[0] !== undefined ? shares[0].value : tableOf(shares)),
      }),
    ),
  )

const whole = <A>(entries: ReadonlyArray<readonly [A, number]>) =>
  Result.match(partsOfWhole(entries.map(([, part]) => part)), {
    onFailure: (found) => Effect.fail(faultIssue(found)),
    onSuccess: (parts) =>
      Effect.succeed(entries.map(([value], index): Share<A> => ({ value, share: parts[index] ?? 0 }))),
  })

const tableOf = <A extends string | number>(shares: ReadonlyArray<Share<A>>): { [value: string]: number } =>
  Object.fromEntries(shares.map(({ value, share }) => [String(value), share]))
