import * as Schema from 'effect/Schema'
import { Instant } from '../interaction/instant.ts'
import { MessageId } from '../interaction/names.ts'
import { Delivery } from './delivery.ts'

const Name = Schema.NonEmptyString

/** What is known of one message of the conversation, apart from what it says. */
export const MessageFacts = Schema.Struct({
  id: MessageId,
  from: Schema.Literals(['contact', 'us']),
  at: Instant,
  /** Until when sending it can be undone; null if it never could. */
  undoUntil: Schema.NullOr(Instant),
  undone: Schema.Boolean,
  delivery: Delivery,
}).annotate({ identifier: 'MessageFacts' })
export type MessageFacts = typeof MessageFacts.Type

/** Someone who takes part in a messaging or call besides the holder: an agent, a guest, the contact. */
export const Participant = Schema.Struct({
  name: Name,
  joinedAt: Instant,
  leftAt: Schema.NullOr(Instant),
}).annotate({ identifier: 'Participant' })
export type Participant = typeof Participant.Type

/** One answer to one question of a survey or script. */
export const Answered = Schema.Struct({ question: Name, answer: Schema.String }).annotate({
  identifier: 'Answered',
})
export type Answered = typeof Answered.Type

/** A survey put to the contact. */
export const Survey = Schema.Struct({
  name: Name,
  status: Schema.Literals(['started', 'completed', 'cancelled', 'failed']),
  answers: Schema.Array(Answered),
}).annotate({ identifier: 'Survey' })
export type Survey = typeof Survey.Type

/** What an agent noted down while following a script. */
export const ScriptAnswer = Schema.Struct({ script: Name, question: Name, answer: Schema.String }).annotate({
  identifier: 'ScriptAnswer',
})
export type ScriptAnswer = typeof ScriptAnswer.Type

/** A payment asked of the contact. The amount is in the currency's smallest unit. */
export const Payment = Schema.Struct({
  id: Name,
  amount: Schema.Int,
  /** ISO 4217, three capitals. */
  currency: Name,
  status: Schema.Literals(['requested', 'paid', 'failed']),
}).annotate({ identifier: 'Payment' })
export type Payment = typeof Payment.Type

/**
 * The contents of a conversation that decisions and views look at. Most interactions of a simulation have none of
 * it and share {@link NO_DETAILS}, so it costs only those who use it.
 */
export const Details = Schema.Struct({
  messages: Schema.Array(MessageFacts),
  /** How many messages of the contact nobody has read. */
  unread: Schema.Int,
  tags: Schema.Array(Name),
  qualification: Schema.NullOr(Name),
  participants: Schema.Array(Participant),
  /** The customer record it is linked to, or null. */
  card: Schema.NullOr(Name),
  /** The case it is linked to, or null. */
  case: Schema.NullOr(Name),
  survey: Schema.NullOr(Survey),
  scriptAnswers: Schema.Array(ScriptAnswer),
  payments: Schema.Array(Payment),
  invoices: Schema.Array(Name),
  bot: Schema.Literals(['on', 'off']),
  videoCall: Schema.Boolean,
}).annotate({ identifier: 'Details' })
export type Details = typeof Details.Type

const NONE: ReadonlyArray<never> = Object.freeze([])

/** Nothing was said, tagged, asked or linked yet. */
export const NO_DETAILS: Details = Object.freeze({
  messages: NONE,
  unread: 0,
  tags: NONE,
  qualification: null,
  participants: NONE,
  card: null,
  case: null,
  survey: null,
  scriptAnswers: NONE,
  payments: NONE,
  invoices: NONE,
  bot: 'off',
  videoCall: false,
})
