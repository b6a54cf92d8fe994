import { chatwootPriority, chatwootWaitingSince, type Instant, UNTIL_NEXT_REPLY } from '@inboxlab/core'
import type {
  ChatwootAgent,
  ChatwootContact,
  ChatwootConversation,
  ChatwootInbox,
  ChatwootLabel,
  ChatwootMessage,
  ChatwootTeam,
  ChatwootWebhook,
} from '../../provider/chatwoot/records.ts'
import type {
  AttachmentRecord,
  BotRecord,
  ContactRecord,
  ConversationRecord,
  InboxRecord,
  LabelRecord,
  MessageRecord,
  TeamRecord,
  UserRecord,
  WebhookRecord,
} from './data.ts'
import type { Office } from './office.ts'
import { repliesUntil } from './replies-until.ts'

// What the server's views make of its records (apis 2.1, 2.5, 2.6; swagger).

/** @internal Unix seconds. */
export const seconds = (at: Instant): number => Math.floor(at / 1000)

/** @internal Unix seconds, 0 for never, as the server has it in most places. */
export const secondsOrZero = (at: Instant | null): number => (at === null ? 0 : seconds(at))

/** @internal */
export const iso = (at: Instant): string => new Date(at).toISOString()

const MESSAGE_TYPES = ['incoming', 'outgoing', 'activity', 'template'] as const
const SENDER_TYPES = { contact: 'Contact', user: 'User', agent_bot: 'AgentBot' } as const

/** @internal */
export const agentJson = (office: Office, user: UserRecord): ChatwootAgent => ({
  id: user.id,
  account_id: office.data.account.id,
  availability_status: user.availability,
  auto_offline: user.autoOffline,
  confirmed: true,
  email: user.email,
  available_name: user.name,
  name: user.name,
  role: user.role,
  thumbnail: '',
})

/** @internal */
export const botJson = (office: Office, bot: BotRecord): object => ({
  id: bot.id,
  name: bot.name,
  description: bot.description,
  thumbnail: '',
  ...(bot.outgoingUrl === null ? {} : { outgoing_url: bot.outgoingUrl }),
  bot_type: 'webhook',
  bot_config: {},
  account_id: office.data.account.id,
  system_bot: false,
})

/** @internal */
export const teamJson = (office: Office, team: TeamRecord, caller: number | null): ChatwootTeam => ({
  id: team.id,
  name: team.name,
  description: team.description,
  allow_auto_assign: team.allowAutoAssign,
  account_id: office.data.account.id,
  is_member: caller !== null && team.members.includes(caller),
})

/** @internal */
export const labelJson = (label: LabelRecord): ChatwootLabel => ({
  id: label.id,
  title: label.title,
  description: label.description,
  color: label.color,
  show_on_sidebar: label.showOnSidebar,
})

/** @internal */
export const inboxJson = (inbox: InboxRecord): ChatwootInbox => ({
  id: inbox.id,
  avatar_url: '',
  channel_id: inbox.id,
  name: inbox.name,
  channel_type: inbox.channelType,
  greeting_enabled: false,
  greeting_message: null,
  working_hours_enabled: false,
  enable_email_collect: true,
  csat_survey_enabled: false,
  enable_auto_assignment: inbox.autoAssignment,
  auto_assignment_config:
    inbox.assignmentLimit === null ? {} : { max_assignment_limit: inbox.assignmentLimit },
  out_of_office_message: null,
  timezone: 'UTC',
  callback_webhook_url: null,
  allow_messages_after_resolved: true,
  lock_to_single_conversation: inbox.lockToSingleConversation,
  sender_name_type: 'friendly',
  business_name: null,
  ...(inbox.channelType === 'Channel::TwilioSms' ? { medium: inbox.medium } : {}),
  ...(inbox.channelType === 'Channel::Api' ? { webhook_url: inbox.webhookUrl } : {}),
})

/** @internal */
export const webhookJson = (office: Office, webhook: WebhookRecord): ChatwootWebhook => ({
  id: webhook.id,
  name: webhook.name,
  url: webhook.url,
  account_id: office.data.account.id,
  subscriptions: webhook.subscriptions,
  secret: webhook.secret,
  ...(webhook.inbox === null ? {} : { inbox: inboxNameOf(office.find('inboxes', webhook.inbox)) }),
})

const inboxNameOf = ({ id, name, channelType }: InboxRecord): object => ({
  id,
  name,
  channel_type: channelType,
})

/** @internal */
export const contactInboxJson = (
  office: Office,
  { inbox, source }: ContactRecord['sources'][number],
): NonNullable<ChatwootContact['contact_inboxes']>[number] => {
  const { id, name, channelType } = office.find('inboxes', inbox)
  return {
    source_id: source,
    inbox: { id, avatar_url: '', channel_id: id, name, channel_type: channelType, provider: '' },
  }
}

const contactFacts = (contact: ContactRecord) => ({
  additional_attributes: contact.additionalAttributes,
  custom_attributes: contact.customAttributes,
  email: contact.email,
  id: contact.id,
  identifier: contact.identifier,
  name: contact.name,
  phone_number: contact.phone,
  thumbnail: '',
  blocked: contact.blocked,
})

/** @internal */
export const contactJson = (
  office: Office,
  contact: ContactRecord,
  withInboxes: boolean,
): ChatwootContact => ({
  ...contactFacts(contact),
  availability_status: 'offline',
  ...(contact.lastActivityAt === null ? {} : { last_activity_at: seconds(contact.lastActivityAt) }),
  created_at: seconds(contact.createdAt),
  ...(withInboxes
    ? { contact_inboxes: contact.sources.map((source) => contactInboxJson(office, source)) }
    : {}),
})

/** @internal Who wrote a message, as messages show it. */
export const senderJson = (office: Office, { sender }: MessageRecord): ChatwootMessage['sender'] => {
  switch (sender?.type) {
    case undefined:
      return null
    case 'contact': {
      const contact = office.data.contacts.find(({ id }) => id === sender.id)
      return contact === undefined ? null : { ...contactFacts(contact), type: 'contact' }
    }
    case 'user': {
      const user = office.data.users.find(({ id }) => id === sender.id)
      return user === undefined ? null : userSender(user)
    }
    case 'agent_bot': {
      const bot = office.data.bots.find(({ id }) => id === sender.id)
      return bot === undefined ? null : { id: bot.id, name: bot.name, avatar_url: '', type: 'agent_bot' }
    }
  }
}

const userSender = ({ id, name, availability }: UserRecord) => ({
  id,
  name,
  available_name: name,
  avatar_url: '',
  type: 'user',
  availability_status: availability,
  thumbnail: '',
})

const attachmentJson = (office: Office, message: MessageRecord, each: AttachmentRecord) => ({
  id: each.id,
  message_id: message.id,
  file_type: each.fileType,
  account_id: office.data.account.id,
  data_url: `https://files.sandbox.invalid/${message.id}/${each.id}/${encodeURIComponent(each.name)}`,
  thumb_url: '',
  file_size: each.size,
})

const messageFacts = (office: Office, message: MessageRecord) => {
  const sender = senderJson(office, message)
  return {
    id: message.id,
    content: message.content,
    inbox_id: office.find('conversations', message.conversation).inbox,
    conversation_id: message.conversation,
    message_type: MESSAGE_TYPES.indexOf(message.type),
    content_type: message.contentType,
    status: message.status,
    content_attributes: message.contentAttributes,
    created_at: seconds(message.createdAt),
    private: message.private,
    source_id: message.sourceId,
    ...(sender === null || sender === undefined ? {} : { sender }),
    ...(message.attachments.length === 0
      ? {}
      : { attachments: message.attachments.map((each) => attachmentJson(office, message, each)) }),
  }
}

/** @internal A message as its own endpoints show it. */
export const messageJson = (office: Office, message: MessageRecord): ChatwootMessage => ({
  ...messageFacts(office, message),
  ...(message.echoId === null ? {} : { echo_id: message.echoId }),
})

/** @internal A message as conversations show their last one. */
export const lastMessageJson = (office: Office, message: MessageRecord): ChatwootMessage => ({
  ...messageFacts(office, message),
  account_id: office.data.account.id,
  updated_at: iso(message.updatedAt),
  sender_type: message.sender === null ? null : SENDER_TYPES[message.sender.type],
  sender_id: message.sender?.id ?? null,
  external_source_ids: {},
  additional_attributes: {},
  processed_message_content: message.content,
  sentiment: {},
})

/** @internal Which facts of a conversation its webhooks tell the change of, as they tell them. */
export const conversationFacts = (office: Office, conversation: ConversationRecord) => {
  const state = office.state(conversation)
  return {
    status: office.status(conversation),
    assignee_id: office.assignee(conversation)?.id ?? null,
    assignee_agent_bot_id: conversation.assignedBot,
    team_id: office.team(conversation),
    label_list: state.details.tags,
    priority: chatwootPriority(state.priority),
    snoozed_until: snoozedUntil(state.snoozedUntil),
    waiting_since: secondsOrZero(chatwootWaitingSince(state)),
    first_reply_created_at: secondsOrZero(conversation.firstReplyAt),
    custom_attributes: conversation.customAttributes,
  }
}

const snoozedUntil = (at: Instant | null): number | null =>
  at === null || at === UNTIL_NEXT_REPLY ? null : seconds(at)

/** @internal How many messages of the contact came after somebody of ours looked last. */
export const unreadCount = (office: Office, conversation: ConversationRecord): number => {
  const seen = conversation.agentLastSeenAt ?? Number.NEGATIVE_INFINITY
  return office.thread(conversation).filter(({ type, createdAt }) => type === 'incoming' && createdAt > seen)
    .length
}

/** @internal Whether a free message could be sent. */
export const canReply = (office: Office, conversation: ConversationRecord): boolean => {
  const until = repliesUntil(office, conversation)
  return until === null || office.now <= until
}

const common = (office: Office, conversation: ConversationRecord) => {
  const facts = conversationFacts(office, conversation)
  const contact = office.find('contacts', conversation.contact)
  return {
    id: conversation.id,
    additional_attributes: conversation.additionalAttributes,
    can_reply: canReply(office, conversation),
    custom_attributes: conversation.customAttributes,
    inbox_id: conversation.inbox,
    labels: facts.label_list,
    snoozed_until: facts.snoozed_until,
    status: facts.status,
    priority: facts.priority,
    unread_count: unreadCount(office, conversation),
    waiting_since: facts.waiting_since,
    agent_last_seen_at: secondsOrZero(conversation.agentLastSeenAt),
    contact_last_seen_at: secondsOrZero(conversation.contactLastSeenAt),
    last_activity_at: seconds(conversation.lastActivityAt),
    timestamp: seconds(conversation.lastActivityAt),
    created_at: seconds(conversation.createdAt),
    updated_at: conversation.updatedAt / 1000,
    contact,
  }
}

/** @internal A conversation as its own endpoints show it. */
export const conversationJson = (office: Office, conversation: ConversationRecord): ConversationJson => {
  const { contact, ...shared } = common(office, conversation)
  const thread = office.thread(conversation)
  const last = thread.at(-1)
  const said = thread.findLast(({ type }) => type !== 'activity')
  const assignee = office.assignee(conversation)
  const team = office.team(conversation)
  return {
    ...shared,
    meta: {
      sender: contactJson(office, contact, false),
      channel: office.find('inboxes', conversation.inbox).channelType,
      ...(assignee === null ? {} : { assignee: agentJson(office, assignee) }),
      ...(team === null ? {} : { team: teamJson(office, office.find('teams', team), null) }),
      hmac_verified: false,
    },
    messages: last === undefined ? [] : [lastMessageJson(office, last)],
    account_id: office.data.account.id,
    uuid: conversation.uuid,
    assignee_last_seen_at: secondsOrZero(conversation.assigneeLastSeenAt),
    muted: contact.blocked,
    first_reply_created_at: secondsOrZero(conversation.firstReplyAt),
    last_non_activity_message: said === undefined ? null : lastMessageJson(office, said),
    sla_policy_id: null,
  }
}

/** @internal A conversation's JSON, whose words are those of the server. */
export type ConversationJson = Omit<(typeof ChatwootConversation)['Encoded'], 'snoozed_until'> & object

/** @internal What a webhook says of a conversation. */
export const conversationEvent = (office: Office, conversation: ConversationRecord): object => {
  const { contact, ...shared } = common(office, conversation)
  const said = office
    .thread(conversation)
    .findLast(({ type, private: hidden }) => type !== 'activity' && !hidden)
  const assignee = office.assignee(conversation)
  const team = office.team(conversation)
  const inbox = office.find('inboxes', conversation.inbox)
  return {
    ...shared,
    channel: inbox.channelType,
    contact_inbox: {
      contact_id: conversation.contact,
      inbox_id: conversation.inbox,
      source_id: conversation.source,
      hmac_verified: false,
    },
    messages: said === undefined ? [] : [lastMessageJson(office, said)],
    first_reply_created_at: conversation.firstReplyAt === null ? null : iso(conversation.firstReplyAt),
    meta: {
      sender: { ...contactFacts(contact), type: 'contact' },
      assignee: assignee === null ? null : userSender(assignee),
      assignee_type: assignee === null ? null : 'User',
      team: team === null ? null : { id: team, name: office.find('teams', team).name },
      hmac_verified: false,
    },
  }
}

/** @internal The account as webhooks name it. */
export const accountEvent = ({ data: { account } }: Office): object => ({
  id: account.id,
  name: account.name,
})

/** @internal What a webhook says of a message; its type and moment are words here. */
export const messageEvent = (office: Office, message: MessageRecord): object => {
  const conversation = office.find('conversations', message.conversation)
  const { id, name } = office.find('inboxes', conversation.inbox)
  const { attachments, sender } = messageFacts(office, message)
  return {
    account: accountEvent(office),
    additional_attributes: {},
    content_attributes: message.contentAttributes,
    content_type: message.contentType,
    content: message.content,
    conversation: conversationEvent(office, conversation),
    created_at: iso(message.createdAt),
    id: message.id,
    inbox: { id, name },
    message_type: message.type,
    private: message.private,
    ...(sender === undefined ? {} : { sender }),
    source_id: message.sourceId,
    ...(attachments === undefined ? {} : { attachments }),
  }
}

/** @internal What a webhook says of a contact. */
export const contactEvent = (office: Office, contact: ContactRecord): object => ({
  account: accountEvent(office),
  ...contactFacts(contact),
  avatar: '',
})
