export { AccessDenied } from './error/access-denied.ts'
export { BadRequest } from './error/bad-request.ts'
export { CircuitOpen } from './error/circuit-open.ts'
export { Conflict } from './error/conflict.ts'
export type { CallFailure, InboxError } from './error/inbox-error.ts'
export { InvalidInput } from './error/invalid-input.ts'
export { NotFound } from './error/not-found.ts'
export { NotSupported } from './error/not-supported.ts'
export { Queued } from './error/queued.ts'
export { RateLimited } from './error/rate-limited.ts'
export { Refused } from './error/refused.ts'
export { ServerFault } from './error/server-fault.ts'
export { TimedOut } from './error/timed-out.ts'
export { RetryAdvice, type Told } from './error/told.ts'
export { Undecodable } from './error/undecodable.ts'
export { Unreachable } from './error/unreachable.ts'
export { HttpSettings } from './http/http-settings.ts'
export { repeatUnknown } from './http/repeat-unknown.ts'
export type { ChannelAccount } from './inbox/channel-account.ts'
export type { ContactEdit, ContactFilter, InboxContact, NewContact } from './inbox/contact.ts'
export type { DeliveryState } from './inbox/delivery-state.ts'
export { type Change, Inbox, type InboxService, type Operations } from './inbox/inbox.ts'
export type { Interaction } from './inbox/interaction.ts'
export type { InteractionFilter } from './inbox/interaction-filter.ts'
export type { NewInteraction } from './inbox/new-interaction.ts'
export { isUnknown, type Open, type UnknownWord } from './inbox/open.ts'
export { Operation } from './inbox/operation.ts'
export {
  type EmailMessage,
  type FileMessage,
  kindOf,
  type LinkMessage,
  type MessageKind,
  type MessageKinds,
  type OutgoingMessage,
  type QuickRepliesMessage,
  type TemplateMessage,
  type TextMessage,
} from './inbox/outgoing-message.ts'
export type { Sent } from './inbox/sent.ts'
export type { InboxTeam, InboxUser } from './inbox/staff.ts'
export type { TagChange } from './inbox/tag-change.ts'
export type { TimelineEntry } from './inbox/timeline-entry.ts'
export { lackingForRouting } from './live/lacking-for-routing.ts'
export type { RoutedInteraction, RoutingFacts } from './live/routed-interaction.ts'
export type { RouterDecision, RouterEntry } from './live/router-entry.ts'
export type { RoutedInbox, RouterOptions, RouterSettings } from './live/router-options.ts'
export { RoutingDirectory } from './live/routing-directory.ts'
export { type LiveRouter, runRouter } from './live/run-router.ts'
export { BaseUrl } from './provider/base-url.ts'
export type {
  Ability,
  Able,
  Capabilities,
  FilterKey,
  SupportedFilter,
  SupportedMessage,
  SupportedOperation,
} from './provider/capabilities.ts'
export { chatwootCapabilities } from './provider/chatwoot/capabilities.ts'
export { chatwoot } from './provider/chatwoot/chatwoot.ts'
export type { ChatwootEndpoints } from './provider/chatwoot/endpoints.ts'
export {
  ChatwootAccount,
  ChatwootAgent,
  ChatwootAssignmentPolicy,
  ChatwootAttachment,
  ChatwootCapacityPolicy,
  ChatwootContact,
  ChatwootContactInbox,
  ChatwootConversation,
  ChatwootCounts,
  ChatwootInbox,
  ChatwootInboxLimit,
  ChatwootLabel,
  ChatwootMessage,
  ChatwootTeam,
  ChatwootWebhook,
} from './provider/chatwoot/records.ts'
export { ChatwootSettings } from './provider/chatwoot/settings.ts'
export type { ChatwootVendor } from './provider/chatwoot/vendor.ts'
export { chatwootWebhook } from './provider/chatwoot/webhook.ts'
export {
  ChatwootConversationEvent,
  type ChatwootDelivery,
  ChatwootMessageEvent,
  ChatwootOtherEvent,
  type ChatwootToldConversation,
} from './provider/chatwoot/webhook-records.ts'
export { asInbox, type Client, type SupportedOperations } from './provider/client.ts'
export { connect, inboxLayer, type SettingsOf } from './provider/connect.ts'
export { inoCapabilities } from './provider/ino/capabilities.ts'
export type { InoCall } from './provider/ino/endpoints.ts'
export { ino } from './provider/ino/ino.ts'
export { InoTargetsAdded } from './provider/ino/records.ts'
export { InoEndpoint, InoSettings } from './provider/ino/settings.ts'
export type { Ino, InoTarget } from './provider/ino/vendor.ts'
export { type InoWebhookOptions, inoWebhook } from './provider/ino/webhook.ts'
export type { Provider } from './provider/provider.ts'
export { respondioCapabilities } from './provider/respondio/capabilities.ts'
export {
  RespondioChannel,
  RespondioClosingNote,
  RespondioContact,
  RespondioContactChannel,
  RespondioCustomField,
  RespondioMessage,
  RespondioTag,
  RespondioTemplate,
  RespondioUser,
} from './provider/respondio/records.ts'
export { respondio } from './provider/respondio/respondio.ts'
export { RespondioSettings } from './provider/respondio/settings.ts'
export type {
  Respondio,
  RespondioChanged,
  RespondioCondition,
  RespondioContactFields,
  RespondioContactQuery,
  RespondioNewField,
  RespondioNewTag,
  RespondioOutgoing,
} from './provider/respondio/vendor.ts'
export { respondioWebhook } from './provider/respondio/webhook.ts'
export {
  RespondioAssigneeEvent,
  RespondioClosedEvent,
  type RespondioDelivery,
  RespondioMessageEvent,
  RespondioOpenedEvent,
  RespondioOtherEvent,
  RespondioTagEvent,
} from './provider/respondio/webhook-records.ts'
export { SharedSettings } from './provider/shared-settings.ts'
export { textpeakCapabilities } from './provider/textpeak/capabilities.ts'
export { TextpeakMessage } from './provider/textpeak/records.ts'
export { TextpeakSettings } from './provider/textpeak/settings.ts'
export { textpeak } from './provider/textpeak/textpeak.ts'
export type { Textpeak } from './provider/textpeak/vendor.ts'
export {
  type TextpeakIncoming,
  type TextpeakReport,
  textpeakDeliveries,
  textpeakIncoming,
} from './provider/textpeak/webhook.ts'
export type {
  FieldPath,
  TextpeakDeliveryMapping,
  TextpeakIncomingMapping,
} from './provider/textpeak/webhook-mapping.ts'
export { Token } from './provider/token.ts'
export { ucontactCapabilities } from './provider/ucontact/capabilities.ts'
export {
  UcontactInteraction,
  UcontactLead,
  UcontactMessage,
  UcontactSegment,
  UcontactSms,
} from './provider/ucontact/records.ts'
export { UcontactSettings } from './provider/ucontact/settings.ts'
export { ucontact } from './provider/ucontact/ucontact.ts'
export type { Ucontact } from './provider/ucontact/vendor.ts'
export {
  UcontactAgentBreak,
  UcontactAgentLog,
  type UcontactDelivery,
  UcontactInteractionEvent,
  UcontactRingNoAnswer,
  ucontactWebhook,
} from './provider/ucontact/webhook.ts'
export type { Claim, DeliveryStore } from './webhook/delivery-store.ts'
export { type Known, knownFrom, type Logged } from './webhook/known.ts'
export { learn } from './webhook/learn.ts'
export { memoryDeliveries } from './webhook/memory-deliveries.ts'
export type { Proof, SecretCarrier, SharedSecretProof, SignatureProof } from './webhook/proof.ts'
export { type ReceiveOptions, receive } from './webhook/receive.ts'
export type { ReceiveSettings } from './webhook/receive-settings.ts'
export type { Received, Reception } from './webhook/reception.ts'
export { type SignedWebhookOptions, signedWebhook } from './webhook/signed-webhook.ts'
export { type SqlDeliveries, type SqlDeliveriesOptions, sqlDeliveries } from './webhook/sql-deliveries.ts'
export type { Happening, WebhookEvent } from './webhook/webhook-event.ts'
export type { Secret, WebhookSecret } from './webhook/webhook-keys.ts'
export type { ProvenDelivery, WebhookProvider } from './webhook/webhook-provider.ts'
export { RefusalReason, WebhookRefused } from './webhook/webhook-refused.ts'
