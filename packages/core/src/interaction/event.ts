import * as Schema from 'effect/Schema'
import { Content } from '../conversation/content.ts'
import { DeliveryStatus } from '../conversation/delivery.ts'
import { Actor, Channel, ClosingOutcome, Destination, Place, Routing } from './facts.ts'
import { FilledIn } from './filled-in.ts'
import { Instant } from './instant.ts'
import { AgentId, ContactId, MessageId, SenderId, TeamId } from './names.ts'

const Name = Schema.NonEmptyString.check(Schema.isMaxLength(200))
const Amount = Schema.Int.check(Schema.isGreaterThan(0))
const Currency = Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/))

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
    content: Schema.optionalKey(Content),
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
    content: Schema.optionalKey(Content),
    undoUntil: Schema.optionalKey(Instant),
    /** The number or account that it leaves from. */
    sender: Schema.optionalKey(SenderId),
    /** What was filled in to start it; where a field comes twice, the last one counts. */
    fields: Schema.optionalKey(Schema.Array(FilledIn)),
  },
  MessageReceived: { at: Instant, message: MessageId, content: Schema.optionalKey(Content) },
  Reopened: { at: Instant, by: Actor },
  Picked: { at: Instant, agent: AgentId },
  Offered: { at: Instant, agent: AgentId, expiresAt: Schema.NullOr(Instant) },
  OfferAccepted: { at: Instant, agent: AgentId },
  OfferDeclined: { at: Instant, agent: AgentId },
  OfferExpired: { at: Instant, agent: AgentId },
  Replied: {
    at: Instant,
    by: Actor,
    message: MessageId,
    content: Schema.optionalKey(Content),
    undoUntil: Schema.optionalKey(Instant),
  },
  Noted: { at: Instant, by: Actor, note: MessageId, content: Schema.optionalKey(Content) },
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
  TeamAssigned: { at: Instant, by: Actor, team: Schema.NullOr(TeamId) },
  PrioritySet: { at: Instant, by: Actor, priority: Schema.Int },
  AssignmentFailed: { at: Instant, by: Actor, reason: Schema.NonEmptyString },
  DeliveryReported: {
    at: Instant,
    message: MessageId,
    status: DeliveryStatus,
    failure: Schema.NullOr(Schema.String),
  },
  MessageUndone: { at: Instant, by: Actor, message: MessageId },
  MessagesRead: { at: Instant, by: Actor },
  WindowExtended: { at: Instant, until: Instant },
  TagAdded: { at: Instant, by: Actor, tag: Name },
  TagRemoved: { at: Instant, by: Actor, tag: Name },
  Qualified: { at: Instant, by: Actor, qualification: Name },
  SurveyStarted: { at: Instant, by: Actor, survey: Name },
  SurveyAnswered: { at: Instant, question: Name, answer: Schema.String },
  SurveyCompleted: { at: Instant },
  SurveyCancelled: { at: Instant, by: Actor },
  SurveyFailed: { at: Instant, reason: Schema.NonEmptyString },
  ScriptAnswered: { at: Instant, by: Actor, script: Name, question: Name, answer: Schema.String },
  PaymentRequested: { at: Instant, by: Actor, payment: Name, amount: Amount, currency: Currency },
  PaymentSettled: { at: Instant, payment: Name, paid: Schema.Boolean },
  InvoiceAdded: { at: Instant, by: Actor, invoice: Name },
  CardAssigned: { at: Instant, by: Actor, card: Name, created: Schema.Boolean },
  CardUnassigned: { at: Instant, by: Actor, card: Name },
  CaseAssigned: { at: Instant, by: Actor, case: Name, created: Schema.Boolean },
  CaseUnassigned: { at: Instant, by: Actor, case: Name },
  VideoCallStarted: { at: Instant, by: Actor },
  VideoCallEnded: { at: Instant },
  ParticipantJoined: { at: Instant, participant: Name },
  ParticipantLeft: { at: Instant, participant: Name },
  ButtonPressed: { at: Instant, by: Actor, button: Name },
  BotSwitched: { at: Instant, by: Actor, on: Schema.Boolean },
  BroadcastSent: { at: Instant, broadcast: Name },
  ChannelEventRecorded: { at: Instant, what: Schema.NonEmptyString },
  PageVisited: { at: Instant, page: Schema.NonEmptyString },
}).annotate({ identifier: 'Event' })
export type Event = typeof Event.Type

/** One event by its tag. */
export type EventOf<Tag extends Event['_tag']> = Extract<Event, { readonly _tag: Tag }>
