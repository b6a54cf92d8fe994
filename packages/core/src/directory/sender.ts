import * as Schema from 'effect/Schema'
import { Channel } from '../interaction/facts.ts'
import { AgentId, SenderId, TeamId } from '../interaction/names.ts'

/** A number or account that messages leave from. */
export const Sender = Schema.Struct({
  id: SenderId,
  /** ISO 3166-1, two capitals: the country whose numbers it is meant for. */
  country: Schema.String.check(Schema.isPattern(/^[A-Z]{2}$/)),
  /** Conversations it may start on one local day; null: any number. */
  dailyLimit: Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))),
}).annotate({ identifier: 'Sender' })
export type Sender = typeof Sender.Type

/** Senders under one name: agents choose the profile, the system chooses the sender. */
export const SenderProfile = Schema.Struct({
  id: Schema.NonEmptyString,
  channel: Channel,
  senders: Schema.Array(Sender),
  /** Who may use it: these teams and these agents; both null: everybody. */
  teams: Schema.NullOr(Schema.Array(TeamId)),
  agents: Schema.NullOr(Schema.Array(AgentId)),
}).annotate({ identifier: 'SenderProfile' })
export type SenderProfile = typeof SenderProfile.Type
