import type { AgentId, QueueId } from '../../interaction/names.ts'
import type { AgentView } from '../view.ts'

/** @internal The list of each inbox's agents who had a turn, the last of them at the head. */
export type Turns = ReadonlyArray<{ readonly inbox: QueueId; readonly list: ReadonlyArray<AgentId> }>

/**
 * @internal Of those allowed, the last of the inbox's list; the list begins as its members back to front, so those who
 * never had a turn come before all others, first member first.
 */
export const lastOfList = (
  turns: Turns,
  inbox: QueueId,
  allowed: ReadonlyArray<AgentView>,
): AgentView | null => {
  const list = listOf(turns, inbox)
  let chosen: AgentView | null = null
  let place = -1
  for (const agent of allowed) {
    const its = list.indexOf(agent.id)
    if (its === -1) return agent
    if (its > place) {
      chosen = agent
      place = its
    }
  }
  return chosen
}

/** @internal The agent is taken out of the list and put at its head. */
export const toHead = (turns: Turns, inbox: QueueId, agent: AgentId): Turns => [
  ...turns.filter((each) => each.inbox !== inbox),
  { inbox, list: [agent, ...listOf(turns, inbox).filter((each) => each !== agent)] },
]

const listOf = (turns: Turns, inbox: QueueId): ReadonlyArray<AgentId> =>
  turns.find((each) => each.inbox === inbox)?.list ?? []
