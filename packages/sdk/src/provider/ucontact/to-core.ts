import {
  type Attachment,
  absent,
  type Channel,
  type Event,
  type Instant,
  type InteractionState,
  NOWHERE,
  type Phase,
  ucontactChannels,
} from '@inboxlab/core'
import { textAt } from '../../http/fault.ts'
import type { Interaction } from '../../inbox/interaction.ts'
import { isUnknown, type Open } from '../../inbox/open.ts'
import type { TimelineEntry } from '../../inbox/timeline-entry.ts'
import { momentOf } from './moment.ts'
import type { UcontactInteraction, UcontactMessage, UcontactSegment } from './records.ts'

/**
 * @internal An interaction. Its record tells neither whose turn it is nor when the last message was; its status is one
 * of the inbox's words, for the record has none of its own.
 */
export const interactionOf = (raw: UcontactInteraction): Interaction => {
  const channel = raw.channel == null ? null : channelOf(raw.channel)
  const state = stateOf(raw, channel)
  return { id: raw.guid, state, channel, status: statusOf(state), raw }
}

const statusOf = ({ phase, holder }: InteractionState): string => {
  if (phase === 'closed') return 'finished'
  return holder === null ? 'pending' : 'active'
}

const channelOf = (word: Open<string>): Open<Channel> => {
  const said = typeof word === 'string' ? word : word.unknown
  return ucontactChannels.get(said) ?? { unknown: said }
}

const stateOf = (raw: UcontactInteraction, channel: Open<Channel> | null): InteractionState => {
  const segments = raw.segments ?? []
  const last = segments.at(-1)
  const finished = raw.finished === true
  const at = momentOf(segments[0]?.startDate) ?? 0
  const id = raw.client?.id
  return {
    ...absent,
    phase: phaseOf(raw, segments),
    // What is finished is nobody's.
    holder: finished ? null : last?.agent || null,
    place: { ...NOWHERE, campaign: last?.campaign || null },
    outcome: finished ? { _tag: 'Processed' } : null,
    origin: {
      ...absent.origin,
      at,
      channel: channel === null || isUnknown(channel) ? 'chat' : channel,
      direction: raw.direction === 'outbound' ? 'outgoing' : 'incoming',
      contact: id == null || id === '' ? null : String(id),
    },
    moments: { ...absent.moments, waitingSince: momentOf(last?.startDate) ?? at },
  }
}

/** One of ours is unanswered until the contact has written. */
const phaseOf = (
  { direction, finished }: UcontactInteraction,
  segments: ReadonlyArray<UcontactSegment>,
): Phase => {
  if (finished === true) return 'closed'
  const written = segments.reduce((sum, each) => sum + (each.in ?? 0), 0)
  return direction === 'outbound' && written === 0 ? 'unanswered' : 'open'
}

/** @internal A message as an event; null where it does not tell who wrote it. `before` is the moment before it. */
export const entryOf = (raw: UcontactMessage, before: Instant): TimelineEntry => {
  const moment = momentOf(raw.date)
  return { at: moment, event: eventOf(raw, moment ?? before), raw }
}

const eventOf = (raw: UcontactMessage, at: Instant): Event | null => {
  const message = String(raw.id)
  const attachments = (raw.attachments ?? []).map(attachmentOf)
  const content = { text: raw.text ?? '', attachments, template: null, windowTag: null }
  switch (raw.direction) {
    case 'in':
      return { _tag: 'MessageReceived', at, message, content }
    case 'out': {
      const by = raw.fromBot === true ? ({ _tag: 'Bot' } as const) : ({ _tag: 'Api' } as const)
      return { _tag: 'Replied', at, by, message, content }
    }
    default:
      return null
  }
}

const KINDS: ReadonlySet<string> = new Set(['image', 'video', 'audio'] satisfies ReadonlyArray<Kind>)
type Kind = Attachment['kind']

const attachmentOf = (raw: object): Attachment => {
  const url = textAt(raw, 'url') || null
  const kind = textAt(raw, 'type')?.split('/')[0] ?? ''
  return {
    kind: KINDS.has(kind) ? (kind as Kind) : 'file',
    name: url?.split(/[?#]/)[0]?.split('/').at(-1) || 'file',
    url,
  }
}
