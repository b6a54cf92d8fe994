import { byTimeOfJoining } from './by-time-of-joining.ts'
import { inOrderOfRank, type RankedPolicy } from './in-order-of-rank.ts'

/**
 * First come, first served across all queues of an agent; whoever arrives gets the agent who has been free for
 * longest.
 *
 * @example
 * ```ts
 * import { firstComeFirstServed } from '@inboxlab/core'
 * firstComeFirstServed().name // => 'firstComeFirstServed'
 * ```
 */
export const firstComeFirstServed = (): RankedPolicy => inOrderOfRank('firstComeFirstServed', byTimeOfJoining)
