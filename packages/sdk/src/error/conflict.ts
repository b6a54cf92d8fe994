import * as Schema from 'effect/Schema'
import { tell, told } from './told.ts'

/**
 * It contradicts what is there already, such as a second contact of the same address.
 *
 * @example
 * ```ts
 * import { Conflict } from '@inboxlab/sdk'
 * const failure = new Conflict({
 *   provider: 'acme',
 *   operation: 'reply',
 *   status: 409,
 *   code: null,
 *   requestId: null,
 *   attempts: 1,
 *   retry: { _tag: 'Never' },
 *   fateUnknown: false,
 *   detail: '',
 * })
 * failure.message // => 'acme: reply contradicts what is there (status 409)'
 * ```
 */
export class Conflict extends Schema.TaggedError<Conflict>()('Conflict', told) {
  override get message(): string {
    return tell('contradicts what is there', this)
  }
}
