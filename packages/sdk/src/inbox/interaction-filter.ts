import type { AgentId, Channel, ContactId, Instant, Phase, QueueId, TeamId } from '@inboxlab/core'

/**
 * Which interactions to list: those that match every fact given. An empty filter matches all. Not every provider
 * can filter by every fact: see its {@link Capabilities}.
 */
export interface InteractionFilter {
  readonly phase?: Phase
  /** The agent who has it; null: nobody has it. */
  readonly holder?: AgentId | null
  readonly team?: TeamId | null
  readonly queue?: QueueId
  readonly channel?: Channel
  readonly contact?: ContactId
  /** A tag that it has. */
  readonly tag?: string
  /** The last message came or went at this moment or later. */
  readonly since?: Instant
  /** Text that the server looks for, in the fields it searches. */
  readonly search?: string
}
