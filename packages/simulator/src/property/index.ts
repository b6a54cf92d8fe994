export { type CheckPlanOptions, checkPlan, type PlanBreach, type PlanCheck } from './check-plan.ts'
export { type CheckOptions, checkPolicy, checkWorld, type PolicyCheck } from './check-policy.ts'
export { contactLists, type ListedContact, withContacts } from './contact-lists.ts'
export type { Counterexample, FoundBreach, WorldLine, WorldStory } from './counterexample.ts'
export {
  type Asked,
  type CheckInboxOptions,
  checkInbox,
  type InboxBreach,
  type InboxCheck,
} from './inbox/check-inbox.ts'
export { commands } from './inbox/commands.ts'
export { directories } from './inbox/directories.ts'
export type { InboxInvariant, InboxUnderTest, InboxWatcher, Submission } from './inbox/inbox-invariant.ts'
export { inboxInvariants } from './inbox/inbox-invariants.ts'
export type { Names } from './inbox/names.ts'
export { type Known, schemaArbitrary } from './inbox/schema-arbitrary.ts'
export type { Ended, Interrupted, Interrupter } from './interrupter.ts'
export type { Invariant, Violation, Watcher } from './invariant.ts'
export { invariants } from './invariants.ts'
export {
  type CheckLiveOptions,
  checkLive,
  checkSteps,
  type LiveBreach,
  type LiveCheck,
} from './live/check-live.ts'
export type { Coverage, Reached } from './live/coverage.ts'
export { neverReached } from './live/never-reached.ts'
export type { Step, StepName } from './live/step.ts'
export type {
  SmallAgent,
  SmallContact,
  SmallGroup,
  SmallKind,
  SmallRinging,
  SmallWorld,
} from './small-world.ts'
export { type SmallWorldOptions, smallWorlds } from './small-worlds.ts'
export { type Tried, type TryOptions, tryPlan } from './try-plan.ts'
export { wheneverSettled } from './whenever-settled.ts'
export { worldPlan } from './world-plan.ts'
