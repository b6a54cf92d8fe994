import * as Schema from 'effect/Schema'
import { tell, told } from './told.ts'

/**
 * The server failed.
 *
 * @example
 * ```ts
 * import { ServerFault } from '@inboxlab/sdk'
 * const failure = new ServerFault({
 *   provider: 'acme',
 *   operation: 'reply',
 *   status: 502,
 *   code: null,
 *   requestId: null,
 *   attempts: 1,
 *   retry: { _tag: 'CheckFirst' },
 *   fateUnknown: true,
 *   detail: '',
 * })
 * failure.message // => 'acme: reply failed on the server (status 502); it may have been carried out: find out before you repeat it'
 * ```
 */
export class ServerFault extends Schema.TaggedError<ServerFault>()('ServerFault', told) {
  override get message(): string {
    return tell('failed on the server', this)
  }
}
