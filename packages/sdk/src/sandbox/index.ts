export type { ChatwootControl, ContactWriting } from './chatwoot/control.ts'
export { ChatwootChannelType, ChatwootSeed, SMALL_OFFICE } from './chatwoot/seed.ts'
export {
  type CreateSandboxOptions,
  createSandbox,
  SANDBOX_PROVIDERS,
  type SandboxProvider,
  type SandboxProviders,
} from './create-sandbox.ts'
export type { Fault, RequestFault, WebhookFault } from './fault.ts'
export type { InoControl } from './ino/control.ts'
export { InoCallResult } from './ino/data.ts'
export { InoSeed, SMALL_POOL } from './ino/seed.ts'
export type { InoSandboxInteraction, InoSandboxMessage, InoSandboxTarget } from './ino/shown.ts'
export { type MswHttp, mswHandlers } from './msw-handlers.ts'
export { withRemoteControl } from './remote-control.ts'
export type { Deed, DeedOf, Eased } from './deed.ts'
export type { RespondioControl } from './respondio/control.ts'
export { RespondioSeed, RespondioSource, SMALL_WORKSPACE } from './respondio/seed.ts'
export {
  Sandbox,
  type SandboxClock,
  type SandboxOptions,
  type SandboxSnapshot,
  type SentWebhook,
} from './sandbox.ts'
export type { TextpeakControl, TextpeakSandboxMessage } from './textpeak/control.ts'
export { SMALL_STREAM, TextpeakSeed } from './textpeak/seed.ts'
export type { UcontactControl, UcontactDeed, UcontactWriting } from './ucontact/control.ts'
export { SMALL_TENANT, UcontactSeed } from './ucontact/seed.ts'
export type { ReceivedFile, ReceivedRequest } from './vendor.ts'
