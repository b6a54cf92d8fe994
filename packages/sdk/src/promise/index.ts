export type { RoutedInteraction, RoutingFacts } from '../live/routed-interaction.ts'
export type { RouterDecision, RouterEntry } from '../live/router-entry.ts'
export type { RouterSettings } from '../live/router-options.ts'
export { RoutingDirectory } from '../live/routing-directory.ts'
export { chatwoot } from '../provider/chatwoot/chatwoot.ts'
export { chatwootWebhook } from '../provider/chatwoot/webhook.ts'
export {
  ChatwootConversationEvent,
  type ChatwootDelivery,
  ChatwootMessageEvent,
  ChatwootOtherEvent,
  type ChatwootToldConversation,
} from '../provider/chatwoot/webhook-records.ts'
export { ino } from '../provider/ino/ino.ts'
export { type InoWebhookOptions, inoWebhook } from '../provider/ino/webhook.ts'
export { respondio } from '../provider/respondio/respondio.ts'
export { respondioWebhook } from '../provider/respondio/webhook.ts'
export {
  RespondioAssigneeEvent,
  RespondioClosedEvent,
  type RespondioDelivery,
  RespondioMessageEvent,
  RespondioOpenedEvent,
  RespondioOtherEvent,
  RespondioTagEvent,
} from '../provider/respondio/webhook-records.ts'
export { textpeak } from '../provider/textpeak/textpeak.ts'
export {
  type TextpeakIncoming,
  type TextpeakReport,
  textpeakDeliveries,
  textpeakIncoming,
} from '../provider/textpeak/webhook.ts'
export type {
  FieldPath,
  TextpeakDeliveryMapping,
  TextpeakIncomingMapping,
} from '../provider/textpeak/webhook-mapping.ts'
export { ucontact } from '../provider/ucontact/ucontact.ts'
export {
  UcontactAgentBreak,
  UcontactAgentLog,
  type UcontactDelivery,
  UcontactInteractionEvent,
  UcontactRingNoAnswer,
  ucontactWebhook,
} from '../provider/ucontact/webhook.ts'
export type { Claim, DeliveryStore } from '../webhook/delivery-store.ts'
export { type Known, knownFrom, type Logged } from '../webhook/known.ts'
export { learn } from '../webhook/learn.ts'
export { memoryDeliveries } from '../webhook/memory-deliveries.ts'
export type { Proof, SecretCarrier, SharedSecretProof, SignatureProof } from '../webhook/proof.ts'
export type { ReceiveSettings } from '../webhook/receive-settings.ts'
export type { Received, Reception } from '../webhook/reception.ts'
export { type SignedWebhookOptions, signedWebhook } from '../webhook/signed-webhook.ts'
export { type SqlDeliveries, type SqlDeliveriesOptions, sqlDeliveries } from '../webhook/sql-deliveries.ts'
export type { Happening, WebhookEvent } from '../webhook/webhook-event.ts'
export type { Secret, WebhookSecret } from '../webhook/webhook-keys.ts'
export type { ProvenDelivery, WebhookProvider } from '../webhook/webhook-provider.ts'
export { RefusalReason, WebhookRefused } from '../webhook/webhook-refused.ts'
export { asInbox, connect, type PromiseClient, type PromiseInbox } from './connect.ts'
export type { CallOptions } from './options.ts'
export type { Promised, PromisedFunction } from './promised.ts'
export { type ReceiveOptions, receive } from './receive.ts'
export {
  type PromiseLiveRouter,
  type PromiseRoutedInbox,
  type PromiseRouterOptions,
  runRouter,
} from './run-router.ts'
