import type { AgentView, WaitingInteraction } from '../view.ts'
import type { AgentChoice, Candidates } from './agent-choice.ts'

/**
 * The agent whom the contact is used to, or who had the interaction last, if they may take it; otherwise whom the other
 * choice takes.
 *
 * @example
 * ```ts
 * import { leastLoaded, preferredFirst } from '@inboxlab/core'
 * preferredFirst(leastLoaded()).name // => 'preferredFirst'
 * ```
 */
export const preferredFirst = <Memory>(otherwise: AgentChoice<Memory>): AgentChoice<Memory> => ({
  name: 'preferredFirst',
  initial: otherwise.initial,
  isLongestIdle: false,
  best: (candidates, interaction, view, memory) =>
    preferred(candidates, interaction) ?? otherwise.best(candidates, interaction, view, memory),
  why: (chosen, interaction, view, memory) =>
    chosen.id === interaction.preferred
      ? 'its contact prefers them'
      : otherwise.why(chosen, interaction, view, memory),
  given: (memory, agent, interaction, view) => otherwise.given(memory, agent, interaction, view),
})

const preferred = (candidates: Candidates, interaction: WaitingInteraction): AgentView | null =>
  interaction.preferred === null ? null : (candidates.find(({ id }) => id === interaction.preferred) ?? null)
