import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import * as FetchHttpClient from 'effect/http/FetchHttpClient'
import type * as HttpClient from 'effect/http/HttpClient'
import { VirtualTime } from './virtual-time.ts'

/** Runs a program over this `fetch`, in a time of its own that passes by itself as far as the program waits. */
export const runOver = <A, E>(
  fetch: typeof globalThis.fetch,
  program: Effect.Effect<A, E, HttpClient.HttpClient>,
  time: VirtualTime = new VirtualTime(),
): Promise<A> =>
  time.until(
    Effect.runPromise(
      program.pipe(
        Effect.provide(FetchHttpClient.layer),
        Effect.provideService(FetchHttpClient.Fetch, fetch),
        Effect.provideService(Clock.Clock, time.clock),
      ),
    ),
  )
