import { type Event, type EventOf, evolve, fold, type InteractionState, NOWHERE } from '@inboxlab/core'
import type { Known, Logged } from './known.ts'
import type { Happening } from './webhook-event.ts'

/**
 * What is known after one more webhook. In whatever order the webhooks of an interaction come, and however often,
 * what is known in the end is the same: every event is put in its place by its own moment and counts once, so a late
 * one never undoes what happened after it. Reports of delivery are merged as the core merges them. An event from
 * before the beginning of what is known changes nothing, one without a moment only makes it `outdated`. What tells
 * nothing new gives back the very same object.
 *
 * @example
 * ```ts
 * import { knownFrom, learn } from '@inboxlab/sdk'
 * const told = { interaction: '7', channel: 'sms', contact: 'dana', timed: true } as const
 * const outcome = { _tag: 'Processed' } as const
 * const wrote = { ...told, event: { _tag: 'MessageReceived', at: 9, message: 'm-2' } } as const
 * const closed = { ...told, event: { _tag: 'Closed', at: 5, by: { _tag: 'Api' }, outcome } } as const
 * const known = learn(learn(knownFrom(), wrote), closed)
 * known.state.phase // => 'open'
 * learn(known, closed) === known // => true
 * ```
 */
export const learn = (known: Known, { event, ...about }: Happening): Known => {
  if (event?._tag === 'DeliveryReported') return learnReport(known, event)
  if (event === null || !about.timed) return known.outdated ? known : { ...known, outdated: true }
  const happening = { ...about, event }
  if (event.at < known.since.at || (isBeginning(event) && known.since.state.phase !== 'absent')) return known
  const same = known.log.find((each) => areOne(each.event, event))
  if (same !== undefined && compare(same, happening) <= 0) return known
  const log = inPlace(
    known.log.filter((each) => each !== same),
    happening,
  )
  return {
    ...known,
    log,
    state: known.log.length > 0 && log.at(-1) === happening ? next(known, log, event) : folded(known, log),
  }
}

const learnReport = (known: Known, event: EventOf<'DeliveryReported'>): Known =>
  known.reports.some((each) => areOne(each, event))
    ? known
    : { ...known, reports: [...known.reports, event], state: evolve(known.state, event) }

const folded = ({ since, reports }: Known, log: ReadonlyArray<Logged>): InteractionState => {
  let state = begun(since.state, log)
  for (const { event } of log) state = after(state, event)
  return fold(reports, state)
}

/** The same as {@link folded} for an event that came last, without going through the others again. */
const next = (known: Known, log: ReadonlyArray<Logged>, event: Event): InteractionState => {
  const { origin } = begun(known.since.state, log)
  const now = known.state.origin
  return origin.channel === now.channel && origin.contact === now.contact
    ? withReports(after(known.state, event), known.reports, event)
    : folded(known, log)
}

/** An interaction whose beginning nobody told began, as far as anybody knows, with the first that was told of it. */
const begun = (state: InteractionState, log: ReadonlyArray<Logged>): InteractionState => {
  const [first] = log
  if (state.phase !== 'absent' || first === undefined || isBeginning(first.event)) return state
  return evolve(state, {
    _tag: 'Received',
    at: first.event.at,
    channel: log.find(({ channel }) => channel !== null)?.channel ?? 'chat',
    contact: log.find(({ contact }) => contact !== null)?.contact ?? UNKNOWN,
    place: NOWHERE,
    routing: 'smart',
    priority: 0,
    message: null,
  })
}

const UNKNOWN = 'unknown'

/** Two webhooks can tell of one message, as its own event and as that which began the interaction. */
const after = (state: InteractionState, event: Event): InteractionState =>
  (event._tag === 'MessageReceived' || event._tag === 'Replied') &&
  state.details.messages.some(({ id }) => id === event.message)
    ? state
    : evolve(state, event)

/** A message that its reports were ahead of has them from the beginning. */
const withReports = (state: InteractionState, reports: Known['reports'], event: Event): InteractionState =>
  event._tag === 'Replied'
    ? fold(
        reports.filter(({ message }) => message === event.message),
        state,
      )
    : state

const isBeginning = (event: Event): boolean => event._tag === 'Received' || event._tag === 'Started'

/** An interaction begins once, a message is sent once; the rest is what it says. */
const areOne = (one: Event, other: Event): boolean => {
  if (isBeginning(one)) return isBeginning(other)
  const message = messageOf(one)
  if (message !== null) return message === messageOf(other)
  return one.at === other.at && one._tag === other._tag && JSON.stringify(one) === JSON.stringify(other)
}

const messageOf = (event: Event): string | null => {
  switch (event._tag) {
    case 'MessageReceived':
    case 'Replied':
      return event.message
    case 'Noted':
      return event.note
    default:
      return null
  }
}

const inPlace = (log: ReadonlyArray<Logged>, happening: Logged): ReadonlyArray<Logged> => {
  const index = log.findLastIndex((each) => compare(each, happening) < 0) + 1
  return [...log.slice(0, index), happening, ...log.slice(index)]
}

/** The beginning first, whatever two clocks say; then by moment; at one moment in the order in which it can have been. */
const compare = (one: Logged, other: Logged): number =>
  Number(isBeginning(other.event)) - Number(isBeginning(one.event)) ||
  one.event.at - other.event.at ||
  rankOf(one.event) - rankOf(other.event) ||
  inAlphabet(JSON.stringify(one), JSON.stringify(other))

const inAlphabet = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const ORDER: ReadonlyArray<Event['_tag']> = [
  'Received',
  'Started',
  'Reopened',
  'Woken',
  'BotSwitched',
  'MessageReceived',
  'TeamAssigned',
  'Unassigned',
  'Assigned',
  'Replied',
  'Noted',
  'TagRemoved',
  'TagAdded',
  'PrioritySet',
  'Snoozed',
  'Closed',
  'Archived',
]

const rankOf = ({ _tag }: Event): number => {
  const rank = ORDER.indexOf(_tag)
  return rank === -1 ? ORDER.indexOf('Snoozed') : rank
}
