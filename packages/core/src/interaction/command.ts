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

/**
 * Everything that can be asked of an interaction. Each command carries the moment it is given (`at`) and the
 * ids it needs, so that deciding needs no clock and no randomness.
 *
 * @example
 * ```ts
 * import { Command } from '@inboxlab/core'
 * const pick: Command = { _tag: 'Pick', at: 1000, agent: 'anna' }
 * ```
 */
export const Command = Schema.TaggedUnion({
  /** A contact gets in touch: an interaction begins. */
  Receive: {
    at: Instant,
    channel: Channel,
    contact: ContactId,
    place: Place,
    routing: Routing,
    priority: Schema.Int,
    /** The first message; null for a call. */
    message: Schema.NullOr(MessageId),
    content: Schema.optionalKey(Content),
  },
  /** We get in touch: an outgoing interaction begins, held by `agent` if one is named. */
  Start: {
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
    /** Until when sending the message can be undone. */
    undoUntil: Schema.optionalKey(Instant),
    /** The number or account that it leaves from. */
    sender: Schema.optionalKey(SenderId),
    /** What was filled in to start it; where a field comes twice, the last one counts. */
    fields: Schema.optionalKey(Schema.Array(FilledIn)),
  },
  /** The contact writes again. */
  ReceiveMessage: { at: Instant, message: MessageId, content: Schema.optionalKey(Content) },
  /** An agent takes it from the pool. */
  Pick: { at: Instant, agent: AgentId },
  /** It is offered to an agent, who may accept or decline until `expiresAt`. */
  Offer: { at: Instant, agent: AgentId, expiresAt: Schema.NullOr(Instant) },
  AcceptOffer: { at: Instant, agent: AgentId },
  DeclineOffer: { at: Instant, agent: AgentId },
  /** The deadline of an offer is reached. */
  ExpireOffer: { at: Instant, agent: AgentId },
  /** A message to the contact. */
  Reply: {
    at: Instant,
    by: Actor,
    message: MessageId,
    content: Schema.optionalKey(Content),
    /** Until when sending it can be undone. */
    undoUntil: Schema.optionalKey(Instant),
  },
  /** A private note: agents see it, the contact never does. */
  Note: { at: Instant, by: Actor, note: MessageId, content: Schema.optionalKey(Content) },
  Assign: { at: Instant, by: Actor, agent: AgentId },
  Unassign: { at: Instant, by: Actor },
  Transfer: { at: Instant, by: Actor, to: Destination },
  /** The holder puts it back for later handling; it does not end. */
  Release: { at: Instant, agent: AgentId },
  Close: { at: Instant, by: Actor, outcome: ClosingOutcome },
  Archive: { at: Instant, by: Actor },
  Snooze: { at: Instant, by: Actor, until: Instant },
  /** A snooze ends: by itself when it is due (`Automation`), or early by someone. */
  Wake: { at: Instant, by: Actor },
  /** The contact gives up waiting. */
  Abandon: { at: Instant },
  /** The contact is turned away before an agent takes it. */
  Dissuade: { at: Instant, reason: Schema.NonEmptyString },
  /** Someone of ours opens again what was closed. */
  Reopen: { at: Instant, by: Actor },
  /** It becomes the work of a team, or (null) of none. */
  AssignTeam: { at: Instant, by: Actor, team: Schema.NullOr(TeamId) },
  SetPriority: { at: Instant, by: Actor, priority: Schema.Int },
  /** Someone looked for an agent and found none. */
  FailToAssign: { at: Instant, by: Actor, reason: Schema.NonEmptyString },
  /** A channel reports what became of an outgoing message; `failure` gives its reason when it failed. */
  ReportDelivery: {
    at: Instant,
    message: MessageId,
    status: DeliveryStatus,
    failure: Schema.NullOr(Schema.String),
  },
  /** Takes an outgoing message back, within the time that was set when it was sent. */
  UndoMessage: { at: Instant, by: Actor, message: MessageId },
  /** Someone of ours reads what the contact wrote. */
  ReadMessages: { at: Instant, by: Actor },
  /** The contact comes through an entry point, such as an advertisement, that holds the window open for longer. */
  ExtendWindow: { at: Instant, until: Instant },
  AddTag: { at: Instant, by: Actor, tag: Name },
  RemoveTag: { at: Instant, by: Actor, tag: Name },
  Qualify: { at: Instant, by: Actor, qualification: Name },
  StartSurvey: { at: Instant, by: Actor, survey: Name },
  /** The contact answers one question. */
  AnswerSurvey: { at: Instant, question: Name, answer: Schema.String },
  CompleteSurvey: { at: Instant },
  CancelSurvey: { at: Instant, by: Actor },
  FailSurvey: { at: Instant, reason: Schema.NonEmptyString },
  /** An agent notes down an answer while following a script. */
  AnswerScript: { at: Instant, by: Actor, script: Name, question: Name, answer: Schema.String },
  /** The contact is asked to pay; `amount` in the smallest unit of the currency (ISO 4217). */
  RequestPayment: { at: Instant, by: Actor, payment: Name, amount: Amount, currency: Currency },
  /** The contact has paid, or paying has failed. */
  SettlePayment: { at: Instant, payment: Name, paid: Schema.Boolean },
  AddInvoice: { at: Instant, by: Actor, invoice: Name },
  /** Links it to a customer record, which may be made for it (`created`). */
  AssignCard: { at: Instant, by: Actor, card: Name, created: Schema.Boolean },
  UnassignCard: { at: Instant, by: Actor },
  /** Links it to a case, which may be made for it (`created`). */
  AssignCase: { at: Instant, by: Actor, case: Name, created: Schema.Boolean },
  UnassignCase: { at: Instant, by: Actor },
  StartVideoCall: { at: Instant, by: Actor },
  EndVideoCall: { at: Instant },
  Join: { at: Instant, participant: Name },
  Leave: { at: Instant, participant: Name },
  /** A button that the account has made for itself. */
  PressButton: { at: Instant, by: Actor, button: Name },
  SwitchBot: { at: Instant, by: Actor, on: Schema.Boolean },
  /** A broadcast reached this contact. */
  RecordBroadcast: { at: Instant, broadcast: Name },
  /** Something happened on the channel itself, such as a contact who subscribed. */
  RecordChannelEvent: { at: Instant, what: Schema.NonEmptyString },
  /** The visitor of a web chat goes to another page. */
  VisitPage: { at: Instant, page: Schema.NonEmptyString },
}).annotate({ identifier: 'Command' })
export type Command = typeof Command.Type

/** One command by its tag. */
export type CommandOf<Tag extends Command['_tag']> = Extract<Command, { readonly _tag: Tag }>
