import { inSeconds } from '../words.ts'
import { byRank, type QueueChoice, since } from './queue-choice.ts'

/** Options of {@link byPriority}. */
export interface ByPriorityOptions {
  /**
   * How many milliseconds of waiting one priority is worth, so that whoever waits for long enough comes before a higher
   * priority; null or left out: none, a higher priority always comes first.
   */
  readonly ageing?: number | null
}

// 139 years: no wait is worth a priority. Up to priority 1,000 a rank is exact to the millisecond.
const MORE_THAN_ANY_WAIT = 2 ** 42

/**
 * The highest priority first, and of equal ones the oldest; or, with ageing, whoever's wait and priority together are
 * worth most.
 *
 * @example
 * ```ts
 * import { byPriority } from '@inboxlab/core'
 * byPriority({ ageing: 60_000 }).name // => 'byPriority'
 * ```
 */
export const byPriority = ({ ageing = null }: ByPriorityOptions = {}): QueueChoice => {
  const worth = ageing ?? MORE_THAN_ANY_WAIT
  return byRank(
    'byPriority',
    ({ moments, priority }) => moments.waitingSince - priority * worth,
    (chosen, _, { now }) =>
      ageing === null
        ? `priority ${chosen.state.priority}: has waited ${inSeconds(now - since(chosen))}`
        : `priority ${chosen.state.priority} and its wait are worth ${inSeconds(now - chosen.rank)}`,
  )
}
