import type { AgentView, SkillNeeded, WaitingInteraction } from '../view.ts'
import { type AgentRule, agentRule } from './agent-rule.ts'

/** Options of {@link hasSkills}. */
export interface HasSkillsOptions {
  /** By how many levels less than needed will do; but never nothing at all. Left out: 0. */
  readonly lowerBy?: number
  /** Skills that are not asked for although they are needed. */
  readonly without?: ReadonlyArray<string>
}

/**
 * Who has every skill that the interaction needs, at the level it needs or above. Less is asked within
 * {@link inSteps}, when somebody has waited for long.
 *
 * @example
 * ```ts
 * import { hasSkills } from '@inboxlab/core'
 * hasSkills().asksSkills // => true
 * hasSkills({ lowerBy: 1 }).asksSkills // => false
 * ```
 */
export const hasSkills = ({ lowerBy = 0, without = [] }: HasSkillsOptions = {}): AgentRule<null> => {
  const asked = ({ needs }: WaitingInteraction): ReadonlyArray<SkillNeeded> =>
    needs
      .filter(({ skill }) => !without.includes(skill))
      .map(({ skill, level }) => ({ skill, level: Math.max(1, level - lowerBy) }))
  const missing = (agent: AgentView, interaction: WaitingInteraction): SkillNeeded | undefined =>
    asked(interaction).find(({ skill, level }) => agent.skill(skill) < level)
  return agentRule({
    name: 'hasSkills',
    asksSkills: lowerBy <= 0 && without.length === 0,
    admits: (agent, interaction) =>
      interaction.needs.length === 0 || missing(agent, interaction) === undefined,
    because: (agent, interaction) => {
      const need = missing(agent, interaction)
      return need === undefined
        ? 'lacks a skill'
        : `needs ${need.skill} ${need.level}, has ${agent.skill(need.skill)}`
    },
  })
}
