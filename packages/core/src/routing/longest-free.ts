import { knows } from './rule/knows.ts'
import type { AgentView, GroupView, WaitingInteraction } from './view.ts'

/**
 * Of the agents in several groups who are free, have room for an interaction and the skills that it needs, the one who
 * has been free for longest, or null. Of two free since the same moment, the one of the earlier group.
 */
export const longestFree = (
  groups: ReadonlyArray<GroupView>,
  interaction: WaitingInteraction,
): AgentView | null => {
  let chosen: AgentView | null = null
  for (let i = 0; i < groups.length; i++) {
    const agent = longestFreeOf(groups[i], interaction)
    if (agent !== null && (chosen === null || agent.freeSince < chosen.freeSince)) chosen = agent
  }
  return chosen
}

const longestFreeOf = (group: GroupView | undefined, interaction: WaitingInteraction): AgentView | null => {
  if (group === undefined) return null
  return interaction.needs.length === 0
    ? group.longestFreeFor(interaction)
    : group.longestFreeThat((agent) => agent.hasRoomFor(interaction) && knows(agent, interaction))
}
