import type { Instant } from '@inboxlab/core'
import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'

/** @internal Runs an effect at the moments that a function tells; it sleeps by the machine's clock. */
export const atMoment = <A, E, R>(
  now: () => Instant,
  effect: Effect.Effect<A, E, R>,
): Effect.Effect<A, E, R> =>
  Clock.clockWith((clock) =>
    Effect.provideService(effect, Clock.Clock, {
      currentTimeMillisUnsafe: now,
      currentTimeMillis: Effect.sync(now),
      currentTimeNanosUnsafe: () => BigInt(Math.round(now() * 1e6)),
      currentTimeNanos: Effect.sync(() => BigInt(Math.round(now() * 1e6))),
      monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
      monotonicTimeNanos: clock.monotonicTimeNanos,
      sleep: (duration) => clock.sleep(duration),
    }),
  )
