import type { InteractionState } from '@inboxlab/core'

/** @internal Freezes a value with all that is in it, so that whoever changes it is noticed. */
export const frozen = <A>(value: A): A => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  // Not for-in, which V8 has to prepare anew for each object that lives for a moment.
  for (const part of Object.values(value)) if (typeof part === 'object') frozen(part)
  return value
}

/** @internal Freezes what an event has made of a state: what it has in common with a frozen state before is frozen. */
export const frozenAfter = (before: InteractionState, after: InteractionState): void => {
  // All absent states have their parts in common, which are nobody's to freeze.
  if (before.phase === 'absent' || !Object.isFrozen(before)) {
    frozen(after)
    return
  }
  Object.freeze(after)
  if (after.place !== before.place) frozen(after.place)
  if (after.offers !== before.offers) frozen(after.offers)
  if (after.outcome !== before.outcome) frozen(after.outcome)
  if (after.origin !== before.origin) frozen(after.origin)
  if (after.moments !== before.moments) frozen(after.moments)
  if (after.details !== before.details) frozen(after.details)
}
