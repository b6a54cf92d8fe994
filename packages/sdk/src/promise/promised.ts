import type * as Effect from 'effect/Effect'
import type * as Stream from 'effect/Stream'

/** A function of the inbox with promises for effects and async iterables for streams. */
export type PromisedFunction<F> = F extends (
  ...args: infer Args
) => Stream.Stream<infer A, infer _E, infer _R>
  ? (...args: Args) => AsyncIterable<A>
  : F extends (...args: infer Args) => Effect.Effect<infer A, infer _E, infer _R>
    ? (...args: Args) => Promise<A>
    : F

/** An object of such functions, at any depth. */
export type Promised<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer _Args) => unknown
    ? PromisedFunction<T[K]>
    : T[K] extends object
      ? Promised<T[K]>
      : T[K]
}
