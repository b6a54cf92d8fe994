import type { Instant } from '../../interaction/instant.ts'
import type { Given } from '../rule/at-most-per.ts'
import { nameOfScope, type Scope } from '../scope.ts'
import type { AgentView, WaitingInteraction } from '../view.ts'
import { inSeconds } from '../words.ts'
import type { AgentChoice } from './agent-choice.ts'
import { lowest } from './lowest.ts'

/**
 * Whoever was given something the longest time ago, or never: of all, or of the interaction's channel or queue, in
 * which case the policy remembers it. It does not count when they finished. Of equals who has been free for longest.
 *
 * @example
 * ```ts
 * import { leastRecentlyGiven } from '@inboxlab/core'
 * leastRecentlyGiven('channel').initial // => []
 * ```
 */
export const leastRecentlyGiven = (of: Scope = 'all'): AgentChoice<ReadonlyArray<Given> | null> => {
  const lastGiven = (
    memory: ReadonlyArray<Given> | null,
    agent: AgentView,
    interaction: WaitingInteraction,
  ): Instant => {
    if (memory === null) return agent.lastGivenAt
    const name = nameOfScope(of, interaction)
    return memory.find((each) => each.of === name && each.agent === agent.id)?.at ?? Number.NEGATIVE_INFINITY
  }
  return {
    name: 'leastRecentlyGiven',
    initial: of === 'all' ? null : [],
    isLongestIdle: false,
    best: (candidates, interaction, _, memory) =>
      lowest(candidates, (agent) => lastGiven(memory, agent, interaction)),
    why: (chosen, interaction, { now }, memory) => {
      const at = lastGiven(memory, chosen, interaction)
      return at === Number.NEGATIVE_INFINITY
        ? 'least recently given: never'
        : `least recently given: ${inSeconds(now - at)} ago`
    },
    given: (memory, { id }, interaction, { now }) => {
      if (memory === null) return null
      const name = nameOfScope(of, interaction)
      return [
        ...memory.filter((each) => each.of !== name || each.agent !== id),
        { of: name, agent: id, at: now },
      ]
    },
  }
}
