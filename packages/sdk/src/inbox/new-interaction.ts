import type { AgentId, Channel, ContactId } from '@inboxlab/core'
import type { OutgoingMessage } from './outgoing-message.ts'

/** An outgoing interaction to begin. */
export interface NewInteraction<Message = OutgoingMessage> {
  readonly channel: Channel
  readonly contact: ContactId
  /** The first message; leave it out where the medium has none, as a call. */
  readonly message?: Message
  /** The agent who is to have it; nobody if left out. */
  readonly agent?: AgentId
}
