import type { Channel, InteractionId, InteractionState } from '@inboxlab/core'
import type { Open } from './open.ts'

/**
 * An interaction as an inbox shows it. A fact that the server does not tell is as in the core's `absent` state;
 * the messages are not in here, but in the timeline.
 */
export interface Interaction {
  readonly id: InteractionId
  readonly state: InteractionState
  /**
   * The medium: one of the core's channels, another word of the server, or null where it does not tell. In the last
   * two cases `state.origin.channel` is `chat`, the medium without a window of its own.
   */
  readonly channel: Open<Channel> | null
  /** The server's own word for its status. */
  readonly status: string
  /** The server's record, with every field it sent. */
  readonly raw: unknown
}
