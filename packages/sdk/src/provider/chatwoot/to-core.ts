import {
  type Attachment,
  absent,
  type Channel,
  type Content,
  chatwoot,
  type Delivery,
  type Details,
  type Event,
  type Instant,
  type InteractionState,
  NO_DETAILS,
  NOTHING_REPORTED,
  NOWHERE,
  priorityOfChatwoot,
  UNTIL_NEXT_REPLY,
} from '@inboxlab/core'
import type { ChannelAccount } from '../../inbox/channel-account.ts'
import type { InboxContact } from '../../inbox/contact.ts'
import type { Interaction } from '../../inbox/interaction.ts'
import { isUnknown, type Open } from '../../inbox/open.ts'
import type { InboxTeam, InboxUser } from '../../inbox/staff.ts'
import type { TimelineEntry } from '../../inbox/timeline-entry.ts'
import type {
  ChatwootAgent,
  ChatwootAttachment,
  ChatwootContact,
  ChatwootConversation,
  ChatwootInbox,
  ChatwootMessage,
  ChatwootTeam,
} from './records.ts'

const CHANNELS: ReadonlyMap<string, Channel> = new Map([
  ['Channel::WebWidget', 'chat'],
  ['Channel::Email', 'email'],
  ['Channel::Sms', 'sms'],
  ['Channel::TwilioSms', 'sms'],
  ['Channel::Whatsapp', 'whatsapp'],
  ['Channel::Telegram', 'telegram'],
  ['Channel::FacebookPage', 'messenger'],
])

/** @internal The medium of an inbox; `Channel::Api`, Instagram and others have no word in the core. */
export const channelOf = (type: string | null | undefined, medium?: string | null): Open<Channel> | null => {
  if (type === null || type === undefined) return null
  if (type === 'Channel::TwilioSms' && medium === 'whatsapp') return 'whatsapp'
  return CHANNELS.get(type) ?? { unknown: type }
}

/** @internal Milliseconds; null for 0, which stands for never, and for what is no moment. */
export const momentOf = (seconds: number | string | null | undefined): Instant | null => {
  const at = typeof seconds === 'string' ? Date.parse(seconds) : (seconds ?? 0) * 1000
  return Number.isFinite(at) && at > 0 ? at : null
}

const idOf = (record: { readonly id?: number | null } | null | undefined): string | null =>
  record?.id === null || record?.id === undefined ? null : String(record.id)

/** @internal */
export const interactionOf = (raw: ChatwootConversation): Interaction => {
  const channel = channelOf(raw.meta?.channel)
  return {
    id: String(raw.id),
    state: stateOf(raw, channel),
    channel,
    status: typeof raw.status === 'string' ? raw.status : raw.status.unknown,
    raw,
  }
}

const stateOf = (raw: ChatwootConversation, channel: Open<Channel> | null): InteractionState => {
  const medium = channel === null || isUnknown(channel) ? 'chat' : channel
  const at = momentOf(raw.created_at) ?? 0
  const first = raw.first_reply_created_at ?? 0
  const last = raw.last_non_activity_message ?? null
  const fromContact = last === null || last.message_type === 0
  return {
    ...absent,
    phase: raw.status === 'resolved' ? 'closed' : 'open',
    // A resolved conversation keeps its assignee here; in the core what is finished is nobody's.
    holder: raw.status === 'resolved' ? null : idOf(raw.meta?.assignee),
    awaiting: (raw.waiting_since ?? 0) > 0 || (first === 0 && fromContact) ? 'agent' : 'customer',
    place: { ...NOWHERE, queue: String(raw.inbox_id), team: idOf(raw.meta?.team) },
    priority: typeof raw.priority === 'string' ? priorityOfChatwoot(raw.priority) : 0,
    snoozedUntil: raw.status === 'snoozed' ? (momentOf(raw.snoozed_until) ?? UNTIL_NEXT_REPLY) : null,
    outcome: raw.status === 'resolved' ? { _tag: 'Processed' } : null,
    origin: { ...absent.origin, at, channel: medium, contact: idOf(raw.meta?.sender) },
    moments: {
      waitingSince: momentOf(raw.waiting_since) ?? at,
      lastMessageAt: momentOf(last?.created_at) ?? momentOf(raw.last_activity_at) ?? at,
      windowUntil: null,
    },
    details: detailsOf(raw),
  }
}

const detailsOf = ({ labels = [], unread_count = 0, status }: ChatwootConversation): Details => ({
  ...NO_DETAILS,
  tags: labels,
  unread: unread_count,
  bot: status === 'pending' ? 'on' : 'off',
})

/** @internal How far a message of ours has come, as far as one word tells: it is `sent` from the beginning. */
export const deliveryOf = ({ status, created_at, content_attributes }: ChatwootMessage): Delivery => {
  const at = momentOf(created_at) ?? 0
  const why = content_attributes?.external_error
  switch (status) {
    case 'sent':
      return { ...NOTHING_REPORTED, sentAt: at }
    case 'delivered':
      return { ...NOTHING_REPORTED, sentAt: at, deliveredAt: at }
    case 'read':
      return { ...NOTHING_REPORTED, sentAt: at, deliveredAt: at, readAt: at }
    case 'failed':
      return { ...NOTHING_REPORTED, failedAt: at, failure: typeof why === 'string' ? why : null }
    default:
      return NOTHING_REPORTED
  }
}

/** @internal A message as an event; a line about what happened is only text there, and so none. */
export const entryOf = (raw: ChatwootMessage, before: Instant): TimelineEntry => {
  const moment = momentOf(raw.created_at)
  return { at: moment, event: eventOf(raw, moment ?? before), raw }
}

const eventOf = (raw: ChatwootMessage, at: Instant): Event | null => {
  const content: Content = {
    text: raw.content ?? '',
    attachments: (raw.attachments ?? []).map(attachmentOf),
    template: null,
    windowTag: null,
  }
  const message = String(raw.id)
  const by = { _tag: 'Agent', agent: idOf(raw.sender) ?? 'unknown' } as const
  const actor = raw.sender?.type === 'user' ? by : raw.sender?.type === 'agent_bot' ? BOT : AUTOMATION
  switch (raw.message_type) {
    case 0:
      return { _tag: 'MessageReceived', at, message, content }
    case 1:
      return raw.private === true
        ? { _tag: 'Noted', at, by: actor, note: message, content }
        : { _tag: 'Replied', at, by: actor, message, content }
    case 3:
      return { _tag: 'Replied', at, by: AUTOMATION, message, content }
    default:
      return null
  }
}

const BOT = { _tag: 'Bot' } as const
const AUTOMATION = { _tag: 'Automation' } as const

const attachmentOf = ({ file_type, data_url }: ChatwootAttachment): Attachment => ({
  kind: file_type === 'image' || file_type === 'video' || file_type === 'audio' ? file_type : 'file',
  name: nameIn(data_url ?? ''),
  url: data_url || null,
})

const nameIn = (url: string): string => url.split(/[?#]/)[0]?.split('/').at(-1) || 'file'

/** @internal */
export const contactOf = (raw: ChatwootContact): InboxContact => ({
  id: String(raw.id),
  name: raw.name || `contact ${raw.id}`,
  identities: [
    ...(raw.email ? [{ channel: 'email', address: raw.email } as const] : []),
    ...(raw.phone_number
      ? (['sms', 'whatsapp'] as const).map((channel) => ({ channel, address: raw.phone_number ?? '' }))
      : []),
  ],
  blocked: raw.blocked === true,
  raw,
})

/** @internal */
export const userOf = (raw: ChatwootAgent): InboxUser => ({
  id: String(raw.id),
  name: raw.name || raw.available_name || `user ${raw.id}`,
  type: chatwoot.roles.find(({ name }) => name === raw.role)?.type ?? 'collaborator',
  profiles: [],
  activeProfile: null,
  teams: [],
  manages: [],
  spaces: [],
  channels: null,
  presence: raw.availability_status ?? null,
  email: raw.email ?? null,
  raw,
})

/** @internal */
export const teamOf = (raw: ChatwootTeam): InboxTeam => ({
  id: String(raw.id),
  space: null,
  name: raw.name,
  raw,
})

/** @internal */
export const channelAccountOf = (raw: ChatwootInbox): ChannelAccount => ({
  id: String(raw.id),
  name: raw.name,
  channel: channelOf(raw.channel_type, raw.medium) ?? { unknown: raw.channel_type },
  raw,
})
