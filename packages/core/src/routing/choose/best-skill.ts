import type { AgentView, WaitingInteraction } from '../view.ts'
import { type AgentChoice, agentChoice } from './agent-choice.ts'
import { lowest } from './lowest.ts'

/**
 * Whoever is best at the skills that the interaction needs: the highest sum of their levels. Of equals who has been free
 * for longest.
 *
 * @example
 * ```ts
 * import { bestSkill } from '@inboxlab/core'
 * bestSkill().name // => 'bestSkill'
 * ```
 */
export const bestSkill = (): AgentChoice<null> =>
  agentChoice(
    'bestSkill',
    (candidates, interaction) => lowest(candidates, (agent) => -levels(agent, interaction)),
    (chosen, interaction) => `best skill: levels add up to ${levels(chosen, interaction)}`,
  )

const levels = (agent: AgentView, { needs }: WaitingInteraction): number =>
  needs.reduce((sum, { skill }) => sum + agent.skill(skill), 0)
