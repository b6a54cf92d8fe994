import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'
import { BaseUrl } from '../base-url.ts'
import { Token } from '../token.ts'

/**
 * What a client of one of TextPeak's streams needs: the stream's token, the sender, and of which kind the stream is.
 *
 * @example
 * ```ts
 * import { TextpeakSettings } from '@inboxlab/sdk'
 * import * as Schema from 'effect/Schema'
 * const settings = Schema.decodeUnknownSync(TextpeakSettings)({ token: 's3cret', sender: 'ACME' })
 * settings.baseUrl // => 'https://textpeak-streams.commpeak.com'
 * ```
 */
export const TextpeakSettings = Schema.Struct({
  /** Of one stream; sent as it is, without a scheme before it. */
  token: Token,
  /** The name or number that messages leave from where the caller gives no `via`. */
  sender: Schema.NonEmptyString.check(Schema.isMaxLength(100)),
  /** What the stream sends over: `sms`. */
  channel: Schema.Literals(['sms', 'whatsapp']).pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed('sms' as const)),
  ),
  baseUrl: BaseUrl.pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed('https://textpeak-streams.commpeak.com')),
  ),
}).annotate({ identifier: 'TextpeakSettings' })
export type TextpeakSettings = typeof TextpeakSettings.Type
