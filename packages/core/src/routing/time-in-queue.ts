import { inOrderOfRank, type RankedPolicy } from './in-order-of-rank.ts'

/** Options of {@link timeInQueue}. */
export interface TimeInQueueOptions {
  /** Milliseconds by which a priority's wait is counted longer than it is; priorities not named have none. */
  readonly headStart: ReadonlyMap<number, number>
}

/**
 * Longest time in queue first, where each priority may have a head start: with 90 s for priority 2, such a
 * contact is served as if it had come 90 s earlier. (The rule of the bank in Brown et al., JASA 2005.)
 *
 * @example
 * ```ts
 * import { absent, timeInQueue } from '@inboxlab/core'
 * const policy = timeInQueue({ headStart: new Map([[2, 90_000]]) })
 * policy.rank({ ...absent, priority: 2, moments: { waitingSince: 100_000, lastMessageAt: 100_000, windowUntil: null } }) // => 10000
 * ```
 */
export const timeInQueue = ({ headStart }: TimeInQueueOptions): RankedPolicy =>
  inOrderOfRank('timeInQueue', (state) => state.moments.waitingSince - (headStart.get(state.priority) ?? 0))
