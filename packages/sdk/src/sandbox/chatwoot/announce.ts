import type { VendorWebhook } from '../vendor.ts'
import type { ContactRecord, ConversationRecord, InboxRecord, MessageRecord } from './data.ts'
import { accountEvent, contactEvent, conversationEvent, conversationFacts, messageEvent } from './json.ts'
import type { Office } from './office.ts'

/** @internal What the server does when it hears what became of a delivery. */
export type About =
  | { readonly to: 'account' }
  /** A failure marks the message as failed (apis 2.6). */
  | { readonly to: 'api inbox'; readonly message: number | null }
  /** Repeated, and in the end its conversation is opened (apis 2.6). */
  | { readonly to: 'bot'; readonly conversation: number }

/** @internal The events of which accounts are told only when they have a webhook for them. */
export const SUBSCRIPTIONS: ReadonlyArray<string> = [
  'conversation_created',
  'conversation_status_changed',
  'conversation_updated',
  'message_created',
  'message_updated',
  'contact_created',
  'contact_updated',
  'webwidget_triggered',
  'conversation_typing_on',
  'conversation_typing_off',
  'inbox_created',
  'inbox_updated',
]

const send = (
  office: Office,
  url: string,
  event: string,
  payload: object,
  secret: string | null,
  about: About,
): void => {
  const webhook: VendorWebhook = {
    url,
    event,
    id: office.world.chance.uuid('delivery'),
    secret,
    body: { ...payload, event },
    about,
    attempt: 1,
  }
  office.world.send(webhook)
}

const tell = (office: Office, event: string, payload: object, inbox: InboxRecord | null): void => {
  for (const { url, secret, subscriptions, inbox: only } of office.data.webhooks) {
    if (!subscriptions.includes(event) || (only !== null && only !== inbox?.id)) continue
    send(office, url, event, payload, secret, { to: 'account' })
  }
}

const tellInbox = (
  office: Office,
  event: string,
  payload: object,
  { webhookUrl }: InboxRecord,
  message: number | null,
): void => {
  if (webhookUrl !== null) send(office, webhookUrl, event, payload, null, { to: 'api inbox', message })
}

/** @internal */
export const tellOfConversation = (
  office: Office,
  conversation: ConversationRecord,
  event: string,
  more: object = {},
): void => {
  const inbox = office.find('inboxes', conversation.inbox)
  const payload = { ...conversationEvent(office, conversation), account: accountEvent(office), ...more }
  tell(office, event, payload, inbox)
  tellInbox(office, event, payload, inbox, null)
}

/** @internal Notes are told too, lines about what happened are not. */
export const tellOfMessage = (office: Office, message: MessageRecord, event: string): void => {
  if (message.type === 'activity') return
  const conversation = office.find('conversations', message.conversation)
  const inbox = office.find('inboxes', conversation.inbox)
  const payload = messageEvent(office, message)
  tell(office, event, payload, inbox)
  tellInbox(office, event, payload, inbox, message.id)
  const bot = office.data.bots.find(({ id }) => id === inbox.bot)
  if (bot?.outgoingUrl == null) return
  send(office, bot.outgoingUrl, event, payload, null, { to: 'bot', conversation: conversation.id })
}

/** @internal */
export const tellOfContact = (office: Office, contact: ContactRecord, event: string): void =>
  tell(office, event, contactEvent(office, contact), null)

/** @internal Makes changes to a conversation, and then tells once of all of them together. */
export const changing = <A>(office: Office, conversation: ConversationRecord, change: () => A): A => {
  const before: Readonly<Record<string, unknown>> = conversationFacts(office, conversation)
  const result = change()
  const after: Readonly<Record<string, unknown>> = conversationFacts(office, conversation)
  const changed = Object.keys(after)
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => ({ [name]: { previous_value: before[name], current_value: after[name] } }))
  if (changed.length === 0) return result
  conversation.updatedAt = office.now
  const more = { changed_attributes: changed }
  if (before.status !== after.status) {
    tellOfConversation(office, conversation, 'conversation_status_changed', more)
    // Opened, there is one more to give out; resolved or snoozed, somebody has room for one more (apis 2.4).
    if (after.status !== 'pending') giveOutSoon(office, conversation.inbox)
  }
  tellOfConversation(office, conversation, 'conversation_updated', more)
  return result
}

/** @internal Has what waits in an inbox given out as soon as the present request has been answered. */
export const giveOutSoon = (office: Office, inbox: number): void => {
  if (!office.find('inboxes', inbox).autoAssignment) return
  office.world.schedule(office.now, { do: 'give out', inbox })
}
