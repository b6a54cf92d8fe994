import { inSeconds } from '../words.ts'
import { byRank, type QueueChoice } from './queue-choice.ts'

/**
 * Longest wait first, where each priority may have a head start: its wait counts that many milliseconds longer than it
 * is.
 *
 * @example
 * ```ts
 * import { byHeadStart } from '@inboxlab/core'
 * byHeadStart(new Map([[2, 90_000]])).name // => 'byHeadStart'
 * ```
 */
export const byHeadStart = (headStart: ReadonlyMap<number, number>): QueueChoice =>
  byRank(
    'byHeadStart',
    ({ moments, priority }) => moments.waitingSince - (headStart.get(priority) ?? 0),
    ({ state, rank }, _, { now }) =>
      `priority ${state.priority}: its wait counts as ${inSeconds(now - rank)}`,
  )
