import * as Schema from 'effect/Schema'

/** Why a delivery was turned away: the status of the answer, and what the receiving side can do. */
const reasons = {
  'wrong method': [405, 'set the webhook up with a method that the provider uses'],
  'body too large': [413, 'raise `limit` if the server really sends so much'],
  'body too slow': [408, 'raise `within` if the line really is so slow'],
  'body cut off': [400, 'the line broke, or the sender gave up'],
  'body already read': [500, 'give `receive` the request before any body parser has it'],
  'not signed': [401, 'give the webhook a secret at the server, and see that proxies pass its headers on'],
  'wrong signature': [
    401,
    'see that the secret is of this webhook, and that nothing on the way changes the body',
  ],
  stale: [401, 'set the clock of this machine right; if it is, somebody sends old deliveries again'],
  'not JSON': [400, 'set the webhook up to send JSON in UTF-8'],
  'nested too deep': [400, 'raise `depth` if the server really nests so deep'],
} as const

/** A reason to turn a delivery away. */
export const RefusalReason = Schema.Literals(
  Object.keys(reasons) as ReadonlyArray<keyof typeof reasons>,
).annotate({ identifier: 'RefusalReason' })
export type RefusalReason = typeof RefusalReason.Type

/**
 * A delivery that was turned away before anything of it was believed. Neither the message nor a field holds anything
 * of the delivery itself: no header, no signature, no body, no secret.
 *
 * @example
 * ```ts
 * import { WebhookRefused } from '@inboxlab/sdk'
 * const refused = new WebhookRefused({ provider: 'acme', reason: 'not JSON' })
 * refused.message // => 'a webhook of acme was refused: not JSON; set the webhook up to send JSON in UTF-8'
 * refused.status // => 400
 * ```
 */
export class WebhookRefused extends Schema.TaggedError<WebhookRefused>()('WebhookRefused', {
  provider: Schema.NonEmptyString,
  reason: RefusalReason,
}) {
  /** The HTTP status of the answer. */
  get status(): number {
    return reasons[this.reason][0]
  }

  override get message(): string {
    return `a webhook of ${this.provider} was refused: ${this.reason}; ${reasons[this.reason][1]}`
  }
}
