import { type Actor, type CommandOf, type Content, chatwoot, NOWHERE } from '@inboxlab/core'
import * as Result from 'effect/Result'
import type { Caller } from './access.ts'
import { changing, giveOutSoon, tellOfConversation, tellOfMessage } from './announce.ts'
import type {
  AttachmentRecord,
  ContactRecord,
  ConversationRecord,
  InboxRecord,
  MessageRecord,
  UserRecord,
} from './data.ts'
import type { Office } from './office.ts'
import { channelOf } from './to-channel.ts'

const AUTOMATION: Actor = { _tag: 'Automation' }

/** @internal What somebody says. */
export interface Saying {
  readonly content: string | null
  readonly contentType: string
  readonly contentAttributes: Readonly<Record<string, unknown>>
  readonly attachments: ReadonlyArray<AttachmentRecord>
  readonly echoId: string | null
  readonly sourceId: string | null
  readonly template: string | null
}

/** @internal Nothing but words. */
export const plainly = (content: string | null): Saying => ({
  content,
  contentType: 'text',
  contentAttributes: {},
  attachments: [],
  echoId: null,
  sourceId: null,
  template: null,
})

/** @internal Who acts, as the core names it. */
export const actorOf = (caller: Caller): Actor =>
  caller.kind === 'user' ? { _tag: 'Agent', agent: String(caller.user.id) } : { _tag: 'Bot' }

/** @internal Under which name an inbox knows a contact, which it gets if it has none. */
export const sourceOf = (
  office: Office,
  contact: ContactRecord,
  inbox: InboxRecord,
  given?: string | undefined,
): string => {
  const known = contact.sources.find(
    (each) => each.inbox === inbox.id && (given ?? each.source) === each.source,
  )
  if (known !== undefined) return known.source
  const source = given ?? byAddress(contact, inbox) ?? office.world.chance.uuid('source')
  contact.sources = [...contact.sources, { inbox: inbox.id, source }]
  return source
}

const byAddress = ({ email, phone }: ContactRecord, { channelType }: InboxRecord): string | null => {
  switch (channelType) {
    case 'Channel::Email':
      return email
    case 'Channel::Sms':
    case 'Channel::TwilioSms':
      return phone
    case 'Channel::Whatsapp':
      return phone?.replace(/^\+/, '') ?? null
    default:
      return null
  }
}

/**
 * @internal A contact writes, in the conversation that goes on or in a new one. On a website, and where an inbox is
 * locked to one conversation, the last one goes on even if it is resolved.
 */
export const contactWrites = (
  office: Office,
  contact: ContactRecord,
  inbox: InboxRecord,
  saying: Saying,
): MessageRecord => {
  const source = sourceOf(office, contact, inbox)
  contact.lastActivityAt = office.now
  const going = office.data.conversations.findLast(
    (each) =>
      each.contact === contact.id &&
      each.inbox === inbox.id &&
      (inbox.lockToSingleConversation ||
        inbox.channelType === 'Channel::WebWidget' ||
        office.status(each) !== 'resolved'),
  )
  return going === undefined
    ? beginByContact(office, contact, inbox, source, saying)
    : contactWritesIn(office, going, saying)
}

const beginByContact = (
  office: Office,
  contact: ContactRecord,
  inbox: InboxRecord,
  source: string,
  saying: Saying,
): MessageRecord => {
  const conversation = newConversation(office, contact, inbox, source)
  const id = office.nextId('messages')
  office.submit(conversation, {
    _tag: 'Receive',
    at: office.now,
    channel: channelOf(inbox),
    contact: String(contact.id),
    place: { ...NOWHERE, queue: String(inbox.id) },
    routing: 'smart',
    priority: 0,
    message: String(id),
    content: contentOf(saying),
  })
  settleNew(office, conversation, contact, inbox)
  const message = keep(office, conversation, saying, 'incoming', { type: 'contact', id: contact.id }, id)
  tellOfConversation(office, conversation, 'conversation_created')
  tellOfMessage(office, message, 'message_created')
  if (office.status(conversation) === 'open') giveOutSoon(office, inbox.id)
  return message
}

/** @internal A contact writes in a conversation: it opens, unless the contact is blocked (apis 2.2). */
export const contactWritesIn = (
  office: Office,
  conversation: ConversationRecord,
  saying: Saying,
): MessageRecord =>
  changing(office, conversation, () => {
    const contact = office.find('contacts', conversation.contact)
    const wasResolved = office.status(conversation) === 'resolved'
    const id = office.nextId('messages')
    if (!contact.blocked || office.status(conversation) === 'open') {
      office.submit(conversation, {
        _tag: 'ReceiveMessage',
        at: office.now,
        message: String(id),
        content: contentOf(saying),
      })
    }
    const hasBot = office.find('inboxes', conversation.inbox).bot !== null
    if (wasResolved && !contact.blocked && hasBot) switchBotOn(office, conversation)
    conversation.contactLastSeenAt = office.now
    const message = keep(office, conversation, saying, 'incoming', { type: 'contact', id: contact.id }, id)
    tellOfMessage(office, message, 'message_created')
    return message
  })

/** @internal We begin a conversation. */
export const startConversation = (
  office: Office,
  contact: ContactRecord,
  inbox: InboxRecord,
  source: string,
  by: Actor,
  assignee: UserRecord | null,
): ConversationRecord => {
  const conversation = newConversation(office, contact, inbox, source)
  office.submit(conversation, {
    _tag: 'Start',
    at: office.now,
    by,
    channel: channelOf(inbox),
    contact: String(contact.id),
    place: { ...NOWHERE, queue: String(inbox.id) },
    routing: 'smart',
    priority: 0,
    agent: assignee === null ? null : String(assignee.id),
    message: null,
  })
  settleNew(office, conversation, contact, inbox)
  return conversation
}

const newConversation = (
  office: Office,
  contact: ContactRecord,
  inbox: InboxRecord,
  source: string,
): ConversationRecord => {
  const { now } = office
  const conversation: ConversationRecord = {
    id: office.nextId('conversations'),
    uuid: office.world.chance.uuid('conversation'),
    inbox: inbox.id,
    contact: contact.id,
    source,
    keptAssignee: null,
    assignedBot: null,
    customAttributes: {},
    additionalAttributes: {},
    agentLastSeenAt: null,
    assigneeLastSeenAt: null,
    contactLastSeenAt: null,
    firstReplyAt: null,
    lastActivityAt: now,
    updatedAt: now,
    createdAt: now,
  }
  office.addConversation(conversation)
  return conversation
}

/** A blocked contact's is resolved at once, one with a bot is pending. */
const settleNew = (
  office: Office,
  conversation: ConversationRecord,
  contact: ContactRecord,
  inbox: InboxRecord,
): void => {
  if (contact.blocked) {
    office.submit(conversation, {
      _tag: 'Close',
      at: office.now,
      by: AUTOMATION,
      outcome: { _tag: 'Processed' },
    })
  } else if (inbox.bot !== null) switchBotOn(office, conversation)
}

const switchBotOn = (office: Office, conversation: ConversationRecord): void =>
  office.ensure(conversation, { _tag: 'SwitchBot', at: office.now, by: AUTOMATION, on: true })

/** @internal Somebody of ours leaves a private note. */
export const leaveNote = (
  office: Office,
  conversation: ConversationRecord,
  caller: Caller,
  saying: Saying,
): MessageRecord =>
  changing(office, conversation, () => {
    const id = office.nextId('messages')
    office.submit(conversation, {
      _tag: 'Note',
      at: office.now,
      by: actorOf(caller),
      note: String(id),
      content: contentOf(saying),
    })
    const message = keep(office, conversation, saying, 'outgoing', senderOf(caller), id, true)
    takeParticipants(office, conversation, saying.content ?? '')
    tellOfMessage(office, message, 'message_created')
    return message
  })

/**
 * @internal Somebody of ours writes to the contact. The server takes every message; one that the channel does not let
 * pass fails a moment later (apis 2.8), and one in a resolved conversation goes out without opening it.
 */
export const writeTo = (
  office: Office,
  conversation: ConversationRecord,
  caller: Caller,
  saying: Saying,
): MessageRecord =>
  changing(office, conversation, () => {
    const id = office.nextId('messages')
    const reply: CommandOf<'Reply'> = {
      _tag: 'Reply',
      at: office.now,
      by: actorOf(caller),
      message: String(id),
      content: contentOf(saying),
    }
    const verdict = office.submit(conversation, reply)
    const message = keep(office, conversation, saying, 'outgoing', senderOf(caller), id)
    if (caller.kind === 'user') conversation.firstReplyAt ??= office.now
    tellOfMessage(office, message, 'message_created')
    const refusal = Result.isFailure(verdict) ? verdict.failure : null
    if (refusal !== null && refusal._tag !== 'WrongPhase') {
      scheduleReport(office, message, 'failed', 0, REASONS[refusal._tag] ?? refusal._tag)
    } else scheduleReports(office, conversation, message)
    return message
  })

const REASONS: Readonly<Record<string, string>> = {
  WindowClosed: 'the messaging window is closed: only a template passes',
  ChannelCannot: 'the channel cannot carry this message',
}

/** @internal What a channel will report of a message, in the sandbox's time. */
export const scheduleReports = (
  office: Office,
  conversation: ConversationRecord,
  message: MessageRecord,
): void => {
  const { deliveredAfter, readAfter, failing } = office.data.delivery
  const channel = channelOf(office.find('inboxes', conversation.inbox))
  const { reports } = chatwoot.capabilities[channel]
  if (failing > 0 && office.world.chance.uniform('delivery fails') < failing) {
    scheduleReport(office, message, 'failed', deliveredAfter ?? 0, 'the provider could not deliver it')
    return
  }
  if (deliveredAfter !== null && reports.includes('delivered')) {
    scheduleReport(office, message, 'delivered', deliveredAfter, null)
  }
  if (readAfter !== null && reports.includes('read')) scheduleReport(office, message, 'read', readAfter, null)
}

const scheduleReport = (
  office: Office,
  { id, conversation }: MessageRecord,
  status: MessageRecord['status'],
  after: number,
  failure: string | null,
): void =>
  office.world.schedule(office.now + after, { do: 'report', conversation, message: id, status, failure })

/** @internal A channel reports what became of a message; a late report takes nothing from a later one. */
export const report = (
  office: Office,
  conversation: ConversationRecord,
  message: MessageRecord,
  status: MessageRecord['status'],
  failure: string | null,
): void => {
  if (message.status === status || (message.status === 'read' && status === 'delivered')) return
  office.submit(conversation, {
    _tag: 'ReportDelivery',
    at: office.now,
    message: String(message.id),
    status,
    failure,
  })
  message.status = status
  if (failure !== null) {
    message.contentAttributes = { ...message.contentAttributes, external_error: failure }
  }
  message.updatedAt = office.now
  tellOfMessage(office, message, 'message_updated')
}

const senderOf = (caller: Caller): NonNullable<MessageRecord['sender']> =>
  caller.kind === 'user' ? { type: 'user', id: caller.user.id } : { type: 'agent_bot', id: caller.bot.id }

const keep = (
  office: Office,
  conversation: ConversationRecord,
  saying: Saying,
  type: 'incoming' | 'outgoing',
  sender: NonNullable<MessageRecord['sender']>,
  id: number,
  hidden = false,
): MessageRecord =>
  office.addMessage(
    conversation,
    {
      content: saying.content,
      type,
      contentType: saying.contentType,
      contentAttributes: saying.contentAttributes,
      private: hidden,
      status: 'sent',
      sourceId: saying.sourceId,
      echoId: saying.echoId,
      sender,
      attachments: saying.attachments,
    },
    id,
  )

const contentOf = ({ content, attachments, template }: Saying): Content => ({
  text: content ?? '',
  attachments: attachments.map(({ fileType, name }) => ({ kind: fileType, name, url: null })),
  template,
  windowTag: null,
})

/** Who is mentioned in a note takes part; a mention is a link to `mention://user/<id>/<name>` (apis 2.7). */
const takeParticipants = (office: Office, conversation: ConversationRecord, text: string): void => {
  for (const [, id] of text.matchAll(/\(mention:\/\/user\/(\d+)\/[^)]*\)/g)) {
    const user = office.data.users.find((each) => each.id === Number(id))
    const works = office.find('inboxes', conversation.inbox).members.includes(Number(id))
    if (user === undefined || !(works || user.role === 'administrator')) continue
    office.ensure(conversation, { _tag: 'Join', at: office.now, participant: String(id) })
  }
}
