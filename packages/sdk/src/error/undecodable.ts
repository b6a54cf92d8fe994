import * as Schema from 'effect/Schema'
import { tell, told } from './told.ts'

/**
 * The answer is not what the provider documents; `detail` names the field.
 *
 * @example
 * ```ts
 * import { Undecodable } from '@inboxlab/sdk'
 * const failure = new Undecodable({
 *   provider: 'acme',
 *   operation: 'reply',
 *   status: 200,
 *   code: null,
 *   requestId: null,
 *   attempts: 1,
 *   retry: { _tag: 'CheckFirst' },
 *   fateUnknown: true,
 *   detail: '',
 * })
 * failure.message // => 'acme: reply got an answer that cannot be read (status 200); it may have been carried out: find out before you repeat it'
 * ```
 */
export class Undecodable extends Schema.TaggedError<Undecodable>()('Undecodable', told) {
  override get message(): string {
    return tell('got an answer that cannot be read', this)
  }
}
