import * as Result from 'effect/Result'
import type * as Schema from 'effect/Schema'
import { decodeRecord } from '../record/decode-record.ts'
import { parseJson } from '../record/parse-json.ts'
import type { Answer, Declined, Garbled } from './call.ts'

/** @internal An answer in JSON of this shape. */
export const json = <S extends Schema.Codec<unknown, unknown>>(schema: S): Answer<S['Type']> => {
  const decode = decodeRecord(schema)
  return (body) =>
    Result.mapError(Result.flatMap(parseJson(body), decode), (problem): Garbled => ({ problem }))
}

/** @internal An answer in plain text, read by the caller. */
export const text =
  <A>(read: (body: string) => Result.Result<A, Garbled | Declined>): Answer<A> =>
  (body) =>
    read(body.trim())

/** @internal Nothing of the answer is needed. */
export const ignored: Answer<void> = () => Result.void
