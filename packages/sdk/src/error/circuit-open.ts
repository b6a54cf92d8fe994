import * as Schema from 'effect/Schema'
import { tell, told } from './told.ts'

/**
 * Nothing was sent, because the server has failed too often in a row: the circuit is open.
 *
 * @example
 * ```ts
 * import { CircuitOpen } from '@inboxlab/sdk'
 * const failure = new CircuitOpen({
 *   provider: 'acme',
 *   operation: 'reply',
 *   status: null,
 *   code: null,
 *   requestId: null,
 *   attempts: 1,
 *   retry: { _tag: 'After', ms: 30_000 },
 *   fateUnknown: false,
 *   detail: '',
 * })
 * failure.message // => 'acme: reply was not sent, because the server keeps failing; repeat it after 30 s'
 * ```
 */
export class CircuitOpen extends Schema.TaggedError<CircuitOpen>()('CircuitOpen', told) {
  override get message(): string {
    return tell('was not sent, because the server keeps failing', this)
  }
}
