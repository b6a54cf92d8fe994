import type { InteractionState } from '../interaction/state.ts'
import { longestIdle } from './choose/longest-idle.ts'
import { explain } from './explain.ts'
import type { Explanation } from './explanation.ts'
import { firstInLine, firstInLineThat } from './first-in-line.ts'
import { longestFree } from './longest-free.ts'
import { byRank } from './next/queue-choice.ts'
import { assigned } from './offer.ts'
import { NOTHING, type RoutingOutcome, type RoutingPolicy } from './policy.ts'
import { hasSkills } from './rule/has-skills.ts'
import { knows } from './rule/knows.ts'
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
  readonly onlyMatches = true
  readonly rank: (state: InteractionState) => number

  constructor(name: string, rank: (state: InteractionState) => number) {
    this.name = name
    this.rank = rank
  }

  decide(_view: RoutingView, trigger: RoutingTrigger): RoutingOutcome<null> {
    switch (trigger._tag) {
      case 'Waiting':
        return meet(trigger.interaction, longestFree(trigger.interaction.queue.groups, trigger.interaction))
      case 'AgentFree':
        return meet(firstFor(trigger.agent), trigger.agent)
      case 'Moment':
        return NOTHING
    }
  }

  explain(view: RoutingView, trigger: RoutingTrigger): ReadonlyArray<Explanation> {
    const next = byRank(this.name, this.rank, ({ rank }) => `first in line: rank ${rank}`)
    const parts = { who: [hasSkills()], choose: longestIdle(), next, offer: assigned(), overflow: [] }
    return explain(parts, view, trigger, null, this.decide(view, trigger))
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

const firstFor = (agent: AgentView): WaitingInteraction | null => {
  const { queues } = agent.group
  const first = firstInLine(queues)
  return first === null || canTake(agent, first)
    ? first
    : firstInLineThat(queues, (interaction) => canTake(agent, interaction))
}

const canTake = (agent: AgentView, interaction: WaitingInteraction): boolean =>
  interaction.ringing === 0 && agent.hasRoomFor(interaction) && knows(agent, interaction)

const meet = (interaction: WaitingInteraction | null, agent: AgentView | null): RoutingOutcome<null> =>
  interaction === null || agent === null ? NOTHING : { _tag: 'Assign', interaction, agent }
