import type { AgentId, Channel, Phase, QueueId } from '@inboxlab/core'

/** Which interactions to list: those that match every fact given. An empty filter matches all. */
export interface InteractionFilter {
  readonly phase?: Phase
  /** The agent who has it; null: nobody has it. */
  readonly holder?: AgentId | null
  readonly queue?: QueueId
  readonly channel?: Channel
}
