import * as Schema from 'effect/Schema'
import { AgentId, CampaignId, QueueId, SpaceId, TeamId } from './names.ts'

/** The medium an interaction runs over. */
export const Channel = Schema.Literals([
  'voice',
  'email',
  'sms',
  'whatsapp',
  'telegram',
  'messenger',
  'chat',
]).annotate({ identifier: 'Channel' })
export type Channel = typeof Channel.Type

/** Who began it: `incoming` by the contact, `outgoing` by us. */
export const Direction = Schema.Literals(['incoming', 'outgoing']).annotate({ identifier: 'Direction' })
export type Direction = typeof Direction.Type

/** Whose turn it is to write. */
export const Awaiting = Schema.Literals(['agent', 'customer']).annotate({ identifier: 'Awaiting' })
export type Awaiting = typeof Awaiting.Type

/** How an agent is found: `smart` by a routing rule or queue, `direct` by naming the agent. */
export const Routing = Schema.Literals(['smart', 'direct']).annotate({ identifier: 'Routing' })
export type Routing = typeof Routing.Type

/** Where an interaction stands while it is nobody's and whose work it is: each part may be unset. */
export const Place = Schema.Struct({
  queue: Schema.NullOr(QueueId),
  team: Schema.NullOr(TeamId),
  space: Schema.NullOr(SpaceId),
  campaign: Schema.NullOr(CampaignId),
}).annotate({ identifier: 'Place' })
export type Place = typeof Place.Type

/** Who or what caused a change. `automation`, `bot`, `api` and `broadcast` are means without a person. */
export const Actor = Schema.TaggedUnion({
  Agent: { agent: AgentId },
  Contact: {},
  Automation: {},
  Bot: {},
  Api: {},
  Broadcast: {},
}).annotate({ identifier: 'Actor' })
export type Actor = typeof Actor.Type

/** How a finished interaction ended. */
export const Outcome = Schema.TaggedUnion({
  Processed: {},
  Delivered: {},
  Warning: { detail: Schema.String },
  Aborted: {},
  Dissuaded: { reason: Schema.NonEmptyString },
}).annotate({ identifier: 'Outcome' })
export type Outcome = typeof Outcome.Type

/** How an interaction that somebody closes can have ended: whoever is turned away is dissuaded, not closed. */
export const ClosingOutcome = Schema.Union([
  Outcome.cases.Processed,
  Outcome.cases.Delivered,
  Outcome.cases.Warning,
  Outcome.cases.Aborted,
]).annotate({ identifier: 'ClosingOutcome' })
export type ClosingOutcome = typeof ClosingOutcome.Type

/** The one destination of a transfer. */
export const Destination = Schema.TaggedUnion({
  User: { agent: AgentId },
  SmartRouting: {},
  Queue: { queue: QueueId },
}).annotate({ identifier: 'Destination' })
export type Destination = typeof Destination.Type

/** The interaction is in no queue, team or campaign. */
export const NOWHERE: Place = { queue: null, team: null, space: null, campaign: null }
