import type { Actor, Event } from '@inboxlab/core'
import { isUnknown } from '../../inbox/open.ts'
import { momentOf } from '../../webhook/moment.ts'
import type { Happening } from '../../webhook/webhook-event.ts'
import type { ProvenDelivery } from '../../webhook/webhook-provider.ts'
import { channelOf, entriesOf } from './to-core.ts'
import type {
  RespondioAssigneeEvent,
  RespondioClosedEvent,
  RespondioMessageEvent,
  RespondioOpenedEvent,
  RespondioTagEvent,
} from './webhook-records.ts'

/** @internal The message, and for one of ours what its channel has reported of it so far. */
export const messageTold = (
  { contact, channel, message }: RespondioMessageEvent,
  { at: now }: ProvenDelivery,
): ReadonlyArray<Happening> => {
  const over = channel?.source == null ? null : channelOf(channel.source)
  const where = { ...about(contact.id), channel: isUnknown(over) ? null : over }
  return entriesOf(message, now).flatMap(
    ({ at, event }): ReadonlyArray<Happening> =>
      event === null ? [] : [{ ...where, event, timed: at !== null }],
  )
}

/** @internal */
export const opened = (
  { contact, conversation }: RespondioOpenedEvent,
  { at: now }: ProvenDelivery,
): ReadonlyArray<Happening> => {
  const at = momentOf(conversation?.conversationOpenedAt)
  const by = actorOf(conversation?.source, null)
  return [{ ...about(contact.id), event: { _tag: 'Reopened', at: at ?? now, by }, timed: at !== null }]
}

/** @internal The category of the closing note is what the model calls the qualification. */
export const closed = (
  { contact, conversation }: RespondioClosedEvent,
  { at: now }: ProvenDelivery,
): ReadonlyArray<Happening> => {
  const moment = momentOf(conversation?.closedTime)
  const timed = moment !== null
  const at = moment ?? now
  const by = actorOf(conversation?.closedBySource, conversation?.closedBy?.id)
  const where = about(contact.id)
  const end: Happening = {
    ...where,
    event: { _tag: 'Closed', at, by, outcome: { _tag: 'Processed' } },
    timed,
  }
  const category = conversation?.category
  return category === undefined || category === null || category === ''
    ? [end]
    : [{ ...where, event: { _tag: 'Qualified', at, by, qualification: category }, timed }, end]
}

/** @internal Who had it before is not told, so a contact without an assignee can only be looked up again. */
export const assigned = (
  { contact }: RespondioAssigneeEvent,
  { at }: ProvenDelivery,
): ReadonlyArray<Happening> => {
  const agent = contact.assignee?.id ?? null
  const event: Event | null =
    agent === null ? null : { _tag: 'Assigned', at, by: { _tag: 'Api' }, agent: String(agent) }
  return [{ ...about(contact.id), event, timed: false }]
}

/** @internal */
export const tagged = (
  { contact, tag, action }: RespondioTagEvent,
  { at }: ProvenDelivery,
): ReadonlyArray<Happening> => {
  const by: Actor = { _tag: 'Api' }
  const event: Event | null =
    action === 'add'
      ? { _tag: 'TagAdded', at, by, tag }
      : action === 'remove'
        ? { _tag: 'TagRemoved', at, by, tag }
        : null
  return [{ ...about(contact.id), event, timed: false }]
}

const about = (contact: number | string): Omit<Happening, 'event' | 'timed'> => ({
  interaction: String(contact),
  contact: String(contact),
  channel: null,
})

/** Who did it, by the word for the means (apis 1.8) and the user's id where there is one. */
const actorOf = (source: string | null | undefined, user: number | string | null | undefined): Actor => {
  switch (source) {
    case 'user':
      return user === null || user === undefined ? { _tag: 'Api' } : { _tag: 'Agent', agent: String(user) }
    case 'contact':
    case 'ctc_ads':
    case 'growth_widget':
      return { _tag: 'Contact' }
    case 'workflow':
    case 'auto_close':
      return { _tag: 'Automation' }
    case 'bot':
    case 'ai_agent':
      return { _tag: 'Bot' }
    default:
      return { _tag: 'Api' }
  }
}
