import { capabilities } from '../channel/capabilities.ts'
import type { Channel } from '../interaction/facts.ts'
import type { Instant } from '../interaction/instant.ts'
import type { Delivery, DeliveryReport, DeliveryStatus } from './delivery.ts'

/** The channel has reported nothing of the message yet. */
export const NOTHING_REPORTED: Delivery = Object.freeze({
  sentAt: null,
  deliveredAt: null,
  readAt: null,
  failedAt: null,
  failure: null,
})

/**
 * What is known of a message's delivery after one more report. Reports may come in any order and more than once:
 * the result is always the same. Each status keeps the earliest moment (in milliseconds) reported for it, so a late
 * `delivered` takes nothing from a `read`. A reason of failure is never lost; of two different ones the first in
 * alphabetical order stays. A report that tells nothing new gives back the very same object (RIO-6, RIO-7).
 *
 * @example
 * ```ts
 * import { deliveryStatus, mergeDelivery, NOTHING_REPORTED } from '@inboxlab/core'
 * const read = mergeDelivery(NOTHING_REPORTED, { status: 'read', at: 9, failure: null })
 * const both = mergeDelivery(read, { status: 'delivered', at: 7, failure: null })
 * deliveryStatus(both) // => 'read'
 * both.deliveredAt // => 7
 * ```
 */
export const mergeDelivery = (delivery: Delivery, report: DeliveryReport): Delivery => {
  const sentAt = report.status === 'sent' ? earlier(delivery.sentAt, report.at) : delivery.sentAt
  const deliveredAt =
    report.status === 'delivered' ? earlier(delivery.deliveredAt, report.at) : delivery.deliveredAt
  const readAt = report.status === 'read' ? earlier(delivery.readAt, report.at) : delivery.readAt
  const failedAt = report.status === 'failed' ? earlier(delivery.failedAt, report.at) : delivery.failedAt
  const failure =
    report.status === 'failed' ? firstReason(delivery.failure, report.failure) : delivery.failure
  return sentAt === delivery.sentAt &&
    deliveredAt === delivery.deliveredAt &&
    readAt === delivery.readAt &&
    failedAt === delivery.failedAt &&
    failure === delivery.failure
    ? delivery
    : { sentAt, deliveredAt, readAt, failedAt, failure }
}

const earlier = (known: Instant | null, reported: Instant): Instant =>
  known === null || reported < known ? reported : known

const firstReason = (known: string | null, reported: string | null): string | null => {
  if (known === null) return reported
  return reported !== null && reported < known ? reported : known
}

/**
 * How far a message has come: the furthest of `sent`, `delivered` and `read` that was reported, else `pending`. It
 * has `failed` only while neither `delivered` nor `read` is known, since both prove that it arrived (RIO-7).
 *
 * @example
 * ```ts
 * import { deliveryStatus, NOTHING_REPORTED } from '@inboxlab/core'
 * deliveryStatus(NOTHING_REPORTED) // => 'pending'
 * deliveryStatus({ ...NOTHING_REPORTED, sentAt: 1, failedAt: 2, failure: 'no such number' }) // => 'failed'
 * ```
 */
export const deliveryStatus = (delivery: Delivery): DeliveryStatus | 'pending' => {
  if (delivery.readAt !== null) return 'read'
  if (delivery.deliveredAt !== null) return 'delivered'
  if (delivery.failedAt !== null) return 'failed'
  return delivery.sentAt === null ? 'pending' : 'sent'
}

/**
 * The statuses that a channel reports of an outgoing message; no other will ever come (RIO-8).
 *
 * @example
 * ```ts
 * import { expectedStatuses } from '@inboxlab/core'
 * expectedStatuses('sms') // => ['sent', 'delivered', 'failed']
 * ```
 */
export const expectedStatuses = (channel: Channel): ReadonlyArray<DeliveryStatus> =>
  capabilities[channel].reports
