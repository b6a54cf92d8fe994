import type { InteractionState } from '../interaction/state.ts'

/**
 * The rank of first come, first served: since when somebody waits, in milliseconds. A policy that ranks by this very
 * function spares the simulator telling the state of everybody who comes.
 *
 * @example
 * ```ts
 * import { byTimeOfJoining, evolve, absent } from '@inboxlab/core'
 * byTimeOfJoining(evolve(absent, { _tag: 'Unassigned', at: 5, by: { _tag: 'Automation' }, agent: 'anna' })) // => 5
 * ```
 */
export const byTimeOfJoining = (state: InteractionState): number => state.moments.waitingSince
