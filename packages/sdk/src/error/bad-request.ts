import * as Schema from 'effect/Schema'
import { tell, told } from './told.ts'

/**
 * The server does not accept the request as it is: a value is wrong or missing, or a rule of its own stands against it. Repeating it will not help.
 *
 * @example
 * ```ts
 * import { BadRequest } from '@inboxlab/sdk'
 * const failure = new BadRequest({
 *   provider: 'acme',
 *   operation: 'reply',
 *   status: 400,
 *   code: null,
 *   requestId: null,
 *   attempts: 1,
 *   retry: { _tag: 'Never' },
 *   fateUnknown: false,
 *   detail: '',
 * })
 * failure.message // => 'acme: reply was not accepted (status 400)'
 * ```
 */
export class BadRequest extends Schema.TaggedError<BadRequest>()('BadRequest', told) {
  override get message(): string {
    return tell('was not accepted', this)
  }
}
