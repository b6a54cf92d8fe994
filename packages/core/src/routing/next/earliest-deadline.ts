import { inSeconds } from '../words.ts'
import { byRank, type QueueChoice } from './queue-choice.ts'

/**
 * Whatever should be answered soonest; what nothing is promised for comes last, oldest first.
 *
 * @example
 * ```ts
 * import { earliestDeadline } from '@inboxlab/core'
 * earliestDeadline().name // => 'earliestDeadline'
 * ```
 */
export const earliestDeadline = (): QueueChoice => EARLIEST

const EARLIEST = byRank(
  'earliestDeadline',
  (_, { due }) => due,
  ({ due }, _, { now }) =>
    due === Number.POSITIVE_INFINITY
      ? 'nothing is promised, oldest'
      : due >= now
        ? `earliest deadline: in ${inSeconds(due - now)}`
        : `earliest deadline: ${inSeconds(now - due)} ago`,
)
