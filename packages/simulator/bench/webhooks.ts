import { chatwootWebhook, receive, signedWebhook } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'

const SECRET = 'whsec_9f3c5b1e'
const AT_ONCE = 64

/** A message of a contact as Chatwoot sends it, about a kilobyte. */
const delivery = {
  account: { id: 1, name: 'Shop' },
  additional_attributes: {},
  content_attributes: {},
  content_type: 'text',
  content: 'Where is my parcel? It should have been here on Monday.',
  conversation: {
    additional_attributes: { browser: { device_name: 'Unknown', platform_name: 'Linux' } },
    can_reply: true,
    channel: 'Channel::WebWidget',
    contact_inbox: { id: 1, contact_id: 7, inbox_id: 5, source_id: '0b6f7a3e-5b0c-4f7b-8f7e-1f0f6d1a2b3c' },
    id: 12,
    inbox_id: 5,
    messages: [{ id: 42, content: 'Where is my parcel?', message_type: 0, status: 'sent', private: false }],
    labels: ['delivery'],
    meta: { sender: { id: 7, name: 'Dana Low' }, assignee: { id: 3, name: 'Anna' }, team: null },
    status: 'open',
    custom_attributes: {},
    priority: 'high',
    created_at: 1_700_000_000,
    updated_at: 1_700_000_100.25,
  },
  created_at: '2023-11-14T22:15:00.500Z',
  event: 'message_created',
  id: 42,
  inbox: { id: 5, name: 'Shop' },
  message_type: 'incoming',
  private: false,
  sender: { id: 7, name: 'Dana Low', type: 'contact' },
  source_id: null,
}

/**
 * Receives this many webhooks, 64 at once as a server would, and gives how many were accepted and came to an event of
 * the model. One delivery is signed beforehand and every time taken as new, so nothing is looked up.
 */
export const webhooks = async (size: number): Promise<number> => {
  const now = Date.now()
  const receiver = receive(chatwootWebhook, SECRET, {
    tolerance: 3_600_000,
    deliveries: { claim: () => 'claimed', finish: () => undefined, release: () => undefined },
  })
  const signed = await signedWebhook(chatwootWebhook, SECRET, delivery, { at: now, id: 'd-1' })
  const { headers, method, url } = signed
  const body = await signed.arrayBuffer()
  const one = async (): Promise<number> => {
    const { events } = await Effect.runPromise(receiver(new Request(url, { method, headers, body })))
    const [event] = events
    return event?._tag === 'Known' ? event.happened.length : 0
  }
  let received = 0
  for (let sent = 0; sent < size; sent += AT_ONCE) {
    for (const each of await Promise.all(Array.from({ length: AT_ONCE }, one))) received += each
  }
  return received
}
