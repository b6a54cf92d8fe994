import { byTimeOfJoining } from '../by-time-of-joining.ts'
import type { AgentView, WaitingInteraction } from '../view.ts'
import { type QueueChoice, since } from './queue-choice.ts'

/**
 * What the agent is best at: the interaction of whose needed skills they have the highest level; of equals the oldest.
 * What needs no skill comes last. It looks at everyone in line.
 *
 * @example
 * ```ts
 * import { byBestSkill } from '@inboxlab/core'
 * byBestSkill().name // => 'byBestSkill'
 * ```
 */
export const byBestSkill = (): QueueChoice => ({
  name: 'byBestSkill',
  rank: byTimeOfJoining,
  pick: (agent, _, fits) => {
    let chosen: WaitingInteraction | null = null
    let best = 0
    for (const queue of agent.group.queues) {
      for (const each of queue.line()) {
        const level = levelAt(agent, each)
        const isBetter = chosen === null || level > best || (level === best && since(each) < since(chosen))
        if (!isBetter || !fits(each)) continue
        chosen = each
        best = level
      }
    }
    return chosen
  },
  why: (chosen, agent) => `${agent.id} is at level ${levelAt(agent, chosen)} of what it needs`,
})

const levelAt = (agent: AgentView, { needs }: WaitingInteraction): number =>
  needs.reduce((most, { skill }) => Math.max(most, agent.skill(skill)), 0)
