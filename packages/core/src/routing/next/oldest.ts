import { byTimeOfJoining } from '../by-time-of-joining.ts'
import { inSeconds } from '../words.ts'
import { byRank, type QueueChoice, since } from './queue-choice.ts'

/**
 * Whatever has waited for longest, in whichever queue of the agent.
 *
 * @example
 * ```ts
 * import { oldest } from '@inboxlab/core'
 * oldest().name // => 'oldest'
 * ```
 */
export const oldest = (): QueueChoice => OLDEST

const OLDEST = byRank(
  'oldest',
  byTimeOfJoining,
  (chosen, _, { now }) => `oldest: has waited ${inSeconds(now - since(chosen))}`,
)
