import type { InboxService, Operations } from '../inbox/inbox.ts'
import type { Capabilities, SupportedFilter, SupportedMessage, SupportedOperation } from './capabilities.ts'

/** The operations that a provider of these capabilities has, with only the messages and filters it can do. */
export type SupportedOperations<C extends Capabilities> = Pick<
  Operations<SupportedMessage<C>, SupportedFilter<C>>,
  SupportedOperation<C>
>

/**
 * A client of one provider. What the provider has not is not there: calling it is a type error. `vendor` holds what
 * only this provider has.
 */
export type Client<C extends Capabilities, Vendor> = SupportedOperations<C> & {
  /** The server behind it, as messages name it. */
  readonly provider: string
  readonly capabilities: C
  readonly vendor: Vendor
}

/**
 * The client as any inbox: all operations are there, and what the provider has not fails with `NotSupported`.
 *
 * @example
 * ```ts
 * import { asInbox, connect, respondio } from '@inboxlab/sdk'
 * import * as Effect from 'effect/Effect'
 * import * as FetchHttpClient from 'effect/http/FetchHttpClient'
 *
 * const program = Effect.gen(function* () {
 *   const inbox = asInbox(yield* connect(respondio, { token: 'a-token' }))
 *   return yield* Effect.flip(inbox.snooze('1', 0))
 * })
 * const error = await Effect.runPromise(program.pipe(Effect.provide(FetchHttpClient.layer)))
 * error._tag // => 'NotSupported'
 * ```
 */
export const asInbox = <C extends Capabilities, Vendor>(client: Client<C, Vendor>): InboxService =>
  // Every client is made whole by `whole`; its type only hides what would fail.
  client as unknown as InboxService
