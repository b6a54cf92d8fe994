import type { InteractionState } from '../interaction/state.ts'
import { inOrderOfRank } from './in-order-of-rank.ts'
import type { RoutingPolicy } from './policy.ts'

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
export const firstComeFirstServed = (): RoutingPolicy<null> =>
  inOrderOfRank('firstComeFirstServed', byTimeOfJoining)

const byTimeOfJoining = (state: InteractionState): number => state.moments.waitingSince
