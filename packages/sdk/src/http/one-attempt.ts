import * as Context from 'effect/Context'
import * as Effect from 'effect/Effect'

/** @internal Whether a request is sent once, whatever becomes of it. */
export const OneAttempt = Context.Reference<boolean>('@inboxlab/sdk/OneAttempt', {
  defaultValue: () => false,
})

/** @internal Sends the requests of an effect once: for what may no longer be right when it would be sent again. */
export const oneAttempt = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.provideService(effect, OneAttempt, true)
