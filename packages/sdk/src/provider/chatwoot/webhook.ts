import { textAt } from '../../http/fault.ts'
import { type EventReader, eventReader, readEvent } from '../../webhook/read-event.ts'
import type { WebhookProvider } from '../../webhook/webhook-provider.ts'
import { began, changed } from './webhook-conversation.ts'
import { messageChanged, messageCreated } from './webhook-message.ts'
import {
  ChatwootConversationEvent,
  type ChatwootDelivery,
  ChatwootMessageEvent,
  ChatwootOtherEvent,
} from './webhook-records.ts'

/**
 * Chatwoot's webhooks (apis 2.6). The signature covers the moment of sending and the body, not the name of the
 * delivery, so both the signature and that name tell a repetition. An account's webhook is sent once; an agent bot's
 * again after 429 and 500. Who changed a conversation is not told: the API stands for it. What became of a message is
 * told of a conversation's last one only; ask the client's `delivery` for others.
 *
 * @example
 * ```ts
 * import { chatwootWebhook } from '@inboxlab/sdk'
 * const content = {
 *   event: 'conversation_updated',
 *   id: 7,
 *   updated_at: 5.25,
 *   changed_attributes: [{ assignee_id: { previous_value: null, current_value: 3 } }],
 * }
 * const [event] = chatwootWebhook.decode({ content, at: 9000, digest: '', headers: new Headers() })
 * event?._tag === 'Known' && event.happened[0]?.event
 * // => { _tag: 'Assigned', at: 5250, by: { _tag: 'Api' }, agent: '3' }
 * ```
 */
export const chatwootWebhook: WebhookProvider<ChatwootDelivery> = {
  provider: 'chatwoot',
  methods: ['POST'],
  proof: {
    _tag: 'Signature',
    header: 'x-chatwoot-signature',
    encoding: 'hex',
    prefix: 'sha256=',
    timestampHeader: 'x-chatwoot-timestamp',
  },
  namesOf: ({ headers, digest }) => {
    const delivery = headers.get(DELIVERY)
    return delivery !== null && delivery.length <= 100 ? [digest, delivery] : [digest]
  },
  decode: (delivery) => [readEvent(readers, textAt(delivery.content, 'event'), delivery)],
  labels: (id) => ({ [DELIVERY]: id }),
}

const DELIVERY = 'x-chatwoot-delivery'

const other = eventReader(ChatwootOtherEvent)

const readers = new Map<string, EventReader<ChatwootDelivery>>([
  ['conversation_created', eventReader(ChatwootConversationEvent, began)],
  ['conversation_status_changed', eventReader(ChatwootConversationEvent, changed)],
  ['conversation_updated', eventReader(ChatwootConversationEvent, changed)],
  ['message_created', eventReader(ChatwootMessageEvent, messageCreated)],
  ['message_updated', eventReader(ChatwootMessageEvent, messageChanged)],
  ['contact_created', other],
  ['contact_updated', other],
  ['webwidget_triggered', other],
  ['conversation_typing_on', other],
  ['conversation_typing_off', other],
  ['inbox_created', other],
  ['inbox_updated', other],
])
