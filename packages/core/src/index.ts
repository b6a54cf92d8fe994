export { allowedCommands } from './interaction/allowed.ts'
export { type Answer, isRefusal } from './interaction/answer.ts'
export { Command, type CommandOf } from './interaction/command.ts'
export { type Deadline, nextDeadline } from './interaction/deadline.ts'
export { decide, rules } from './interaction/decide.ts'
export { Event, type EventOf } from './interaction/event.ts'
export { evolve, fold } from './interaction/evolve.ts'
export {
  Actor,
  Awaiting,
  Channel,
  ClosingOutcome,
  Destination,
  Direction,
  NOWHERE,
  Outcome,
  Place,
  Routing,
} from './interaction/facts.ts'
export { Instant } from './interaction/instant.ts'
export {
  AgentId,
  CampaignId,
  ContactId,
  InteractionId,
  MessageId,
  QueueId,
  SpaceId,
  TeamId,
} from './interaction/names.ts'
export { lifecycle, Phase } from './interaction/phase.ts'
export { Refusal, type RefusalOf } from './interaction/refusal.ts'
export { absent, InteractionState, Moments, Offer, Origin } from './interaction/state.ts'
export type { Verdict } from './interaction/verdict.ts'
export type { RoutingDecision } from './routing/decision.ts'
export { firstComeFirstServed } from './routing/first-come-first-served.ts'
export { firstInLine } from './routing/first-in-line.ts'
export { inOrderOfRank } from './routing/in-order-of-rank.ts'
export { longestFree } from './routing/longest-free.ts'
export { NOTHING, type RoutingOutcome, type RoutingPolicy } from './routing/policy.ts'
export { type TimeInQueueOptions, timeInQueue } from './routing/time-in-queue.ts'
export type { RoutingTrigger } from './routing/trigger.ts'
export type { AgentView, GroupView, QueueView, RoutingView, WaitingInteraction } from './routing/view.ts'
