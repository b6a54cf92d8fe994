import type { AgentView, GroupView } from './view.ts'

/**
 * The agent who has been free for longest among several groups, or null if nobody is free. Of two free since
 * the same moment, the one of the earlier group.
 */
export const longestFree = (groups: ReadonlyArray<GroupView>): AgentView | null => {
  let chosen: AgentView | null = null
  for (let i = 0; i < groups.length; i++) {
    const agent = groups[i]?.longestFree ?? null
    if (agent !== null && (chosen === null || agent.freeSince < chosen.freeSince)) chosen = agent
  }
  return chosen
}
