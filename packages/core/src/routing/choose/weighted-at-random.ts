import type { AgentId } from '../../interaction/names.ts'
import { furtherLuck } from '../further-luck.ts'
import { type AgentChoice, agentChoice } from './agent-choice.ts'

/**
 * Anyone of those who may take it, with a probability in proportion to their weight. Agents not named weigh 1; who
 * weighs 0 is drawn only where nobody weighs more.
 *
 * @example
 * ```ts
 * import { weightedAtRandom } from '@inboxlab/core'
 * weightedAtRandom(new Map([['anna', 3]])).name // => 'weightedAtRandom'
 * ```
 */
export const weightedAtRandom = (weights: ReadonlyMap<AgentId, number>): AgentChoice<null> => {
  const weightOf = (agent: AgentId): number => weights.get(agent) ?? 1
  return agentChoice(
    'weightedAtRandom',
    (candidates, _, { luck }) => {
      const total = candidates.reduce((sum, { id }) => sum + weightOf(id), 0)
      let left = furtherLuck(luck, candidates.length) * total
      for (const agent of candidates) {
        left -= weightOf(agent.id)
        if (left < 0) return agent
      }
      return candidates[0]
    },
    ({ id }) => `drawn by lot, with weight ${weightOf(id)}`,
  )
}
