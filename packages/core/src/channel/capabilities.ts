import type { DeliveryStatus } from '../conversation/delivery.ts'
import type { Capabilities, Capability } from './capability.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ALL: ReadonlyArray<DeliveryStatus> = ['sent', 'delivered', 'read', 'failed']

const unbounded: Capability = {
  attachments: true,
  reports: ALL,
  window: null,
  extensions: [],
  freeEntry: null,
  maxLength: null,
  outboundFirst: true,
}

/**
 * What each channel can do where a system says nothing else. Durations are in milliseconds, lengths in characters
 * (CP-7, RIO-7, RIO-8, RIO-9).
 *
 * Windows are those that respond.io's and Chatwoot's documentation agree on: 24 hours after the contact's last
 * message on WhatsApp (72 after a free entry point) and Messenger (7 days for an agent's own words; no limit is
 * documented for the other tags), none elsewhere. Statuses, lengths and who may write first are Chatwoot's, the
 * larger length where its providers differ; on Telegram we may write first, because TextPeak starts conversations
 * there by phone number. A call carries no files and reports nothing of messages.
 *
 * @example
 * ```ts
 * import { capabilities } from '@inboxlab/core'
 * capabilities.whatsapp.window // => 86400000
 * capabilities.telegram.reports // => ['sent', 'failed']
 * ```
 */
export const capabilities: Capabilities = {
  voice: { ...unbounded, attachments: false, reports: [] },
  email: { ...unbounded, reports: ['sent', 'failed'], maxLength: 25_000 },
  sms: { ...unbounded, attachments: false, reports: ['sent', 'delivered', 'failed'], maxLength: 320 },
  whatsapp: { ...unbounded, window: DAY, freeEntry: 72 * HOUR, maxLength: 4096 },
  telegram: { ...unbounded, reports: ['sent', 'failed'], maxLength: 4096 },
  messenger: {
    ...unbounded,
    window: DAY,
    extensions: [
      { tag: 'human agent', within: 7 * DAY },
      { tag: 'confirmed event', within: Number.POSITIVE_INFINITY },
      { tag: 'post-purchase', within: Number.POSITIVE_INFINITY },
      { tag: 'account update', within: Number.POSITIVE_INFINITY },
    ],
    maxLength: 2000,
    outboundFirst: false,
  },
  chat: { ...unbounded, maxLength: 10_000 },
}
