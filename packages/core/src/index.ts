export { canSee } from './access/can-see.ts'
export { type CustomerLine, customerFacing } from './access/customer-facing.ts'
export { canSeeInHistory } from './access/history.ts'
export { hasRight, rightFor } from './access/may.ts'
export { type Subject, subjectOf, subjectOfState } from './access/subject.ts'
export { timelineFor } from './access/timeline.ts'
export { beyond } from './channel/beyond.ts'
export { capabilities } from './channel/capabilities.ts'
export type { Capabilities, Capability } from './channel/capability.ts'
export { windowAfter } from './channel/window-after.ts'
export { Attachment, Content, textContent } from './conversation/content.ts'
export { Delivery, DeliveryReport, DeliveryStatus } from './conversation/delivery.ts'
export {
  Answered,
  Details,
  MessageFacts,
  NO_DETAILS,
  Participant,
  Payment,
  ScriptAnswer,
  Survey,
} from './conversation/details.ts'
export {
  deliveryStatus,
  expectedStatuses,
  mergeDelivery,
  NOTHING_REPORTED,
} from './conversation/merge-delivery.ts'
export * from './dialect/index.ts'
export { countryOf, normalAddress } from './directory/address.ts'
export { Campaign, Member, Strategy } from './directory/campaign.ts'
export { chooseSender, mayUseSenders, type SenderChoice, type SenderNeed } from './directory/choose-sender.ts'
export { Contact, Identity } from './directory/contact.ts'
export { Directory, Queue } from './directory/directory.ts'
export { EMPTY_DIRECTORY } from './directory/empty.ts'
export { isTimeZone, localDay } from './directory/local-day.ts'
export { Lookup } from './directory/lookup.ts'
export { nearest } from './directory/nearest.ts'
export { isEligible, type Load, type Pending, pendingFor } from './directory/pending.ts'
export { directoryProblems } from './directory/problems.ts'
export { Profile } from './directory/profile.ts'
export { Right } from './directory/right.ts'
export { Sender, SenderProfile } from './directory/sender.ts'
export { countUse, NO_USAGE, type SenderUsage, usedOn } from './directory/sender-usage.ts'
export { missingFields, offeredCampaigns, offeredChannels } from './directory/start-options.ts'
export { Subscription, Trigger } from './directory/subscription.ts'
export { Space, Team } from './directory/team.ts'
export { Presence, User, UserType } from './directory/user.ts'
export { actingAgent, namedAgent } from './inbox/actor.ts'
export { Entry } from './inbox/entry.ts'
export { Inbox, type InboxVerdict } from './inbox/inbox.ts'
export { InboxRefusal } from './inbox/inbox-refusal.ts'
export {
  decodeLog,
  describeLogFault,
  type EncodedLog,
  encodeLog,
  foldLog,
  LOG_VERSION,
  type LogFault,
} from './inbox/log.ts'
export { allowedCommands } from './interaction/allowed.ts'
export { type Answer, isRefusal } from './interaction/answer.ts'
export { Command, type CommandOf } from './interaction/command.ts'
export { type Deadline, nextDeadline } from './interaction/deadline.ts'
export { decide, rules } from './interaction/decide.ts'
export { Event, type EventOf } from './interaction/event.ts'
export { evolutions, evolve, fold } from './interaction/evolve.ts'
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
export { FilledIn } from './interaction/filled-in.ts'
export { Instant } from './interaction/instant.ts'
export {
  AgentId,
  CampaignId,
  ContactId,
  InteractionId,
  MessageId,
  ProfileId,
  QueueId,
  SenderId,
  SpaceId,
  TeamId,
} from './interaction/names.ts'
export { lifecycle, Phase } from './interaction/phase.ts'
export { Refusal, type RefusalOf } from './interaction/refusal.ts'
export { absent, InteractionState, Moments, Offer, Origin } from './interaction/state.ts'
export type { Verdict } from './interaction/verdict.ts'
export {
  type ChatRefusal,
  ChatTarget,
  canReadInternally,
  chatsOf,
  chatWith,
  type InternalChats,
  InternalMessage,
  sendInternally,
} from './internal/internal-chat.ts'
export {
  addContact,
  contactAt,
  editContact,
  type Phonebook,
  type PhonebookAnswer,
  type PhonebookRefusal,
} from './internal/phonebook.ts'
export { searchChats, searchPhonebook } from './internal/search.ts'
export { type Notification, notifications } from './notification/notifications.ts'
export { byTimeOfJoining } from './routing/by-time-of-joining.ts'
export { type Capacity, hasRoomBeside, type InHand } from './routing/capacity.ts'
export type { AgentChoice, Candidates } from './routing/choose/agent-choice.ts'
export { atRandom } from './routing/choose/at-random.ts'
export { bestSkill } from './routing/choose/best-skill.ts'
export { type InOrderOptions, inOrder } from './routing/choose/in-order.ts'
export { leastLoaded } from './routing/choose/least-loaded.ts'
export { leastRecentlyGiven } from './routing/choose/least-recently-given.ts'
export { longestIdle } from './routing/choose/longest-idle.ts'
export { mostSpare } from './routing/choose/most-spare.ts'
export { preferredFirst } from './routing/choose/preferred-first.ts'
export { type LastTurn, roundRobin } from './routing/choose/round-robin.ts'
export { weightedAtRandom } from './routing/choose/weighted-at-random.ts'
export {
  ChoiceData,
  NextData,
  OfferData,
  OuterRuleData,
  OverflowData,
  PolicyData,
  RuleData,
} from './routing/data/policy-data.ts'
export { policyFrom } from './routing/data/policy-from.ts'
export type { RoutingDecision } from './routing/decision.ts'
export { type DispatchedAgent, Dispatcher, type DispatcherOptions } from './routing/dispatcher.ts'
export type { Considered, Explanation } from './routing/explanation.ts'
export { firstComeFirstServed } from './routing/first-come-first-served.ts'
export { firstInLine, firstInLineThat } from './routing/first-in-line.ts'
export { inOrderOfRank, type RankedPolicy } from './routing/in-order-of-rank.ts'
export { longestFree } from './routing/longest-free.ts'
export { byBestSkill } from './routing/next/by-best-skill.ts'
export { byHeadStart } from './routing/next/by-head-start.ts'
export { type ByPriorityOptions, byPriority } from './routing/next/by-priority.ts'
export { byQueue } from './routing/next/by-queue.ts'
export { earliestDeadline } from './routing/next/earliest-deadline.ts'
export { lastComeFirstServed } from './routing/next/last-come-first-served.ts'
export { oldest } from './routing/next/oldest.ts'
export { ownQueueFirst } from './routing/next/own-queue-first.ts'
export type { QueueChoice } from './routing/next/queue-choice.ts'
export { assigned, inParallel, type OfferMode, ringing } from './routing/offer.ts'
export type { Overflow } from './routing/overflow.ts'
export type { PartsMemory } from './routing/parts.ts'
export { NOTHING, type RoutingOutcome, type RoutingPolicy } from './routing/policy.ts'
export {
  type OptionField,
  type OptionFields,
  type OptionKind,
  optionInWords,
  optionSchema,
} from './routing/preset/option-field.ts'
export type { Declared, PolicyProblem, Preset, RoutingProperty } from './routing/preset/preset.ts'
export { presets } from './routing/preset/presets.ts'
export { type RoutingParts, routing } from './routing/routing.ts'
export { type AgentRule, type AgentRuleParts, agentRule } from './routing/rule/agent-rule.ts'
export { atMostPer, type Given } from './routing/rule/at-most-per.ts'
export { delayed } from './routing/rule/delayed.ts'
export { fewerThan } from './routing/rule/fewer-than.ts'
export { type HasSkillsOptions, hasSkills } from './routing/rule/has-skills.ts'
export { inGroups } from './routing/rule/in-groups.ts'
export { inSteps, type Step } from './routing/rule/in-steps.ts'
export { isPreferred } from './routing/rule/is-preferred.ts'
export { loadUpTo } from './routing/rule/load-up-to.ts'
export { notDeclined } from './routing/rule/not-declined.ts'
export { waitedAtMost } from './routing/rule/waited-at-most.ts'
export type { Scope } from './routing/scope.ts'
export { type TimeInQueueOptions, timeInQueue } from './routing/time-in-queue.ts'
export type { RoutingTrigger } from './routing/trigger.ts'
export type {
  AgentView,
  GroupView,
  QueueView,
  RoutingView,
  SkillNeeded,
  WaitingInteraction,
} from './routing/view.ts'
export type { ContactPage, ContactRow, Indicator } from './view/contact-list.ts'
export { Filter, OutcomeTag } from './view/filter.ts'
export { foldText } from './view/fold-text.ts'
export {
  List,
  type Page,
  type Query,
  SearchField,
  type Selection,
  type TabRule,
  ViewRefusal,
} from './view/query.ts'
export { dayOf, type Period, ROLLING_MONTHS, windowOpensAt } from './view/rolling-months.ts'
export type { Row } from './view/row.ts'
export { Rows } from './view/rows.ts'
export { type Cell, type Sort, SortColumn, SortDirection, type ValueColumn } from './view/sort.ts'
export {
  awaitingAgent,
  awaitingCustomer,
  closedBy,
  everything,
  mine,
  ofTeam,
  unassigned,
} from './view/tabs.ts'
export { Views } from './view/views.ts'
