import type { AgentView, RoutingView, WaitingInteraction } from '../view.ts'

/** Those who may take an interaction, at least one: group by group as they serve its queue, longest free first. */
export type Candidates = readonly [AgentView, ...Array<AgentView>]

/** Which of several agents who may take an interaction gets it: one part of a policy of {@link routing}. */
export interface AgentChoice<Memory = unknown> {
  readonly name: string
  /** What it remembers at first, as JSON data; null if it remembers nothing. */
  readonly initial: Memory
  /** It takes whoever has been free for longest, whoever else there is. */
  readonly isLongestIdle: boolean
  best(candidates: Candidates, interaction: WaitingInteraction, view: RoutingView, memory: Memory): AgentView
  /** What set the chosen apart from the others, in words with the figures; asked only if there were others. */
  why(chosen: AgentView, interaction: WaitingInteraction, view: RoutingView, memory: Memory): string
  /** What it remembers once an agent was given an interaction, or it rings there. */
  given(memory: Memory, agent: AgentView, interaction: WaitingInteraction, view: RoutingView): Memory
}

/** @internal A choice without a memory. */
export const agentChoice = (
  name: string,
  best: AgentChoice<null>['best'],
  why: AgentChoice<null>['why'],
  isLongestIdle = false,
): AgentChoice<null> => ({ name, initial: null, isLongestIdle, best, why, given: () => null })
