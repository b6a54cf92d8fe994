export { chatwootWaitingSince, isUnattended } from './chatwoot/attention.ts'
export { chatwoot } from './chatwoot/chatwoot.ts'
export { type ConversationQuery, conversationCounts, conversationTab } from './chatwoot/conversation-list.ts'
export { type ChatwootPriority, chatwootPriority, priorityOfChatwoot } from './chatwoot/priority.ts'
export {
  type ChatwootStatus,
  chatwootToggle,
  type StatusToggle,
  UNTIL_NEXT_REPLY,
} from './chatwoot/status.ts'
export type { Action, Column, Dialect, Intent, Screen, Tab } from './dialect.ts'
export { dialects } from './dialects.ts'
export { ino } from './ino/ino.ts'
export { type RespondioEvent, respondioEvent } from './respondio/conversation-event.ts'
export { respondioView, type ViewCriterion } from './respondio/custom-view.ts'
export { type RespondioIndicator, respondioIndicator } from './respondio/indicator.ts'
export { type MessageMetadata, respondioMetadata, type SentMessage } from './respondio/message-metadata.ts'
export { respondio } from './respondio/respondio.ts'
export type { RespondioStatus } from './respondio/status.ts'
export { asRespondioSends, respondioWindowTags } from './respondio/window-tags.ts'
export { textpeak } from './textpeak/textpeak.ts'
export { ucontactChannels } from './ucontact/channels.ts'
export { ucontactMessageStates } from './ucontact/message-states.ts'
export {
  type StartProblem,
  type StartRequest,
  ucontactCampaignsToStart,
  ucontactChannelsToStart,
  ucontactStart,
} from './ucontact/start.ts'
export { ucontactStrategy } from './ucontact/strategies.ts'
export { searchedTab } from './ucontact/tabs.ts'
export { ucontact } from './ucontact/ucontact.ts'
