import { Base64Url } from 'effect/encoding'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import type { ViewRefusal } from './query.ts'
import { SortDirection } from './sort.ts'

/** Where a page ended: the order it was in, and of its last row the cell it was sorted by, its beginning and its id. */
const Cursor = Schema.Struct({
  column: Schema.String,
  direction: SortDirection,
  /** The moment of the first page, at which columns are worked out on all pages. */
  asOf: Schema.Finite,
  key: Schema.NullOr(Schema.Union([Schema.Finite, Schema.String])),
  beganAt: Schema.Finite,
  id: Schema.String,
})
export type Cursor = typeof Cursor.Type

const Written = Schema.fromJsonString(Cursor)
const read = Schema.decodeUnknownResult(Written, { onExcessProperty: 'error' })
const write = Schema.encodeSync(Written)

export const encodeCursor = (cursor: Cursor): string => Base64Url.encode(write(cursor))

/** Reads a cursor that may be anything, for a list in this order. */
export const decodeCursor = (
  text: string,
  column: string,
  direction: SortDirection,
): Result.Result<Cursor, ViewRefusal> => {
  const refused = (why: string) => Result.fail({ _tag: 'BadCursor', cursor: text, why } as const)
  const written = Base64Url.decodeString(text)
  if (Result.isFailure(written)) return refused('it is not base64url')
  const cursor = read(written.success)
  if (Result.isFailure(cursor)) return refused('it is not a cursor of a list')
  if (cursor.success.column !== column || cursor.success.direction !== direction)
    return refused(`it is of a list by ${cursor.success.column}, ${cursor.success.direction}`)
  return Result.succeed(cursor.success)
}
