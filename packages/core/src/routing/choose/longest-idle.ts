import { inSeconds } from '../words.ts'
import { type AgentChoice, agentChoice } from './agent-choice.ts'
import { lowest } from './lowest.ts'

/**
 * Whoever has been free for longest without being given or finishing anything; of two free since the same moment, the
 * one of the earlier group.
 *
 * @example
 * ```ts
 * import { longestIdle } from '@inboxlab/core'
 * longestIdle().isLongestIdle // => true
 * ```
 */
export const longestIdle = (): AgentChoice<null> => LONGEST_IDLE

const LONGEST_IDLE = agentChoice(
  'longestIdle',
  (candidates) => lowest(candidates, ({ freeSince }) => freeSince),
  ({ freeSince }, _, { now }) => `longest idle: for ${inSeconds(now - freeSince)}`,
  true,
)
