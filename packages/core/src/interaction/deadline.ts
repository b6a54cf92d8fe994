import type { CommandOf } from './command.ts'
import type { InteractionState } from './state.ts'

/** Something that happens by itself: when it is due and the command that makes it happen then. */
export type Deadline = CommandOf<'ExpireOffer'> | CommandOf<'Wake'>

/**
 * The next thing that happens to an interaction by itself, as the command that is due at its `at`; null if
 * nothing is. Of two due at once, the earlier offer comes first and offers before a snooze.
 *
 * @example
 * ```ts
 * import { absent, evolve, nextDeadline } from '@inboxlab/core'
 * const asleep = evolve(absent, { _tag: 'Snoozed', at: 0, by: { _tag: 'Automation' }, until: 60_000 })
 * nextDeadline(asleep)?.at // => 60000
 * ```
 */
export const nextDeadline = (state: InteractionState): Deadline | null => {
  let next: Deadline | null = null
  for (const { agent, expiresAt } of state.offers) {
    if (expiresAt !== null && (next === null || expiresAt < next.at)) {
      next = { _tag: 'ExpireOffer', at: expiresAt, agent }
    }
  }
  if (state.snoozedUntil !== null && (next === null || state.snoozedUntil < next.at)) {
    next = { _tag: 'Wake', at: state.snoozedUntil, by: { _tag: 'Automation' } }
  }
  return next
}
