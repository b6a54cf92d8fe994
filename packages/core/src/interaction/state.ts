import * as Schema from 'effect/Schema'
import { Details, NO_DETAILS } from '../conversation/details.ts'
import { Awaiting, Channel, Direction, NOWHERE, Outcome, Place, Routing } from './facts.ts'
import { Instant } from './instant.ts'
import { AgentId, ContactId } from './names.ts'
import { Phase } from './phase.ts'

/** An offer to one agent that has been neither accepted nor declined. */
export const Offer = Schema.Struct({
  agent: AgentId,
  /** When it lapses; null for an offer without a limit. */
  expiresAt: Schema.NullOr(Instant),
}).annotate({ identifier: 'Offer' })
export type Offer = typeof Offer.Type

/** How an interaction began: these facts never change. */
export const Origin = Schema.Struct({
  /** When it began; 0 until then. */
  at: Instant,
  channel: Channel,
  direction: Direction,
  contact: Schema.NullOr(ContactId),
  routing: Routing,
}).annotate({ identifier: 'Origin' })
export type Origin = typeof Origin.Type

/** The moments that decisions look back to; each is 0 until the interaction exists. */
export const Moments = Schema.Struct({
  /** Since when it has waited for an agent to take it; the last such moment once it is taken. */
  waitingSince: Instant,
  /** When the last message came or went. */
  lastMessageAt: Instant,
  /**
   * Until when the channel lets an ordinary message pass; null on a channel without a messaging window, and where
   * the contact has never opened it.
   */
  windowUntil: Schema.NullOr(Instant),
}).annotate({ identifier: 'Moments' })
export type Moments = typeof Moments.Type

/**
 * What decisions about one interaction need: independent facts, from which each system's status words are
 * derived. The timeline is not in here; it is the log of events.
 */
export const InteractionState = Schema.Struct({
  phase: Phase,
  /** The one agent who has it, or null. */
  holder: Schema.NullOr(AgentId),
  awaiting: Awaiting,
  place: Place,
  /** How an agent is found for it now; how it was at first is in `origin`. */
  routing: Routing,
  /** Higher is more urgent; 0 is ordinary. */
  priority: Schema.Int,
  /** Agents it is offered to at this moment, in the order of the offers. */
  offers: Schema.Array(Offer),
  /** When a snooze ends, or null. */
  snoozedUntil: Schema.NullOr(Instant),
  /** Transferred to another agent than the one who did it. */
  forwarded: Schema.Boolean,
  /** How it ended; null while it is not finished. */
  outcome: Schema.NullOr(Outcome),
  origin: Origin,
  moments: Moments,
  details: Details,
}).annotate({ identifier: 'InteractionState' })
export type InteractionState = typeof InteractionState.Type

/** Nobody is being offered the interaction. */
export const NO_OFFERS: ReadonlyArray<Offer> = Object.freeze([])

/** The state before anything has happened. */
export const absent: InteractionState = Object.freeze({
  phase: 'absent',
  holder: null,
  awaiting: 'agent',
  place: NOWHERE,
  routing: 'smart',
  priority: 0,
  offers: NO_OFFERS,
  snoozedUntil: null,
  forwarded: false,
  outcome: null,
  origin: Object.freeze({ at: 0, channel: 'chat', direction: 'incoming', contact: null, routing: 'smart' }),
  moments: Object.freeze({ waitingSince: 0, lastMessageAt: 0, windowUntil: null }),
  details: NO_DETAILS,
})
