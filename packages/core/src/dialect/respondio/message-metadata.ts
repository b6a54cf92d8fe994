import type { Delivery, DeliveryStatus } from '../../conversation/delivery.ts'
import type { Actor, Channel } from '../../interaction/facts.ts'
import type { Instant } from '../../interaction/instant.ts'
import type { AgentId } from '../../interaction/names.ts'
import { capabilities } from './capabilities.ts'

/** What is known of a message of ours; moments in milliseconds. */
export interface SentMessage {
  readonly channel: Channel
  readonly by: Actor
  readonly at: Instant
  /** Until when the messaging window was open when it was sent; null if it was not. */
  readonly windowUntil: Instant | null
  readonly delivery: Delivery
}

/** The call-out of a message: where it was sent via, and when each status was reached. */
export interface MessageMetadata {
  /** The user who sent it, or null. */
  readonly sender: AgentId | null
  /** What it was sent via: `user`, `workflow`, `ai_agent`, `api` or `broadcast`; null for the contact. */
  readonly source: string | null
  readonly statuses: ReadonlyArray<{
    readonly status: 'Sent' | 'Delivered' | 'Read' | 'Failed'
    readonly at: Instant
    /** What the channel said went wrong. */
    readonly error: string | null
  }>
}

/**
 * The metadata of a message of ours: sender, source and the timestamp of each status, oldest first; a failure with
 * the channel's error (RIO-6, RIO-7). A message sent outside the messaging window has no statuses, and a channel
 * shows only those it covers (RIO-8).
 *
 * @example
 * ```ts
 * import { NOTHING_REPORTED, respondioMetadata } from '@inboxlab/core'
 * const delivery = { ...NOTHING_REPORTED, sentAt: 11, readAt: 19 }
 * const sms = { channel: 'sms', by: { _tag: 'Api' }, at: 10, windowUntil: null, delivery } as const
 * respondioMetadata(sms).source // => 'api'
 * respondioMetadata(sms).statuses // => [{ status: 'Sent', at: 11, error: null }]
 * ```
 */
export const respondioMetadata = (message: SentMessage): MessageMetadata => ({
  sender: message.by._tag === 'Agent' ? message.by.agent : null,
  source: SOURCES[message.by._tag],
  statuses: withinWindow(message) ? statusesOf(message) : [],
})

const SOURCES: { readonly [Means in Actor['_tag']]: string | null } = {
  Agent: 'user',
  Automation: 'workflow',
  Bot: 'ai_agent',
  Api: 'api',
  Broadcast: 'broadcast',
  Contact: null,
}

const WORDS = { sent: 'Sent', delivered: 'Delivered', read: 'Read', failed: 'Failed' } as const

const withinWindow = ({ channel, at, windowUntil }: SentMessage): boolean =>
  capabilities[channel].window === null || (windowUntil !== null && at <= windowUntil)

const statusesOf = ({ channel, delivery }: SentMessage): MessageMetadata['statuses'] =>
  capabilities[channel].reports
    .flatMap((status) => {
      const at = reportedAt(delivery, status)
      return at === null
        ? []
        : [{ status: WORDS[status], at, error: status === 'failed' ? delivery.failure : null }]
    })
    .sort((one, other) => one.at - other.at)

const reportedAt = (delivery: Delivery, status: DeliveryStatus): Instant | null => {
  switch (status) {
    case 'sent':
      return delivery.sentAt
    case 'delivered':
      return delivery.deliveredAt
    case 'read':
      return delivery.readAt
    case 'failed':
      return delivery.failedAt
  }
}
