import type { Actor, Attachment, Content, Event } from '@inboxlab/core'
import { momentOf } from '../../webhook/moment.ts'
import type { Happening } from '../../webhook/webhook-event.ts'
import type { ProvenDelivery } from '../../webhook/webhook-provider.ts'
import { about } from './webhook-about.ts'
import type { ChatwootMessageEvent } from './webhook-records.ts'

/** @internal A message of the contact, of ours, or a private note. */
export const messageCreated = (
  message: ChatwootMessageEvent,
  delivery: ProvenDelivery,
): ReadonlyArray<Happening> => {
  const moment = momentOf(message.created_at)
  const event = eventOf(message, moment ?? delivery.at)
  if (event === null) return []
  const created = { ...about(message.conversation), event, timed: moment !== null }
  return [created, ...messageChanged(message, delivery)]
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

const eventOf = (message: ChatwootMessageEvent, at: number): Event | null => {
  const id = String(message.id)
  const content = contentOf(message)
  if (message.private === true) return { _tag: 'Noted', at, by: actorOf(message), note: id, content }
  switch (message.message_type) {
    case 'incoming':
      return { _tag: 'MessageReceived', at, message: id, content }
    case 'outgoing':
      return { _tag: 'Replied', at, by: actorOf(message), message: id, content }
    case 'template':
      return { _tag: 'Replied', at, by: { _tag: 'Bot' }, message: id, content }
    default:
      return null
  }
}

const actorOf = ({ sender }: ChatwootMessageEvent): Actor => {
  const id = sender?.id ?? null
  if (sender?.type === 'user' && id !== null) return { _tag: 'Agent', agent: String(id) }
  return sender?.type === 'agent_bot' ? { _tag: 'Bot' } : { _tag: 'Api' }
}

const contentOf = ({ content, attachments }: ChatwootMessageEvent): Content => ({
  text: content ?? '',
  attachments: (attachments ?? []).map(({ file_type, data_url, fallback_title }): Attachment => {
    const kind = KINDS.find((word) => word === file_type) ?? 'file'
    return { kind, name: fallback_title || kind, url: data_url || null }
  }),
  template: null,
  windowTag: null,
})

const KINDS = ['image', 'video', 'audio', 'file'] as const
