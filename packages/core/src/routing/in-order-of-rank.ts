import type { InteractionState } from '../interaction/state.ts'
import { firstInLine } from './first-in-line.ts'
import { longestFree } from './longest-free.ts'
import { NOTHING, type RoutingOutcome, type RoutingPolicy } from './policy.ts'
import type { RoutingTrigger } from './trigger.ts'
import type { AgentView, RoutingView, WaitingInteraction } from './view.ts'

/** A policy whose order of the line looks at nothing but the state, and that remembers nothing. */
export interface RankedPolicy extends RoutingPolicy<null> {
  readonly rank: (state: InteractionState) => number
}

// A class, so that all such policies share their functions: an engine that runs several stays fast.
class InOrderOfRank implements RankedPolicy {
  readonly name: string
  readonly initial = null
  readonly rank: (state: InteractionState) => number

  constructor(name: string, rank: (state: InteractionState) => number) {
    this.name = name
    this.rank = rank
  }

  decide(_view: RoutingView, trigger: RoutingTrigger): RoutingOutcome<null> {
    switch (trigger._tag) {
      case 'Waiting':
        return meet(trigger.interaction, longestFree(trigger.interaction.queue.groups))
      case 'AgentFree':
        return meet(firstInLine(trigger.agent.group.queues), trigger.agent)
      case 'Moment':
        return NOTHING
    }
  }
}

/**
 * The policy that never lets a free agent idle beside work they can do: whoever arrives gets the agent who has
 * been free for longest, and a freed agent gets the waiting interaction of smallest rank among their queues.
 *
 * @example
 * ```ts
 * import { absent, inOrderOfRank } from '@inboxlab/core'
 * const lastComeFirstServed = inOrderOfRank('lastComeFirstServed', (state) => -state.moments.waitingSince)
 * lastComeFirstServed.rank({ ...absent, moments: { waitingSince: 5, lastMessageAt: 5, windowUntil: null } }) // => -5
 * ```
 */
export const inOrderOfRank = (name: string, rank: (state: InteractionState) => number): RankedPolicy =>
  new InOrderOfRank(name, rank)

const meet = (interaction: WaitingInteraction | null, agent: AgentView | null): RoutingOutcome<null> =>
  interaction === null || agent === null ? NOTHING : { _tag: 'Assign', interaction, agent }
