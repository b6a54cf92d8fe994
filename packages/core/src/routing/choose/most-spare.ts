import type { AgentView } from '../view.ts'
import { type AgentChoice, agentChoice } from './agent-choice.ts'
import { lowest } from './lowest.ts'

/**
 * Whoever has the most capacity to spare: in units, or as a share of what they have. An agent without a limit has more
 * than any other. Of equals who has been free for longest.
 *
 * @example
 * ```ts
 * import { mostSpare } from '@inboxlab/core'
 * mostSpare('share').name // => 'mostSpare'
 * ```
 */
export const mostSpare = (of: 'units' | 'share' = 'units'): AgentChoice<null> => {
  const spare = ({ capacity, load }: AgentView): number =>
    capacity === Number.POSITIVE_INFINITY ? capacity : (capacity - load) / (of === 'units' ? 1 : capacity)
  return agentChoice(
    'mostSpare',
    (candidates) => lowest(candidates, (agent) => -spare(agent)),
    (chosen) =>
      of === 'units'
        ? `most to spare: ${spare(chosen)} units`
        : `most to spare: ${Math.round(100 * spare(chosen))} %`,
  )
}
