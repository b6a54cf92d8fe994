import * as Schema from 'effect/Schema'
import { AgentId, QueueId } from '../../interaction/names.ts'

const Name = Schema.NonEmptyString
const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const Positive = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))
const Milliseconds = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))
const Share = Schema.Finite.check(Schema.isGreaterThan(0), Schema.isLessThanOrEqualTo(1))
const Scope = Schema.Literals(['all', 'channel', 'queue'])

/** A rule about who may take an interaction, as data; times in milliseconds. */
export const RuleData = Schema.TaggedUnion({
  HasSkills: { lowerBy: Count, without: Schema.Array(Name) },
  NotDeclined: {},
  FewerThan: { most: Positive, of: Scope },
  LoadUpTo: { share: Share },
  InGroups: { groups: Schema.NonEmptyArray(Name) },
  Delayed: { groups: Schema.Array(Schema.Struct({ group: Name, by: Milliseconds })) },
  IsPreferred: {},
}).annotate({ identifier: 'RuleData' })
export type RuleData = typeof RuleData.Type

/** Rules that change with the wait, or that remember what was given: these stand in no step. */
export const OuterRuleData = Schema.TaggedUnion({
  InSteps: {
    steps: Schema.NonEmptyArray(Schema.Struct({ after: Milliseconds, who: Schema.Array(RuleData) })),
  },
  AtMostPer: { most: Positive, window: Milliseconds, of: Scope },
}).annotate({ identifier: 'OuterRuleData' })
export type OuterRuleData = typeof OuterRuleData.Type

/** Who of several agents gets an interaction, as data. */
export const ChoiceData = Schema.TaggedUnion({
  LongestIdle: {},
  Random: {},
  WeightedRandom: { weights: Schema.Array(Schema.Struct({ agent: AgentId, weight: Milliseconds })) },
  RoundRobin: { of: Scope },
  LeastRecentlyGiven: { of: Scope },
  LeastLoaded: { of: Scope },
  MostSpare: { of: Schema.Literals(['units', 'share']) },
  BestSkill: {},
  /** `groups` null: as they are declared. */
  InOrder: { groups: Schema.NullOr(Schema.Array(Name)), within: Schema.Literals(['longestIdle', 'seats']) },
}).annotate({ identifier: 'ChoiceData' })
export type ChoiceData = typeof ChoiceData.Type

/** What a freed agent gets, as data. */
export const NextData = Schema.TaggedUnion({
  Oldest: {},
  /** `ageing` null: a higher priority always comes first. */
  Priority: { ageing: Schema.NullOr(Milliseconds) },
  HeadStart: { headStart: Schema.Array(Schema.Struct({ priority: Schema.Int, by: Milliseconds })) },
  OwnQueueFirst: {},
  QueueLevels: { levels: Schema.Array(Schema.Struct({ queue: QueueId, level: Schema.Finite })) },
  BestSkill: {},
  EarliestDeadline: {},
  LastComeFirstServed: {},
}).annotate({ identifier: 'NextData' })
export type NextData = typeof NextData.Type

/** How an interaction is handed over, as data; `for` null: as long as the agent's group lets it ring. */
export const OfferData = Schema.TaggedUnion({
  Assign: {},
  Ring: { for: Schema.NullOr(Milliseconds) },
  InParallel: { agents: Positive, for: Schema.NullOr(Milliseconds) },
}).annotate({ identifier: 'OfferData' })
export type OfferData = typeof OfferData.Type

/** Where an interaction goes that nobody takes, as data. */
export const OverflowData = Schema.Struct({
  from: QueueId,
  when: Schema.TaggedUnion({ Waited: { after: Milliseconds }, Longer: { than: Count } }),
  goes: Schema.TaggedUnion({ ToQueue: { queue: QueueId }, Dissuade: { reason: Name } }),
}).annotate({ identifier: 'OverflowData' })
export type OverflowData = typeof OverflowData.Type

/** A policy as data: a preset by its name with its options, or building blocks. */
export const PolicyData = Schema.TaggedUnion({
  Preset: { preset: Name, options: Schema.Record(Schema.String, Schema.Json) },
  Blocks: {
    name: Name,
    who: Schema.Array(Schema.Union([RuleData, OuterRuleData])),
    /** `preferred`: the agent whom the contact is used to comes before all others. */
    choose: Schema.Struct({ preferred: Schema.Boolean, by: ChoiceData }),
    next: NextData,
    offer: OfferData,
    overflow: Schema.Array(OverflowData),
  },
}).annotate({ identifier: 'PolicyData' })
export type PolicyData = typeof PolicyData.Type
