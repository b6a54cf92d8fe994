import type { DeliveryStatus } from '../conversation/delivery.ts'
import type { Channel } from '../interaction/facts.ts'

/** What a channel can and cannot do. Durations are in milliseconds. */
export interface Capability {
  readonly attachments: boolean
  /** The statuses it reports of an outgoing message; others are never expected. */
  readonly reports: ReadonlyArray<DeliveryStatus>
  /** How long after the contact's last message an ordinary message may be sent; null: at any time. */
  readonly window: number | null
  /** Tags under which a message passes for longer than the window, each with its time since the last message. */
  readonly extensions: ReadonlyArray<{ readonly tag: string; readonly within: number }>
  /** How long the window stays open after the contact came through an entry point of the channel; null: no such. */
  readonly freeEntry: number | null
  /** Characters of one message; null: no limit known. */
  readonly maxLength: number | null
  /** Whether we may write first. */
  readonly outboundFirst: boolean
}

/** The capabilities of every channel; a dialect may say otherwise for its own. */
export type Capabilities = { readonly [C in Channel]: Capability }
