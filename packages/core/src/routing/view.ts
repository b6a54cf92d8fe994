import type { Channel } from '../interaction/facts.ts'
import type { Instant } from '../interaction/instant.ts'
import type { AgentId, InteractionId, QueueId } from '../interaction/names.ts'
import type { InteractionState } from '../interaction/state.ts'

/** A skill that an interaction asks for, and the least level of it; levels are from 1 on. */
export interface SkillNeeded {
  readonly skill: string
  readonly level: number
}

/**
 * An interaction that waits for an agent, as a routing policy sees it. Valid during one decision: a policy
 * that remembers something remembers the id.
 */
export interface WaitingInteraction {
  readonly id: InteractionId
  /** The name of its kind of contact. */
  readonly kind: string
  readonly queue: QueueView
  readonly state: InteractionState
  /** Its place in line by the policy's own `rank`: smaller goes first. */
  readonly rank: number
  /** What an agent must know to take it. */
  readonly needs: ReadonlyArray<SkillNeeded>
  /** How many units of an agent's capacity it takes. */
  readonly weight: number
  /** By when it should be answered; Infinity if nothing is promised. */
  readonly due: Instant
  /** The agent its contact is used to, or who had it last; null if there is none. */
  readonly preferred: AgentId | null
  /**
   * How many offers of it ring at this moment. What rings because of an Offer keeps its place in line; what rings
   * because of an Assign is out of line, and goes back to its place if it is not taken.
   */
  readonly ringing: number
  /** Whether this agent has declined it, or let it ring out, since it last began to wait. */
  declinedBy(agent: AgentId): boolean
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
  /** The first in line of whom this holds, or null. */
  firstThat(holds: (interaction: WaitingInteraction) => boolean): WaitingInteraction | null
}

/** A group of agents who serve the same queues, as a routing policy sees it. */
export interface GroupView {
  readonly id: string
  /** The queues it serves, in the order in which the group names them. */
  readonly queues: ReadonlyArray<QueueView>
  /** How many of its agents are free: see {@link AgentView.free}. */
  readonly free: number
  /** The agent who has been free for longest, or null. */
  readonly longestFree: AgentView | null
  /** The free agent with room for this interaction who has been free for longest, or null. */
  longestFreeFor(interaction: WaitingInteraction): AgentView | null
  /** The free agent of whom this holds who has been free for longest, or null. */
  longestFreeThat(holds: (agent: AgentView) => boolean): AgentView | null
  /** The free agents, longest free first: a copy. */
  freeAgents(): ReadonlyArray<AgentView>
  /** Everyone on duty, in the order of their seats: a copy. */
  agents(): ReadonlyArray<AgentView>
}

/** An agent, as a routing policy sees them. */
export interface AgentView {
  readonly id: AgentId
  readonly group: GroupView
  /** Their place in the group as it is declared, from 0 on. */
  readonly seat: number
  /** On duty, at their desk, done with the last wrap-up, and with room for at least one interaction more. */
  readonly free: boolean
  /** Since when they have been free and neither been given anything nor finished anything. */
  readonly freeSince: Instant
  /** When they were last given something; -Infinity if never. */
  readonly lastGivenAt: Instant
  /** How many interactions they have in hand or ringing. */
  readonly inHand: number
  /** How many units of their capacity these take. */
  readonly load: number
  /** How many units of capacity they have; Infinity if there is no limit. */
  readonly capacity: number
  /** How many interactions of a channel they have in hand or ringing. */
  inHandOn(channel: Channel): number
  /** How many interactions of a queue they have in hand or ringing. */
  inHandOf(queue: QueueView): number
  /**
   * Whether they are free and have room for it, by channel, weight and what excludes what, and it does not ring at them
   * already; skills are not asked.
   */
  hasRoomFor(interaction: WaitingInteraction): boolean
  /** Their level of a skill; 0 if they do not have it. */
  skill(name: string): number
}

/** What a routing policy may look at. */
export interface RoutingView {
  readonly now: Instant
  readonly queues: ReadonlyArray<QueueView>
  readonly groups: ReadonlyArray<GroupView>
  /** A random number from 0 up to 1, drawn for this decision and the same whenever it is asked for during it. */
  readonly luck: number
}
