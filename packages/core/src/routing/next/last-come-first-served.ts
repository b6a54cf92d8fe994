import { inSeconds } from '../words.ts'
import { byRank, type QueueChoice, since } from './queue-choice.ts'

/**
 * Whatever came last, in whichever queue of the agent.
 *
 * @example
 * ```ts
 * import { lastComeFirstServed } from '@inboxlab/core'
 * lastComeFirstServed().name // => 'lastComeFirstServed'
 * ```
 */
export const lastComeFirstServed = (): QueueChoice => LAST_COME

const LAST_COME = byRank(
  'lastComeFirstServed',
  (state) => -state.moments.waitingSince,
  (chosen, _, { now }) => `came last: has waited ${inSeconds(now - since(chosen))}`,
)
