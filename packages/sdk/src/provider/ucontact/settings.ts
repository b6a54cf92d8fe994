import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'
import { BaseUrl } from '../base-url.ts'
import { Token } from '../token.ts'

const Name = Schema.NonEmptyString.check(Schema.isMaxLength(200))

/**
 * What a client of uContact needs: the tenant's address, and for each of its two generations of services its own proof.
 * The legacy web services, which send, take a key that `vendor.login` gives; the current API, which lists, takes a
 * token that is made in the platform.
 *
 * @example
 * ```ts
 * import { UcontactSettings } from '@inboxlab/sdk'
 * import * as Schema from 'effect/Schema'
 * const given = { baseUrl: 'https://acme.ucontactcloud.com', token: 't' }
 * Schema.decodeUnknownSync(UcontactSettings)(given).sendBy // => 'SendSMSv2'
 * ```
 */
export const UcontactSettings = Schema.Struct({
  /** `https://<domain>.ucontactcloud.com`. */
  baseUrl: BaseUrl,
  /** Of the legacy web services, as they gave it: it is not to be encoded again. */
  key: Schema.optionalKey(Token),
  /** Of the current API. */
  token: Schema.optionalKey(Token),
  /** The outbound campaign that messages leave by, with its suffix: `Sales->`. */
  campaign: Schema.optionalKey(Name),
  /** The agent whom messages are sent by where the caller names none. */
  agent: Schema.optionalKey(Name),
  /** The number or port that messages leave from where the caller gives no `via`: empty, the campaign's own. */
  source: Schema.String.check(Schema.isMaxLength(100)).pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed('')),
  ),
  /** What the campaign sends over: `sms`. */
  channel: Schema.Literals(['sms', 'whatsapp']).pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed('sms' as const)),
  ),
  /** The web service that sends: `SendSMSv2`, which tells the message's id; the older one does not. */
  sendBy: Schema.Literals(['SendSMSv2', 'SendSMS']).pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed('SendSMSv2' as const)),
  ),
  /** The web service that logs in: `getUserToken`, the later of two that are documented. */
  loginBy: Schema.Literals(['getUserToken', 'UserLogin']).pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed('getUserToken' as const)),
  ),
  /** The word in the path of the automation API: `dialer`; other sources than its page say `dialers`. */
  automationPath: Schema.Literals(['dialer', 'dialers']).pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed('dialer' as const)),
  ),
  /** What interactions are listed with: none; which parameters there are is not public. */
  listQuery: Schema.Record(Schema.String, Schema.Union([Schema.String, Schema.Finite, Schema.Boolean])).pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed({})),
  ),
  /** How many messages to ask for at once: 2000, as the one program does that is known. */
  pageSize: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 2000 })).pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed(2000)),
  ),
  /** In which order the server lists messages, which is not public. */
  messageOrder: Schema.Literals(['oldest first', 'newest first']).pipe(
    Schema.withDecodingDefaultTypeKey(Effect.succeed('oldest first' as const)),
  ),
}).annotate({ identifier: 'UcontactSettings' })
export type UcontactSettings = typeof UcontactSettings.Type
