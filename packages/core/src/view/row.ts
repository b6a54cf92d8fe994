import type { AgentId, ContactId, InteractionId, MessageId } from '../interaction/names.ts'
import type { InteractionState } from '../interaction/state.ts'

/**
 * One interaction as lists show it: its state and what the log says besides. Folded from events by the owner of
 * the views; never changed by a reader.
 */
export interface Row {
  readonly id: InteractionId
  readonly state: InteractionState
  readonly contact: ContactId | null
  /** The contact's name in the directory, or the id of an unknown one. */
  readonly contactName: string
  /** How the contact is reached on its channel: number, address, account; null if unknown. */
  readonly address: string | null
  /** When the contact first wrote in it; null while they have not. */
  readonly receivedAt: number | null
  /** When it ended; null while it has not. */
  readonly endedAt: number | null
  /** Who closed it last; null if nobody of ours did. */
  readonly closedBy: AgentId | null
  /** All who have had it, first to last, without repetition. */
  readonly agents: ReadonlyArray<AgentId>
  /** What the last message says that the contact can see; empty if it says nothing. */
  readonly lastText: string
  readonly lastMessage: MessageId | null
  /** The templates used in it. */
  readonly templates: ReadonlyArray<string>
}
