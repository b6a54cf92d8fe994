import * as Schema from 'effect/Schema'
import { tell, told } from './told.ts'

/**
 * It took longer than the time-out of one attempt or of the whole call.
 *
 * @example
 * ```ts
 * import { TimedOut } from '@inboxlab/sdk'
 * const failure = new TimedOut({
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
 * failure.message // => 'acme: reply took too long; it may have been carried out: find out before you repeat it'
 * ```
 */
export class TimedOut extends Schema.TaggedError<TimedOut>()('TimedOut', told) {
  override get message(): string {
    return tell('took too long', this)
  }
}
