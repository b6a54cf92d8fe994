import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { decodeRecord } from '../record/decode-record.ts'
import { Name } from './seed-parts.ts'

/** The longest text that the core keeps. */
const LONGEST = 150_000

/** @internal What somebody says. */
export const SaidText = Schema.String.check(Schema.isMaxLength(LONGEST))

/** @internal Reads what a test gave, maybe over the network: a `RangeError` that names the place if it is no such thing. */
export const reader = <S extends Schema.Codec<unknown, unknown>>(
  place: string,
  schema: S,
): ((given: unknown) => S['Type']) => {
  const decode = decodeRecord(schema)
  return (given) =>
    Result.getOrThrowWith(
      decode(given),
      (problem) =>
        new RangeError(`${place}${problem.replace(/^the record: /, ': ').replace(/^(?!: )/, ': ')}`),
    )
}

/** @internal */
export const readName = (place: string): ((given: unknown) => string) => reader(place, Name)
