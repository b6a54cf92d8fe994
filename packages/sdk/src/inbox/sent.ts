import type { Delivery, MessageId } from '@inboxlab/core'

/** A message that the server has taken. Whether it reached the contact, `delivery` tells as far as is known. */
export interface Sent {
  readonly id: MessageId
  readonly delivery: Delivery
  /** The server's record of it, with every field it sent. */
  readonly raw: unknown
}
