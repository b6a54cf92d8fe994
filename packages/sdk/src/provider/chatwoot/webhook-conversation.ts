import {
  type Actor,
  type Event,
  type Instant,
  NOWHERE,
  priorityOfChatwoot,
  UNTIL_NEXT_REPLY,
} from '@inboxlab/core'
import type { Happening } from '../../webhook/webhook-event.ts'
import type { ProvenDelivery } from '../../webhook/webhook-provider.ts'
import { momentOf } from './to-core.ts'
import { about } from './webhook-about.ts'
import type { ChatwootConversationEvent } from './webhook-records.ts'

/** Who did it is not told. */
const BY: Actor = { _tag: 'Api' }

/** @internal A conversation began. Its first message has a webhook of its own. */
export const began = (
  conversation: ChatwootConversationEvent,
  { at: now }: ProvenDelivery,
): ReadonlyArray<Happening> => {
  const moment = momentOf(conversation.created_at)
  const at = moment ?? now
  const where = about(conversation)
  const { contact } = where
  const timed = moment !== null
  if (contact === null) return [{ ...where, event: null, timed: false }]
  const { assignee, team } = conversation.meta ?? {}
  const beginning = {
    at,
    channel: where.channel ?? 'chat',
    contact,
    place: { ...NOWHERE, queue: nameOf(conversation.inbox_id), team: nameOf(team?.id) },
    routing: 'smart',
    priority: priorityOf(conversation.priority) ?? 0,
    message: null,
  } as const
  const events: ReadonlyArray<Event | null> = [
    startedByUs(conversation)
      ? { _tag: 'Started', ...beginning, by: BY, agent: nameOf(assignee?.id) }
      : { _tag: 'Received', ...beginning },
    ...(startedByUs(conversation) ? [] : held(conversation, at)),
    ...statusEvents('open', conversation.status ?? 'open', conversation, at),
    ...(conversation.labels ?? []).map((tag): Event => ({ _tag: 'TagAdded', at, by: BY, tag })),
  ]
  return events.map((event) => ({ ...where, event, timed: event !== null && timed }))
}

/** @internal What changed, by the attributes that the webhook names; without them only the server can tell. */
export const changed = (
  conversation: ChatwootConversationEvent,
  { at: now }: ProvenDelivery,
): ReadonlyArray<Happening> => {
  const moment = momentOf(conversation.updated_at)
  const where = about(conversation)
  const attributes = (conversation.changed_attributes ?? []).flatMap((each) => Object.entries(each))
  if (attributes.length === 0) return [{ ...where, event: null, timed: false }]
  return attributes
    .flatMap(([name, { previous_value, current_value }]) =>
      changesOf(name, previous_value, current_value, conversation, moment ?? now).map((event) =>
        name === 'assignee_id' ? { event, before: nameOf(previous_value) } : { event },
      ),
    )
    .map((change) => ({ ...where, ...change, timed: change.event !== null && moment !== null }))
}

/** The events of one attribute; null in it for a change that cannot be put in the core's words. */
const changesOf = (
  name: string,
  before: unknown,
  now: unknown,
  conversation: ChatwootConversationEvent,
  at: Instant,
): ReadonlyArray<Event | null> => {
  switch (name) {
    case 'status':
      return statusEvents(String(before), String(now), conversation, at)
    case 'assignee_id':
      return assigneeEvents(nameOf(before), nameOf(now), at)
    case 'team_id':
      return [{ _tag: 'TeamAssigned', at, by: BY, team: nameOf(now) }]
    case 'priority': {
      const priority = priorityOf(now)
      return [priority === null ? null : { _tag: 'PrioritySet', at, by: BY, priority }]
    }
    case 'label_list':
    case 'labels':
      return areTexts(before) && areTexts(now) ? labelEvents(before, now, at) : [null]
    default:
      // Whether it is snoozed is in the status; the rest is nothing that the model keeps.
      return []
  }
}

type Status = 'open' | 'resolved' | 'pending' | 'snoozed'
const STATUSES: ReadonlyArray<string> = [
  'open',
  'resolved',
  'pending',
  'snoozed',
] satisfies ReadonlyArray<Status>
const isStatus = (word: string): word is Status => STATUSES.includes(word)

/** From one status to another: out of the old one, then into the new one. */
const statusEvents = (
  before: string,
  now: string,
  conversation: ChatwootConversationEvent,
  at: Instant,
): ReadonlyArray<Event | null> => {
  if (before === now) return []
  if (!isStatus(before) || !isStatus(now)) return [null]
  return [...leaving(before, conversation, at), ...entering(now, conversation, at)]
}

const leaving = (
  status: Status,
  conversation: ChatwootConversationEvent,
  at: Instant,
): ReadonlyArray<Event> => {
  switch (status) {
    case 'resolved':
      // Whoever had it keeps it here, where the model opens it again as nobody's.
      return [{ _tag: 'Reopened', at, by: BY }, ...held(conversation, at)]
    case 'snoozed':
      return [{ _tag: 'Woken', at, by: BY }]
    case 'pending':
      return [{ _tag: 'BotSwitched', at, by: BY, on: false }]
    case 'open':
      return []
  }
}

const entering = (
  status: Status,
  { snoozed_until }: ChatwootConversationEvent,
  at: Instant,
): ReadonlyArray<Event> => {
  switch (status) {
    case 'resolved':
      return [{ _tag: 'Closed', at, by: BY, outcome: { _tag: 'Processed' } }]
    case 'snoozed':
      return [{ _tag: 'Snoozed', at, by: BY, until: momentOf(snoozed_until) ?? UNTIL_NEXT_REPLY }]
    case 'pending':
      return [{ _tag: 'BotSwitched', at, by: BY, on: true }]
    case 'open':
      return []
  }
}

const held = ({ meta }: ChatwootConversationEvent, at: Instant): ReadonlyArray<Event> => {
  const agent = nameOf(meta?.assignee?.id)
  return agent === null ? [] : [{ _tag: 'Assigned', at, by: BY, agent }]
}

const assigneeEvents = (before: string | null, now: string | null, at: Instant): ReadonlyArray<Event> => {
  if (now !== null) return [{ _tag: 'Assigned', at, by: BY, agent: now }]
  return before === null ? [] : [{ _tag: 'Unassigned', at, by: BY, agent: before }]
}

const labelEvents = (
  before: ReadonlyArray<string>,
  now: ReadonlyArray<string>,
  at: Instant,
): ReadonlyArray<Event> => [
  ...before
    .filter((tag) => !now.includes(tag))
    .map((tag): Event => ({ _tag: 'TagRemoved', at, by: BY, tag })),
  ...now.filter((tag) => !before.includes(tag)).map((tag): Event => ({ _tag: 'TagAdded', at, by: BY, tag })),
]

/** Its first message says who began it: 1 or `outgoing` is one of ours. */
const startedByUs = ({ messages }: ChatwootConversationEvent): boolean => {
  const type = messages?.[0]?.message_type
  return type === 1 || type === 'outgoing'
}

const priorityOf = (word: unknown): number | null => {
  switch (word) {
    case 'low':
    case 'medium':
    case 'high':
    case 'urgent':
    case null:
      return priorityOfChatwoot(word)
    default:
      return null
  }
}

const nameOf = (id: unknown): string | null => (typeof id === 'number' ? String(id) : null)

const areTexts = (value: unknown): value is ReadonlyArray<string> =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')
