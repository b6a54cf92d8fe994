import * as Effect from 'effect/Effect'
import * as FetchHttpClient from 'effect/http/FetchHttpClient'
import type * as HttpClient from 'effect/http/HttpClient'
import * as Fiber from 'effect/Fiber'
import { TestClock } from 'effect/testing'

/** Runs a program over this `fetch`, in a time of its own that passes by itself as far as the program waits. */
export const runOver = <A, E>(
  fetch: typeof globalThis.fetch,
  program: Effect.Effect<A, E, HttpClient.HttpClient>,
): Promise<A> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(program)
      yield* Effect.forkChild(Effect.forever(tick))
      return yield* Fiber.join(fiber)
    }).pipe(
      Effect.provide(FetchHttpClient.layer),
      Effect.provideService(FetchHttpClient.Fetch, fetch),
      Effect.provide(TestClock.layer()),
    ),
  )

const tick = Effect.andThen(
  Effect.promise(() => new Promise((resolve) => setImmediate(resolve))),
  TestClock.adjust(50),
)
