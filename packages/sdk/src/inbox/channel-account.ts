import type { Channel, SenderId } from '@inboxlab/core'
import type { Open } from './open.ts'

/** A number, page or address of ours that contacts write to, with the server's record. */
export interface ChannelAccount {
  readonly id: SenderId
  readonly name: string
  readonly channel: Open<Channel>
  readonly raw: unknown
}
