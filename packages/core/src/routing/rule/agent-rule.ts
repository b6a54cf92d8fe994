import type { Instant } from '../../interaction/instant.ts'
import type { AgentView, RoutingView, WaitingInteraction } from '../view.ts'

/**
 * Who may take an interaction: one rule of those by which a policy of {@link routing} narrows down the agents who are
 * free and have room. Made with {@link agentRule}.
 */
export interface AgentRule<Memory = unknown> {
  readonly name: string
  /** What it remembers at first, as JSON data; null if it remembers nothing. */
  readonly initial: Memory
  /** Whoever it admits has every skill that the interaction needs. */
  readonly asksSkills: boolean
  admits(agent: AgentView, interaction: WaitingInteraction, view: RoutingView, memory: Memory): boolean
  /** Why somebody is not admitted, in words with the figures; asked only about them. */
  because(agent: AgentView, interaction: WaitingInteraction, view: RoutingView, memory: Memory): string
  /** The next moment from which it may admit somebody else though nothing has happened; Infinity if there is none. */
  changesAt(interaction: WaitingInteraction, view: RoutingView, memory: Memory): Instant
  /** What it remembers once an agent was given an interaction, or it rings there. */
  given(memory: Memory, agent: AgentView, interaction: WaitingInteraction, view: RoutingView): Memory
}

/** What an {@link agentRule} is made of; what is left out does nothing. */
export type AgentRuleParts = Pick<AgentRule<null>, 'name' | 'admits' | 'because'> &
  Partial<Pick<AgentRule<null>, 'asksSkills' | 'changesAt'>>

/**
 * A rule without a memory about who may take an interaction.
 *
 * @example
 * ```ts
 * import { agentRule } from '@inboxlab/core'
 * const noTrainees = agentRule({
 *   name: 'no trainees',
 *   admits: (agent) => agent.skill('trainee') === 0,
 *   because: () => 'is a trainee',
 * })
 * noTrainees.asksSkills // => false
 * ```
 */
export const agentRule = ({
  name,
  admits,
  because,
  asksSkills = false,
  changesAt = never,
}: AgentRuleParts): AgentRule<null> => ({
  name,
  initial: null,
  asksSkills,
  admits,
  because,
  changesAt,
  given: nothing,
})

const never = (): Instant => Number.POSITIVE_INFINITY
const nothing = (): null => null
