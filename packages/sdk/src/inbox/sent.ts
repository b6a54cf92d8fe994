import type { Delivery, MessageId } from '@inboxlab/core'

/** A message that the server has taken. Whether it reached the contact, `delivery` tells as far as is known. */
export interface Sent {
  /** Null where the server does not tell. */
  readonly id: MessageId | null
  readonly delivery: Delivery
  /** The server's record of it, with every field it sent. */
  readonly raw: unknown
}
