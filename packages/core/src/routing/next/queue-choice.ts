import type { InteractionState } from '../../interaction/state.ts'
import { firstInLineThat } from '../first-in-line.ts'
import type { AgentView, RoutingView, WaitingInteraction } from '../view.ts'

/** Which waiting interaction a freed agent gets: one part of a policy of {@link routing}. */
export interface QueueChoice {
  readonly name: string
  /** The order of every queue: smaller first. Asked once, when an interaction joins. */
  readonly rank: (state: InteractionState, interaction: WaitingInteraction) => number
  /** Of those that fit, the one that this agent gets; null if there is none. */
  pick(
    agent: AgentView,
    view: RoutingView,
    fits: (interaction: WaitingInteraction) => boolean,
  ): WaitingInteraction | null
  /** What set the chosen apart from the others, in words with the figures; asked only if there were others. */
  why(chosen: WaitingInteraction, agent: AgentView, view: RoutingView): string
}

/** @internal A choice that takes the smallest rank among all queues of the agent's group. */
export const byRank = (name: string, rank: QueueChoice['rank'], why: QueueChoice['why']): QueueChoice => ({
  name,
  rank,
  pick: (agent, _, fits) => firstInLineThat(agent.group.queues, fits),
  why,
})

/** @internal Since when it has waited. */
export const since = ({ state }: WaitingInteraction): number => state.moments.waitingSince
