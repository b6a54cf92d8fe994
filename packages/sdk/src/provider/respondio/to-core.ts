import {
  type Actor,
  absent,
  type Channel,
  type Content,
  type Delivery,
  type DeliveryReport,
  type Event,
  type Instant,
  type InteractionState,
  mergeDelivery,
  NO_DETAILS,
  NOTHING_REPORTED,
  type Phase,
} from '@inboxlab/core'
import type { ChannelAccount } from '../../inbox/channel-account.ts'
import type { InboxContact } from '../../inbox/contact.ts'
import type { Interaction } from '../../inbox/interaction.ts'
import { isUnknown, type Open } from '../../inbox/open.ts'
import type { InboxUser } from '../../inbox/staff.ts'
import type { TimelineEntry } from '../../inbox/timeline-entry.ts'
import { momentOf } from './moment.ts'
import type { RespondioChannel, RespondioContact, RespondioMessage, RespondioUser } from './records.ts'
import { windowTagOf } from './window-tag.ts'

/**
 * @internal A contact as the interaction it stands for. The record tells no channel, no moment of the last message and
 * not whose turn it is; a snooze is known, but not until when.
 */
export const interactionOf = (contact: RespondioContact): Interaction => ({
  id: String(contact.id),
  state: stateOf(contact),
  channel: null,
  status: wordOf(contact.status ?? ''),
  raw: contact,
})

const stateOf = ({ id, status, assignee, tags, created_at }: RespondioContact): InteractionState => ({
  ...absent,
  phase: phaseOf(status ?? null),
  holder: assignee == null ? null : String(assignee.id),
  origin: { ...absent.origin, at: momentOf(created_at), contact: String(id) },
  details: { ...NO_DETAILS, tags: (tags ?? []).filter((tag) => tag !== '') },
})

const CLOSED: ReadonlySet<unknown> = new Set(['close', 'closed', 'done'])

/** A contact without a status has had no conversation; a word that is not known is no closed one. */
const phaseOf = (status: (RespondioContact['status'] & {}) | null): Phase => {
  if (status === null) return 'absent'
  return CLOSED.has(status) ? 'closed' : 'open'
}

const wordOf = (word: Open<string>): string => (typeof word === 'string' ? word : word.unknown)

/** @internal A contact with its address on each channel that its record names. */
export const contactOf = (contact: RespondioContact): InboxContact => {
  const { id, firstName, lastName, email, phone, isBlocked } = contact
  const name = [firstName, lastName].filter((each) => each != null && each !== '').join(' ')
  return {
    id: String(id),
    name: name || email || phone || String(id),
    identities: [
      ...(email == null || email === '' ? [] : [{ channel: 'email', address: email } as const]),
      ...(phone == null || phone === '' ? [] : [{ channel: 'sms', address: phone } as const]),
    ],
    blocked: isBlocked ?? false,
    raw: contact,
  }
}

const TYPES = {
  owner: 'administrator',
  admin: 'administrator',
  manager: 'manager',
  agent: 'collaborator',
} as const

/** @internal A user; one whose role is not known counts as an agent, who may least. */
export const userOf = (user: RespondioUser): InboxUser => {
  const { id, firstName, lastName, email, role, team } = user
  const name = [firstName, lastName].filter((each) => each != null && each !== '').join(' ')
  return {
    id: String(id),
    name: name || email || String(id),
    type: isUnknown(role) ? 'collaborator' : TYPES[role],
    profiles: [],
    activeProfile: null,
    teams: team == null ? [] : [String(team.id)],
    manages: [],
    spaces: [],
    channels: null,
    presence: null,
    email: email ?? null,
    raw: user,
  }
}

const CHANNELS: { readonly [source: string]: Channel } = {
  facebook: 'messenger',
  telegram: 'telegram',
  gmail: 'email',
  other_email: 'email',
  twilio: 'sms',
  message_bird: 'sms',
  nexmo: 'sms',
  '360dialog_whatsapp': 'whatsapp',
  twilio_whatsapp: 'whatsapp',
  message_bird_whatsapp: 'whatsapp',
  whatsapp: 'whatsapp',
  nexmo_whatsapp: 'whatsapp',
  whatsapp_cloud: 'whatsapp',
}

/** @internal The core's channel for a source; sources without one stay unknown words. */
export const channelOf = (source: Open<string>): Open<Channel> => {
  const word = wordOf(source)
  return (Object.hasOwn(CHANNELS, word) ? CHANNELS[word] : undefined) ?? { unknown: word }
}

/** @internal A channel of the workspace. */
export const channelAccountOf = (channel: RespondioChannel): ChannelAccount => ({
  id: String(channel.id),
  name: channel.name || String(channel.id),
  channel: channelOf(channel.source),
  raw: channel,
})

type Report = NonNullable<RespondioMessage['status']>[number]

/** What a report says in the core's words; null for `pending`, and for words that are not known. */
const reportOf = ({ value, timestamp, message }: Report): DeliveryReport | null =>
  isUnknown(value) || value === 'pending'
    ? null
    : { status: value, at: momentOf(timestamp), failure: value === 'failed' ? (message ?? null) : null }

/** @internal What became of a message, from the history of its statuses. */
export const deliveryOf = ({ status }: RespondioMessage): Delivery =>
  (status ?? []).reduce((delivery, each) => {
    const report = reportOf(each)
    return report === null ? delivery : mergeDelivery(delivery, report)
  }, NOTHING_REPORTED)

/** @internal A message and what was reported of it. `before` is the moment of the entry before. */
export const entriesOf = (message: RespondioMessage, before: Instant): ReadonlyArray<TimelineEntry> => {
  const at = sentAt(message)
  const id = String(message.messageId)
  const event = messageEvent(message, id, at ?? before)
  const reports = (message.status ?? []).flatMap((each): ReadonlyArray<TimelineEntry> => {
    const report = reportOf(each)
    if (message.traffic !== 'outgoing') return []
    return [
      {
        at: momentOf(each.timestamp),
        event: report === null ? null : { _tag: 'DeliveryReported', message: id, ...report },
        raw: each,
      },
    ]
  })
  return [{ at, event, raw: message }, ...reports]
}

/** The record need not tell when a message was sent; then the first report of it does. */
const sentAt = ({ timestamp, status }: RespondioMessage): Instant | null => {
  if (timestamp != null) return momentOf(timestamp)
  const stamps = (status ?? []).map((each) => momentOf(each.timestamp))
  return stamps.length === 0 ? null : Math.min(...stamps)
}

const messageEvent = (stored: RespondioMessage, message: string, at: Instant): Event | null => {
  const content = contentOf(stored)
  switch (stored.traffic) {
    case 'incoming':
      return { _tag: 'MessageReceived', at, message, content }
    case 'outgoing':
      return { _tag: 'Replied', at, by: actorOf(stored.sender ?? null), message, content }
    default:
      return null
  }
}

const contentOf = ({ message }: RespondioMessage): Content => {
  const files = [...(message.attachments ?? []), ...(message.attachment == null ? [] : [message.attachment])]
  return {
    text: message.text ?? message.title ?? message.message ?? '',
    attachments: files.map(({ type, url, fileName }) => ({
      kind: type === 'image' || type === 'video' || type === 'audio' ? type : 'file',
      name: fileName || type || 'file',
      url: url || null,
    })),
    template: message.template?.name || null,
    windowTag: windowTagOf(message.messageTag),
  }
}

/** What a message was sent by. An `echo` is one that was written outside, by nobody the API names. */
const actorOf = (sender: NonNullable<RespondioMessage['sender']> | null): Actor => {
  switch (sender?.source) {
    case 'user':
      return sender.userId == null ? { _tag: 'Api' } : { _tag: 'Agent', agent: String(sender.userId) }
    case 'ai_agent':
      return { _tag: 'Bot' }
    case 'workflow':
      return { _tag: 'Automation' }
    case 'broadcast':
      return { _tag: 'Broadcast' }
    default:
      return { _tag: 'Api' }
  }
}
