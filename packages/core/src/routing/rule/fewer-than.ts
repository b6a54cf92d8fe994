import { inHandWithin, type Scope, scopeInWords } from '../scope.ts'
import { type AgentRule, agentRule } from './agent-rule.ts'

/**
 * Who has fewer than so many interactions in hand or ringing: of all, or of the channel or the queue of the one that
 * waits.
 *
 * @example
 * ```ts
 * import { fewerThan } from '@inboxlab/core'
 * fewerThan(4, 'queue').name // => 'fewerThan'
 * ```
 */
export const fewerThan = (most: number, of: Scope = 'all'): AgentRule<null> =>
  agentRule({
    name: 'fewerThan',
    admits: (agent, interaction) => inHandWithin(of, agent, interaction) < most,
    because: (agent, interaction) =>
      `must have fewer than ${most} ${scopeInWords(of, interaction)}, has ${inHandWithin(of, agent, interaction)}`,
  })
