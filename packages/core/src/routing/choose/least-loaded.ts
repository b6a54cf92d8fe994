import { inHandWithin, type Scope, scopeInWords } from '../scope.ts'
import { type AgentChoice, agentChoice } from './agent-choice.ts'
import { lowest } from './lowest.ts'

/**
 * Whoever has the fewest interactions in hand or ringing: of all, or of the interaction's channel or queue. Of equals
 * who has been free for longest.
 *
 * @example
 * ```ts
 * import { leastLoaded } from '@inboxlab/core'
 * leastLoaded('queue').name // => 'leastLoaded'
 * ```
 */
export const leastLoaded = (of: Scope = 'all'): AgentChoice<null> =>
  agentChoice(
    'leastLoaded',
    (candidates, interaction) => lowest(candidates, (agent) => inHandWithin(of, agent, interaction)),
    (chosen, interaction) =>
      `least loaded: ${inHandWithin(of, chosen, interaction)} ${scopeInWords(of, interaction)}`,
  )
