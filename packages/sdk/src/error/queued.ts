import * as Schema from 'effect/Schema'
import { tell, told } from './told.ts'

/**
 * The server has put the request in a queue and has no result yet.
 *
 * @example
 * ```ts
 * import { Queued } from '@inboxlab/sdk'
 * const failure = new Queued({
 *   provider: 'acme',
 *   operation: 'reply',
 *   status: 449,
 *   code: null,
 *   requestId: null,
 *   attempts: 1,
 *   retry: { _tag: 'CheckFirst' },
 *   fateUnknown: true,
 *   detail: '',
 * })
 * failure.message // => 'acme: reply is queued (status 449); it may have been carried out: find out before you repeat it'
 * ```
 */
export class Queued extends Schema.TaggedError<Queued>()('Queued', told) {
  override get message(): string {
    return tell('is queued', this)
  }
}
