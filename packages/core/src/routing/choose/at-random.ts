import { furtherLuck } from '../further-luck.ts'
import type { AgentView } from '../view.ts'
import { type AgentChoice, agentChoice } from './agent-choice.ts'

/**
 * Anyone of those who may take it, each as likely as the others.
 *
 * @example
 * ```ts
 * import { atRandom } from '@inboxlab/core'
 * atRandom().name // => 'atRandom'
 * ```
 */
export const atRandom = (): AgentChoice<null> =>
  agentChoice(
    'atRandom',
    (candidates, _, { luck }) =>
      candidates[Math.floor(furtherLuck(luck, candidates.length) * candidates.length)] as AgentView,
    () => 'drawn by lot',
  )
