import * as Schema from 'effect/Schema'
import { Instant } from '../interaction/instant.ts'

/** What a channel can report of an outgoing message. */
export const DeliveryStatus = Schema.Literals(['sent', 'delivered', 'read', 'failed']).annotate({
  identifier: 'DeliveryStatus',
})
export type DeliveryStatus = typeof DeliveryStatus.Type

/** What is known of one message's way to the contact: when each status was first reported, or null. */
export const Delivery = Schema.Struct({
  sentAt: Schema.NullOr(Instant),
  deliveredAt: Schema.NullOr(Instant),
  readAt: Schema.NullOr(Instant),
  failedAt: Schema.NullOr(Instant),
  /** Why it failed, in the channel's words. */
  failure: Schema.NullOr(Schema.String),
}).annotate({ identifier: 'Delivery' })
export type Delivery = typeof Delivery.Type

/** One report of a channel about one message. */
export const DeliveryReport = Schema.Struct({
  status: DeliveryStatus,
  at: Instant,
  /** The channel's reason of a failure; null otherwise. */
  failure: Schema.NullOr(Schema.String),
}).annotate({ identifier: 'DeliveryReport' })
export type DeliveryReport = typeof DeliveryReport.Type
