import type { Delivery, MessageId } from '@inboxlab/core'

/** What became of a message of ours, with the server's record. */
export interface DeliveryState {
  readonly message: MessageId
  readonly delivery: Delivery
  readonly raw: unknown
}
