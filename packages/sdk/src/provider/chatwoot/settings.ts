import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'
import { BaseUrl } from '../base-url.ts'
import { Token } from '../token.ts'

const CLOUD = 'https://app.chatwoot.com'

/**
 * What a client of Chatwoot needs: the account's number and the access token of a user or agent bot, and where the
 * server is, if it is not Chatwoot's own cloud.
 *
 * @example
 * ```ts
 * import { ChatwootSettings } from '@inboxlab/sdk'
 * import * as Schema from 'effect/Schema'
 * Schema.decodeUnknownSync(ChatwootSettings)({ account: 1, token: 's3cret' }).baseUrl
 * // => 'https://app.chatwoot.com'
 * ```
 */
export const ChatwootSettings = Schema.Struct({
  baseUrl: BaseUrl.pipe(Schema.withDecodingDefaultTypeKey(Effect.succeed(CLOUD))),
  account: Schema.Int.check(Schema.isGreaterThan(0)),
  token: Token,
}).annotate({ identifier: 'ChatwootSettings' })
export type ChatwootSettings = typeof ChatwootSettings.Type
