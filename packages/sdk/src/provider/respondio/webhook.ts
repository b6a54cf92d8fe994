import { textAt } from '../../http/fault.ts'
import { type EventReader, eventReader, readEvent } from '../../webhook/read-event.ts'
import type { WebhookProvider } from '../../webhook/webhook-provider.ts'
import { assigned, closed, messageTold, opened, tagged } from './webhook-happenings.ts'
import {
  RespondioAssigneeEvent,
  RespondioClosedEvent,
  type RespondioDelivery,
  RespondioMessageEvent,
  RespondioOpenedEvent,
  RespondioOtherEvent,
  RespondioTagEvent,
} from './webhook-records.ts'

/**
 * respond.io's webhooks (apis 1.9): one address and one event for each, each with a signing key of its own; where
 * several share an address, give `receive` all of their keys. The signature covers the body without a moment, so only
 * the memory of deliveries protects from a replay: keep it in a database. An interaction is named by its contact,
 * since respond.io has no id for conversations. Changes of assignee and tags come without a moment.
 *
 * @example
 * ```ts
 * import { respondioWebhook } from '@inboxlab/sdk'
 * const content = { event_type: 'contact.tag.updated', contact: { id: 7 }, tag: 'vip', action: 'add' }
 * const [event] = respondioWebhook.decode({ content, at: 5, digest: '', headers: new Headers() })
 * event?._tag === 'Known' && event.happened[0]?.event?._tag // => 'TagAdded'
 * ```
 */
export const respondioWebhook: WebhookProvider<RespondioDelivery> = {
  provider: 'respond.io',
  methods: ['POST'],
  proof: {
    _tag: 'Signature',
    header: 'x-webhook-signature',
    encoding: 'base64',
    prefix: '',
    timestampHeader: null,
  },
  namesOf: ({ content, digest }) => {
    const id = textAt(content, 'event_id')
    return [id !== null && id.length <= 100 ? id : digest]
  },
  decode: (delivery) => [readEvent(readers, textAt(delivery.content, 'event_type'), delivery)],
}

const messages = eventReader(RespondioMessageEvent, messageTold)
const other = eventReader(RespondioOtherEvent)

const readers = new Map<string, EventReader<RespondioDelivery>>([
  ['message.received', messages],
  ['message.sent', messages],
  ['conversation.opened', eventReader(RespondioOpenedEvent, opened)],
  ['conversation.closed', eventReader(RespondioClosedEvent, closed)],
  ['contact.assignee.updated', eventReader(RespondioAssigneeEvent, assigned)],
  ['contact.tag.updated', eventReader(RespondioTagEvent, tagged)],
  ['comment.created', other],
  ['contact.created', other],
  ['contact.updated', other],
  ['contact.lifecycle.updated', other],
  ['call.ended', other],
])
