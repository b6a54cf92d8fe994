import * as Schema from 'effect/Schema'
import { Awaiting, Channel, Direction, Outcome, Routing } from '../interaction/facts.ts'
import { Instant } from '../interaction/instant.ts'
import {
  AgentId,
  CampaignId,
  ContactId,
  InteractionId,
  QueueId,
  SpaceId,
  TeamId,
} from '../interaction/names.ts'
import { Phase } from '../interaction/phase.ts'

const anyOf = <Value extends Schema.Top>(value: Value) => ({ in: Schema.Array(value) })
const between = { from: Schema.NullOr(Instant), to: Schema.NullOr(Instant) }

/** How a finished interaction ended, by its tag. */
export const OutcomeTag = Schema.Literals(
  Object.keys(Outcome.cases) as ReadonlyArray<Outcome['_tag']>,
).annotate({ identifier: 'OutcomeTag' })
export type OutcomeTag = typeof OutcomeTag.Type

/**
 * One condition on a list; the filters of a query hold together (INO-H6). `in` lists the values that pass, null
 * standing for an empty cell; no values, no rows. Of a period `from` (milliseconds) belongs to it and `to` does
 * not, null leaves that end open, and no date reaches back further than the query's rolling months (INO-P4).
 */
export const Filter = Schema.TaggedUnion({
  Phase: anyOf(Phase),
  Awaiting: anyOf(Awaiting),
  /** Who has it now. */
  Holder: anyOf(Schema.NullOr(AgentId)),
  /** Who has it or has had it. */
  Advisor: anyOf(AgentId),
  ClosedBy: anyOf(Schema.NullOr(AgentId)),
  Queue: anyOf(Schema.NullOr(QueueId)),
  Team: anyOf(Schema.NullOr(TeamId)),
  Space: anyOf(Schema.NullOr(SpaceId)),
  Campaign: anyOf(Schema.NullOr(CampaignId)),
  Channel: anyOf(Channel),
  Direction: anyOf(Direction),
  OriginalRouting: anyOf(Routing),
  Routing: anyOf(Routing),
  Outcome: anyOf(Schema.NullOr(OutcomeTag)),
  Forwarded: { is: Schema.Boolean },
  Snoozed: { is: Schema.Boolean },
  /** Whether the contact wrote something that nobody has read. */
  Unread: { is: Schema.Boolean },
  Contact: anyOf(ContactId),
  /** At least one of these tags. */
  Tag: anyOf(Schema.String),
  /** At least one of these templates was used. */
  Template: anyOf(Schema.String),
  Interaction: anyOf(InteractionId),
  Began: between,
  Ended: between,
  /** When the contact first wrote in it. */
  Received: between,
}).annotate({ identifier: 'Filter' })
export type Filter = typeof Filter.Type
