import type { AgentView, WaitingInteraction } from '../view.ts'

/** @internal Whether an agent has every skill that an interaction needs. */
export const knows = (agent: AgentView, { needs }: WaitingInteraction): boolean => {
  for (let i = 0; i < needs.length; i++) {
    const need = needs[i]
    if (need !== undefined && agent.skill(need.skill) < need.level) return false
  }
  return true
}
