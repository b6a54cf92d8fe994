import * as Schema from 'effect/Schema'
import { Actor, Channel, ClosingOutcome, Destination, Place, Routing } from './facts.ts'
import { Instant } from './instant.ts'
import { AgentId, ContactId, MessageId } from './names.ts'

/** Everything that can have happened to an interaction. Its log of these is its timeline. */
export const Event = Schema.TaggedUnion({
  Received: {
    at: Instant,
    channel: Channel,
    contact: ContactId,
    place: Place,
    routing: Routing,
    priority: Schema.Int,
    message: Schema.NullOr(MessageId),
  },
  Started: {
    at: Instant,
    by: Actor,
    channel: Channel,
    contact: ContactId,
    place: Place,
    routing: Routing,
    priority: Schema.Int,
    agent: Schema.NullOr(AgentId),
    message: Schema.NullOr(MessageId),
  },
  MessageReceived: { at: Instant, message: MessageId },
  Reopened: { at: Instant },
  Picked: { at: Instant, agent: AgentId },
  Offered: { at: Instant, agent: AgentId, expiresAt: Schema.NullOr(Instant) },
  OfferAccepted: { at: Instant, agent: AgentId },
  OfferDeclined: { at: Instant, agent: AgentId },
  OfferExpired: { at: Instant, agent: AgentId },
  Replied: { at: Instant, by: Actor, message: MessageId },
  Noted: { at: Instant, by: Actor, note: MessageId },
  Assigned: { at: Instant, by: Actor, agent: AgentId },
  Unassigned: { at: Instant, by: Actor, agent: AgentId },
  Transferred: { at: Instant, by: Actor, to: Destination },
  Released: { at: Instant, agent: AgentId },
  Closed: { at: Instant, by: Actor, outcome: ClosingOutcome },
  Archived: { at: Instant, by: Actor },
  Snoozed: { at: Instant, by: Actor, until: Instant },
  Woken: { at: Instant, by: Actor },
  Abandoned: { at: Instant },
  Dissuaded: { at: Instant, reason: Schema.NonEmptyString },
}).annotate({ identifier: 'Event' })
export type Event = typeof Event.Type

/** One event by its tag. */
export type EventOf<Tag extends Event['_tag']> = Extract<Event, { readonly _tag: Tag }>
