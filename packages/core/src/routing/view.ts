import type { Instant } from '../interaction/instant.ts'
import type { AgentId, InteractionId, QueueId } from '../interaction/names.ts'
import type { InteractionState } from '../interaction/state.ts'

/**
 * An interaction that waits for an agent, as a routing policy sees it. Valid during one decision: a policy
 * that remembers something remembers the id.
 */
export interface WaitingInteraction {
  readonly id: InteractionId
  readonly queue: QueueView
  readonly state: InteractionState
  /** Its place in line by the policy's own `rank`: smaller goes first. */
  readonly rank: number
}

/** A queue, as a routing policy sees it. */
export interface QueueView {
  readonly id: QueueId
  /** How many interactions wait in it. */
  readonly length: number
  /** The first in line, or null. */
  readonly first: WaitingInteraction | null
  /** The groups of agents who serve it, in the order in which they are declared. */
  readonly groups: ReadonlyArray<GroupView>
  /** Everyone in line, first to last: a copy, so ask for it only when `first` is not enough. */
  line(): ReadonlyArray<WaitingInteraction>
}

/** A group of agents who serve the same queues, as a routing policy sees it. */
export interface GroupView {
  readonly id: string
  /** The queues it serves, in the order in which the group names them. */
  readonly queues: ReadonlyArray<QueueView>
  /** How many of its agents are on duty and free. */
  readonly free: number
  /** The agent on duty who has been free for longest, or null. */
  readonly longestFree: AgentView | null
  /** The free agents, longest free first: a copy. */
  freeAgents(): ReadonlyArray<AgentView>
}

/** An agent, as a routing policy sees them. */
export interface AgentView {
  readonly id: AgentId
  readonly group: GroupView
  /** Since when they have been free. */
  readonly freeSince: Instant
}

/** What a routing policy may look at. */
export interface RoutingView {
  readonly now: Instant
  readonly queues: ReadonlyArray<QueueView>
  readonly groups: ReadonlyArray<GroupView>
}
