// Until the index of the core exports all of this, it is named file by file.
export { canSee } from '../../../core/src/access/can-see.ts'
export { customerFacing } from '../../../core/src/access/customer-facing.ts'
export { canSeeInHistory } from '../../../core/src/access/history.ts'
export { hasRight } from '../../../core/src/access/may.ts'
export { subjectOf } from '../../../core/src/access/subject.ts'
export { timelineFor } from '../../../core/src/access/timeline.ts'
export type { Content } from '../../../core/src/conversation/content.ts'
export { textContent } from '../../../core/src/conversation/content.ts'
export { deliveryStatus } from '../../../core/src/conversation/merge-delivery.ts'
export type { Action, Column, Dialect, Screen, Tab } from '../../../core/src/dialect/dialect.ts'
export type { Strategy } from '../../../core/src/directory/campaign.ts'
export { chooseSender, mayUseSenders } from '../../../core/src/directory/choose-sender.ts'
export type { Directory } from '../../../core/src/directory/directory.ts'
export { EMPTY_DIRECTORY } from '../../../core/src/directory/empty.ts'
export { Lookup } from '../../../core/src/directory/lookup.ts'
export { pendingFor } from '../../../core/src/directory/pending.ts'
export { Right } from '../../../core/src/directory/right.ts'
export { countUse, NO_USAGE, type SenderUsage } from '../../../core/src/directory/sender-usage.ts'
export {
  missingFields,
  offeredCampaigns,
  offeredChannels,
} from '../../../core/src/directory/start-options.ts'
export { Trigger } from '../../../core/src/directory/subscription.ts'
export type { User } from '../../../core/src/directory/user.ts'
export type { Entry } from '../../../core/src/inbox/entry.ts'
export { Inbox } from '../../../core/src/inbox/inbox.ts'
export type { InboxRefusal } from '../../../core/src/inbox/inbox-refusal.ts'
export type { Command } from '../../../core/src/interaction/command.ts'
export { nextDeadline } from '../../../core/src/interaction/deadline.ts'
export type { Event } from '../../../core/src/interaction/event.ts'
export type {
  Actor,
  Channel,
  ClosingOutcome,
  Destination,
  Place,
} from '../../../core/src/interaction/facts.ts'
export { NOWHERE } from '../../../core/src/interaction/facts.ts'
export type { InteractionState } from '../../../core/src/interaction/state.ts'
export {
  type ChatTarget,
  canReadInternally,
  chatsOf,
  chatWith,
  type InternalChats,
  sendInternally,
} from '../../../core/src/internal/internal-chat.ts'
export { addContact, contactAt, editContact } from '../../../core/src/internal/phonebook.ts'
export type { Filter } from '../../../core/src/view/filter.ts'
export type { Query, Selection } from '../../../core/src/view/query.ts'
export { dayOf } from '../../../core/src/view/rolling-months.ts'
export type { Row } from '../../../core/src/view/row.ts'
