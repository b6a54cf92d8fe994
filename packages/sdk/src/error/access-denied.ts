import * as Schema from 'effect/Schema'
import { tell, told } from './told.ts'

/**
 * The token is wrong or may not do this.
 *
 * @example
 * ```ts
 * import { AccessDenied } from '@inboxlab/sdk'
 * const failure = new AccessDenied({
 *   provider: 'acme',
 *   operation: 'reply',
 *   status: 403,
 *   code: null,
 *   requestId: null,
 *   attempts: 1,
 *   retry: { _tag: 'Never' },
 *   fateUnknown: false,
 *   detail: '',
 * })
 * failure.message // => 'acme: reply was denied (status 403)'
 * ```
 */
export class AccessDenied extends Schema.TaggedError<AccessDenied>()('AccessDenied', told) {
  override get message(): string {
    return tell('was denied', this)
  }
}
