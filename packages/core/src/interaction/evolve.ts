import { windowAfter } from '../channel/window-after.ts'
import { type Details, NO_DETAILS } from '../conversation/details.ts'
import { evolveDetails } from '../conversation/evolve-details.ts'
import { changeOutgoing, recordIncoming, recordOutgoing } from '../conversation/record-message.ts'
import type { Event, EventOf } from './event.ts'
import type { Awaiting, Outcome } from './facts.ts'
import type { Instant } from './instant.ts'
import type { AgentId } from './names.ts'
import type { Phase } from './phase.ts'
import { absent, type InteractionState, type Moments, NO_OFFERS, type Offer } from './state.ts'

/**
 * The state after an event. Total and pure; it never asks whether the event should have happened, so a log
 * always folds to the state it led to. What is only told leaves the state as it was: a note, a failed assignment, a
 * pressed button, a broadcast, an event of the channel, a visited page; so does a snooze until the same moment as
 * before.
 *
 * @example
 * ```ts
 * import { absent, evolve } from '@inboxlab/core'
 * evolve(absent, { _tag: 'Picked', at: 5, agent: 'anna' }).holder // => 'anna'
 * ```
 */
export const evolve = (state: InteractionState, event: Event): InteractionState => {
  switch (event._tag) {
    case 'Received':
      return received(state, event)
    case 'Picked':
    case 'Assigned':
    case 'OfferAccepted':
      return taken(state, event)
    case 'Closed':
      return closed(state, event)
    case 'Abandoned':
      return finished(state, ABORTED)
    default:
      return evolveSeldom(state, event)
  }
}

const received = (_before: InteractionState, event: EventOf<'Received'>): InteractionState =>
  begun(
    event,
    'open',
    null,
    'agent',
    windowAfter(event.channel, event.at, null),
    event.message === null ? NO_DETAILS : recordIncoming(NO_DETAILS, event.message, event.at),
  )

const taken = (
  state: InteractionState,
  event: EventOf<'Picked' | 'Assigned' | 'OfferAccepted'>,
): InteractionState => changed(state, state.phase, event.agent, state.awaiting, NO_OFFERS, state.moments)

const closed = (state: InteractionState, event: EventOf<'Closed'>): InteractionState =>
  finished(state, event.outcome)

/**
 * What the events of every answered call make of its state, each by its name: the functions that {@link evolve}
 * looks up. The simulator, which knows what happens next, spares itself the looking up.
 *
 * @example
 * ```ts
 * import { absent, evolutions } from '@inboxlab/core'
 * evolutions.Picked(absent, { _tag: 'Picked', at: 5, agent: 'anna' }).holder // => 'anna'
 * ```
 */
export const evolutions = {
  Received: received,
  Picked: taken,
  Assigned: taken,
  OfferAccepted: taken,
  Closed: closed,
} as const satisfies {
  readonly [Tag in Event['_tag']]?: (state: InteractionState, event: EventOf<Tag>) => InteractionState
}

/**
 * Folds a log of events, oldest first, into the state it led to.
 *
 * @example
 * ```ts
 * import { fold } from '@inboxlab/core'
 * fold([]).phase // => 'absent'
 * ```
 */
export const fold = (events: Iterable<Event>, from: InteractionState = absent): InteractionState => {
  let state = from
  for (const event of events) state = evolve(state, event)
  return state
}

type SeldomEvent = Exclude<
  Event,
  EventOf<'Received' | 'Picked' | 'Assigned' | 'OfferAccepted' | 'Closed' | 'Abandoned'>
>

// Apart, so that what happens to every interaction stays small enough to be compiled into whoever calls it.
const evolveSeldom = (state: InteractionState, event: SeldomEvent): InteractionState => {
  switch (event._tag) {
    case 'Offered':
      return withOffers(state, [...state.offers, { agent: event.agent, expiresAt: event.expiresAt }])
    case 'OfferDeclined':
    case 'OfferExpired':
      return withOffers(
        state,
        state.offers.filter((offer) => offer.agent !== event.agent),
      )
    case 'MessageReceived':
      return messageReceived(state, event)
    case 'Replied':
      return replied(state, event)
    case 'Noted':
    case 'AssignmentFailed':
    case 'ButtonPressed':
    case 'BroadcastSent':
    case 'ChannelEventRecorded':
    case 'PageVisited':
      return state
    case 'Reopened':
      return { ...waiting(state, event.at), phase: 'open', awaiting: 'agent', outcome: null }
    case 'Unassigned':
      return givenBack(state, event.at)
    case 'Released':
      return { ...givenBack(state, event.at), awaiting: 'agent' }
    case 'Transferred':
      return transferred(state, event)
    case 'Dissuaded':
      return finished(state, { _tag: 'Dissuaded', reason: event.reason })
    case 'Started':
      return begun(
        event,
        'unanswered',
        event.agent,
        'customer',
        null,
        event.message === null
          ? NO_DETAILS
          : recordOutgoing(NO_DETAILS, event.message, event.at, event.undoUntil),
      )
    case 'Archived':
      return { ...waiting(state, state.moments.waitingSince), phase: 'archived', snoozedUntil: null }
    case 'Snoozed':
      return { ...withOffers(state, NO_OFFERS), snoozedUntil: event.until }
    case 'Woken':
      return {
        ...state,
        snoozedUntil: null,
        moments: state.holder === null ? waitingFrom(state.moments, event.at) : state.moments,
      }
    case 'TeamAssigned':
      return { ...state, place: { ...state.place, team: event.team } }
    case 'PrioritySet':
      return { ...state, priority: event.priority }
    case 'MessageUndone':
      return undone(state, event)
    case 'WindowExtended':
      return { ...state, moments: { ...state.moments, windowUntil: later(state.moments, event.until) } }
    default:
      return { ...state, details: evolveDetails(state.details, event) }
  }
}

const ABORTED: Outcome = { _tag: 'Aborted' }

const begun = (
  event: EventOf<'Received' | 'Started'>,
  phase: Phase,
  holder: AgentId | null,
  awaiting: Awaiting,
  windowUntil: Instant | null,
  details: Details,
): InteractionState => ({
  phase,
  holder,
  awaiting,
  place: event.place,
  routing: event.routing,
  priority: event.priority,
  offers: NO_OFFERS,
  snoozedUntil: null,
  forwarded: false,
  outcome: null,
  origin: {
    at: event.at,
    channel: event.channel,
    direction: event._tag === 'Received' ? 'incoming' : 'outgoing',
    contact: event.contact,
    routing: event.routing,
  },
  moments: { waitingSince: event.at, lastMessageAt: event.at, windowUntil },
  details,
})

// Every field is named, so that all states share one hidden class: spreading here costs a third of the speed.
const changed = (
  state: InteractionState,
  phase: Phase,
  holder: AgentId | null,
  awaiting: Awaiting,
  offers: ReadonlyArray<Offer>,
  moments: Moments,
): InteractionState => ({
  phase,
  holder,
  awaiting,
  place: state.place,
  routing: state.routing,
  priority: state.priority,
  offers,
  snoozedUntil: state.snoozedUntil,
  forwarded: state.forwarded,
  outcome: state.outcome,
  origin: state.origin,
  moments,
  details: state.details,
})

const withOffers = (state: InteractionState, offers: ReadonlyArray<Offer>): InteractionState =>
  changed(state, state.phase, state.holder, state.awaiting, offers, state.moments)

const waiting = (state: InteractionState, since: Instant): InteractionState =>
  changed(state, state.phase, null, state.awaiting, NO_OFFERS, waitingFrom(state.moments, since))

/** What nobody has any more waits in its queue for whoever serves it, even if it went to an agent by name. */
const givenBack = (state: InteractionState, since: Instant): InteractionState => {
  const free = waiting(state, since)
  return state.place.queue === null ? free : { ...free, routing: 'smart' }
}

const waitingFrom = (moments: Moments, waitingSince: Instant): Moments =>
  moments.waitingSince === waitingSince
    ? moments
    : { waitingSince, lastMessageAt: moments.lastMessageAt, windowUntil: moments.windowUntil }

const later = ({ windowUntil }: Moments, until: Instant): Instant =>
  windowUntil !== null && windowUntil > until ? windowUntil : until

const finished = (state: InteractionState, outcome: Outcome): InteractionState => ({
  phase: 'closed',
  holder: null,
  awaiting: state.awaiting,
  place: state.place,
  routing: state.routing,
  priority: state.priority,
  offers: NO_OFFERS,
  snoozedUntil: null,
  forwarded: state.forwarded,
  outcome,
  origin: state.origin,
  moments: state.moments,
  details: state.details,
})

const messageReceived = (
  state: InteractionState,
  { at, message }: EventOf<'MessageReceived'>,
): InteractionState => ({
  ...state,
  phase: 'open',
  awaiting: 'agent',
  moments: {
    waitingSince: state.holder === null && state.awaiting === 'customer' ? at : state.moments.waitingSince,
    lastMessageAt: at,
    windowUntil: windowAfter(state.origin.channel, at, state.moments.windowUntil),
  },
  details: recordIncoming(state.details, message, at),
})

const replied = (
  state: InteractionState,
  { at, message, undoUntil }: EventOf<'Replied'>,
): InteractionState => ({
  ...state,
  awaiting: 'customer',
  moments: { ...state.moments, lastMessageAt: at },
  details: recordOutgoing(state.details, message, at, undoUntil),
})

// Taking back the only answer since the contact wrote leaves the contact without one.
const undone = (state: InteractionState, { message }: EventOf<'MessageUndone'>): InteractionState => {
  const details = changeOutgoing(state.details, message, (each) => ({ ...each, undone: true }))
  const last = details.messages.findLast((each) => !each.undone)
  const contactWroteLast = last ? last.from === 'contact' : state.origin.direction === 'incoming'
  return { ...state, awaiting: contactWroteLast ? 'agent' : state.awaiting, details }
}

const transferred = (state: InteractionState, { at, by, to }: EventOf<'Transferred'>): InteractionState => {
  switch (to._tag) {
    case 'User':
      return {
        ...changed(state, state.phase, to.agent, state.awaiting, NO_OFFERS, state.moments),
        routing: 'direct',
        forwarded: state.forwarded || by._tag !== 'Agent' || by.agent !== to.agent,
      }
    case 'Queue':
      return { ...waiting(state, at), routing: 'smart', place: { ...state.place, queue: to.queue } }
    case 'SmartRouting':
      return { ...waiting(state, at), routing: 'smart', place: { ...state.place, queue: null } }
  }
}
