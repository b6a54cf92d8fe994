import type { AgentView } from '../view.ts'

/** @internal Agents in the order of their groups and seats: the order in which an inbox has its members. */
export const inSeats = (agents: ReadonlyArray<AgentView>): ReadonlyArray<AgentView> => {
  const groups = [...new Set(agents.map(({ group }) => group))]
  return groups.flatMap((group) =>
    agents.filter((agent) => agent.group === group).sort((a, b) => a.seat - b.seat),
  )
}
