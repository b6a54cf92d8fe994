import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'
import { BaseUrl } from '../base-url.ts'
import { Token } from '../token.ts'

const ClosingNote = Schema.Struct({
  category: Schema.optionalKey(Schema.NonEmptyString.check(Schema.isMaxLength(128))),
  summary: Schema.optionalKey(Schema.NonEmptyString.check(Schema.isMaxLength(512))),
})

/**
 * What to connect to respond.io with. Only the token has no default.
 *
 * @example
 * ```ts
 * import { RespondioSettings } from '@inboxlab/sdk'
 * import * as Schema from 'effect/Schema'
 * Schema.decodeUnknownSync(RespondioSettings)({ token: 't' }).baseUrl // => 'https://api.respond.io/v2'
 * ```
 */
export const RespondioSettings = Schema.Struct({
  /** Made in Settings > Integrations > Developer API; it belongs to one workspace. */
  token: Token,
  baseUrl: BaseUrl.pipe(Schema.withDecodingDefaultTypeKey(Effect.succeed('https://api.respond.io/v2'))),
  /** The time zone in which the server compares dates of a filter: `UTC`. */
  timezone: Schema.NonEmptyString.pipe(Schema.withDecodingDefaultTypeKey(Effect.succeed('UTC'))),
  /** How many items to ask for at once: 100, the most there can be. */
  pageSize: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 })).pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed(100)),
  ),
  /** In which order the server lists messages, which is not documented. */
  messageOrder: Schema.Literals(['newest first', 'oldest first']).pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed('newest first')),
  ),
  /** Under which key the server takes the body of an e-mail: its own sources differ. */
  emailBodyKey: Schema.Literals(['text', 'message']).pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed('text')),
  ),
  /** The closing note to leave for each outcome; a workspace may insist on one. */
  closingNotes: Schema.Struct({
    Processed: Schema.optionalKey(ClosingNote),
    Delivered: Schema.optionalKey(ClosingNote),
    Warning: Schema.optionalKey(ClosingNote),
    Aborted: Schema.optionalKey(ClosingNote),
  }).pipe(Schema.withDecodingDefaultTypeKey(Effect.succeed({}))),
}).annotate({ identifier: 'RespondioSettings' })
export type RespondioSettings = typeof RespondioSettings.Type
