import * as Context from 'effect/Context'
import * as Effect from 'effect/Effect'

/** @internal Whether a request whose fate is unknown may be repeated although it may be carried out twice. */
export const RepeatUnknown = Context.Reference<boolean>('@inboxlab/sdk/RepeatUnknown', {
  defaultValue: () => false,
})

/**
 * Lets the calls of an effect be repeated even when nobody can tell whether an attempt was carried out. A message may
 * then reach the contact twice.
 *
 * @example
 * ```ts
 * import { Inbox, repeatUnknown } from '@inboxlab/sdk'
 * import * as Effect from 'effect/Effect'
 *
 * const insist = Effect.flatMap(Inbox, (inbox) => repeatUnknown(inbox.reply('i-7', { text: 'Still there?' })))
 * Effect.isEffect(insist) // => true
 * ```
 */
export const repeatUnknown = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.provideService(effect, RepeatUnknown, true)
