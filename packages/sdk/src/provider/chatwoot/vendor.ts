import type * as Effect from 'effect/Effect'
import type { InboxError } from '../../error/inbox-error.ts'
import type { Call } from '../../http/call.ts'
import type { Send } from '../../http/send.ts'
import { type ChatwootEndpoints, endpointsOf } from './endpoints.ts'
import type { ChatwootSettings } from './settings.ts'

/**
 * Chatwoot's own API, in its own words and shapes: one function per request. For what the inbox has no word for:
 * participants, labels, teams and inboxes with their members, assignment and capacity policies, webhooks.
 */
export type ChatwootVendor = {
  readonly [Name in keyof ChatwootEndpoints]: ChatwootEndpoints[Name] extends (
    ...args: infer Args
  ) => Call<infer A>
    ? (...args: Args) => Effect.Effect<A, InboxError>
    : never
}

/** @internal */
export const vendor = (send: Send, { account }: ChatwootSettings): ChatwootVendor =>
  Object.fromEntries(
    Object.entries(endpointsOf(account)).map(([name, call]) => [
      name,
      (...args: ReadonlyArray<never>) =>
        send((call as (...given: ReadonlyArray<never>) => Call<unknown>)(...args)),
    ]),
  ) as unknown as ChatwootVendor
