import * as Schema from 'effect/Schema'
import { tell, told } from './told.ts'

/**
 * No answer came: the connection could not be made, or broke.
 *
 * @example
 * ```ts
 * import { Unreachable } from '@inboxlab/sdk'
 * const failure = new Unreachable({
 *   provider: 'acme',
 *   operation: 'reply',
 *   status: null,
 *   code: null,
 *   requestId: null,
 *   attempts: 1,
 *   retry: { _tag: 'CheckFirst' },
 *   fateUnknown: true,
 *   detail: '',
 * })
 * failure.message // => 'acme: reply got no answer; it may have been carried out: find out before you repeat it'
 * ```
 */
export class Unreachable extends Schema.TaggedError<Unreachable>()('Unreachable', told) {
  override get message(): string {
    return tell('got no answer', this)
  }
}
