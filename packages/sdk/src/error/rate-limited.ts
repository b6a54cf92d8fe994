import * as Schema from 'effect/Schema'
import { tell, told } from './told.ts'

/**
 * Too many requests. It was not carried out.
 *
 * @example
 * ```ts
 * import { RateLimited } from '@inboxlab/sdk'
 * const failure = new RateLimited({
 *   provider: 'acme',
 *   operation: 'reply',
 *   status: 429,
 *   code: null,
 *   requestId: null,
 *   attempts: 1,
 *   retry: { _tag: 'After', ms: 2000 },
 *   fateUnknown: false,
 *   detail: '',
 * })
 * failure.message // => 'acme: reply came too soon after others (status 429); repeat it after 2 s'
 * ```
 */
export class RateLimited extends Schema.TaggedError<RateLimited>()('RateLimited', told) {
  override get message(): string {
    return tell('came too soon after others', this)
  }
}
