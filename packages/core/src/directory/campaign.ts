import * as Schema from 'effect/Schema'
import { Channel } from '../interaction/facts.ts'
import { AgentId, CampaignId } from '../interaction/names.ts'

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/**
 * How the interactions that wait in a campaign reach its agents: who is eligible, how many each sees and takes.
 */
export const Strategy = Schema.Struct({
  /** Whether an agent chooses; otherwise they are given out and nobody sees them waiting. */
  chooses: Schema.Boolean,
  /** Of those that wait, what an agent who chooses may take: only the one that came first, or any. */
  takes: Schema.Literals(['first', 'any']),
  /** How many of the campaign an agent may have at once; null: as many as they want. */
  atOnce: Schema.NullOr(Count),
  /** Whether an agent who is on a call is still eligible. */
  whileOnCall: Schema.Boolean,
  /** Whether an agent who has another interaction of any kind is still eligible. */
  whileBusy: Schema.Boolean,
  /** Whether an agent who is on a break is still eligible. */
  onBreak: Schema.Boolean,
  /** Whether those without any work go first and the busy only when all are busy. */
  freeFirst: Schema.Boolean,
}).annotate({ identifier: 'Strategy' })
export type Strategy = typeof Strategy.Type

/** A member of a campaign; `penalty` (0 to 100): higher is given fewer; `position`: place in a fixed order. */
export const Member = Schema.Struct({
  agent: AgentId,
  penalty: Count,
  position: Count,
}).annotate({ identifier: 'Member' })
export type Member = typeof Member.Type

/** A group of channels, members and a way of giving out work, such as a sales drive. */
export const Campaign = Schema.Struct({
  id: CampaignId,
  channels: Schema.Array(Channel),
  strategy: Strategy,
  members: Schema.Array(Member),
  /** How many interactions may wait at once; null: no limit. */
  maxWaiting: Schema.NullOr(Count),
  /** The names of the fields that must be filled in before one is started. */
  requiredFields: Schema.Array(Schema.NonEmptyString),
}).annotate({ identifier: 'Campaign' })
export type Campaign = typeof Campaign.Type
