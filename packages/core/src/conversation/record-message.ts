import type { Instant } from '../interaction/instant.ts'
import type { MessageId } from '../interaction/names.ts'
import type { Details, MessageFacts } from './details.ts'
import { NOTHING_REPORTED } from './merge-delivery.ts'

/** @internal One more message of the contact, which nobody has read. */
export const recordIncoming = (details: Details, id: MessageId, at: Instant): Details => ({
  ...details,
  messages: [
    ...details.messages,
    { id, from: 'contact', at, undoUntil: null, undone: false, delivery: NOTHING_REPORTED },
  ],
  unread: details.unread + 1,
})

/** @internal One more message of ours. */
export const recordOutgoing = (
  details: Details,
  id: MessageId,
  at: Instant,
  undoUntil: Instant | undefined,
): Details => ({
  ...details,
  messages: [
    ...details.messages,
    { id, from: 'us', at, undoUntil: undoUntil ?? null, undone: false, delivery: NOTHING_REPORTED },
  ],
})

/** @internal */
export const hasMessage = (details: Details, id: MessageId): boolean =>
  details.messages.some((message) => message.id === id)

/** @internal A message of ours, or undefined. */
export const outgoing = (details: Details, id: MessageId): MessageFacts | undefined =>
  details.messages.find((message) => message.id === id && message.from === 'us')

/** @internal The same conversation with one message of ours replaced by what `change` makes of it. */
export const changeOutgoing = (
  details: Details,
  id: MessageId,
  change: (message: MessageFacts) => MessageFacts,
): Details => ({
  ...details,
  messages: details.messages.map((message) =>
    message.id === id && message.from === 'us' ? change(message) : message,
  ),
})
