import type { Inbox, InteractionState } from '@inboxlab/core'

/** Every interaction of an inbox with its state, in the order in which they began. */
export const statesOf = (inbox: Inbox): ReadonlyArray<readonly [string, InteractionState]> =>
  [...inbox.interactions].map((id) => [id, inbox.state(id)])
