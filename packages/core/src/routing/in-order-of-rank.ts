import type { InteractionState } from '../interaction/state.ts'
import { firstInLine } from './first-in-line.ts'
import { longestFree } from './longest-free.ts'
import type { RoutingOutcome, RoutingPolicy } from './policy.ts'
import type { AgentView, WaitingInteraction } from './view.ts'

const NOTHING: RoutingOutcome<null> = { decisions: [], memory: null }

/**
 * The policy that never lets a free agent idle beside work they can do: whoever arrives gets the agent who has
 * been free for longest, and a freed agent gets the waiting interaction of smallest rank among their queues.
 */
export const inOrderOfRank = (
  name: string,
  rank: (state: InteractionState) => number,
): RoutingPolicy<null> => ({
  name,
  initial: null,
  rank,
  decide: (_view, trigger) => {
    switch (trigger._tag) {
      case 'Waiting':
        return meet(trigger.interaction, longestFree(trigger.interaction.queue.groups))
      case 'AgentFree':
        return meet(firstInLine(trigger.agent.group.queues), trigger.agent)
      case 'Moment':
        return NOTHING
    }
  },
})

const meet = (interaction: WaitingInteraction | null, agent: AgentView | null): RoutingOutcome<null> =>
  interaction === null || agent === null
    ? NOTHING
    : { decisions: [{ _tag: 'Assign', interaction, agent }], memory: null }
