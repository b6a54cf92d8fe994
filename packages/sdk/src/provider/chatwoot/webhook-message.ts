import type { Event } from '@inboxlab/core'
import type { Happening } from '../../webhook/webhook-event.ts'
import type { ProvenDelivery } from '../../webhook/webhook-provider.ts'
import type { ChatwootMessage } from './records.ts'
import { entryOf, momentOf } from './to-core.ts'
import { about } from './webhook-about.ts'
import type { ChatwootMessageEvent } from './webhook-records.ts'

/** @internal A message of the contact, of ours, or a private note. */
export const messageCreated = (
  message: ChatwootMessageEvent,
  delivery: ProvenDelivery,
): ReadonlyArray<Happening> => {
  const { at, event } = entryOf(asStored(message), delivery.at)
  if (event === null) return []
  return [{ ...about(message.conversation), event, timed: at !== null }, ...messageChanged(message, delivery)]
}

/**
 * @internal What is known of a message's delivery. `sent` is what every message is from the beginning, so it tells
 * nothing. The moment is that of the conversation, the nearest there is.
 */
export const messageChanged = (
  message: ChatwootMessageEvent,
  { at: now }: ProvenDelivery,
): ReadonlyArray<Happening> => {
  const { conversation, id, message_type, content_attributes } = message
  if (message_type !== 'outgoing' && message_type !== 'template') return []
  const word = message.status ?? conversation.messages?.find((each) => each.id === id)?.status
  const status = REPORTED.find((each) => each === word)
  if (status === undefined) return []
  const moment = momentOf(conversation.updated_at)
  const why = content_attributes?.external_error
  const failure = status === 'failed' && typeof why === 'string' ? why : null
  const event: Event = { _tag: 'DeliveryReported', at: moment ?? now, message: String(id), status, failure }
  return [{ ...about(conversation), event, timed: moment !== null }]
}

const REPORTED = ['delivered', 'read', 'failed'] as const

const TYPES: ReadonlyArray<string> = ['incoming', 'outgoing', 'activity', 'template']

/** A webhook names the type of a message, and tells its moment as a date. */
const asStored = (message: ChatwootMessageEvent): ChatwootMessage => ({
  id: message.id,
  content: message.content ?? null,
  message_type: TYPES.indexOf(message.message_type),
  private: message.private ?? false,
  created_at: (momentOf(message.created_at) ?? 0) / 1000,
  sender: message.sender ?? null,
  attachments: message.attachments ?? [],
})
