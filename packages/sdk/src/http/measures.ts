import type * as Effect from 'effect/Effect'
import * as Metric from 'effect/Metric'

const attempts = Metric.counter('inboxlab_http_attempts', {
  description: 'Requests sent to inbox servers, repetitions included',
})
const calls = Metric.counter('inboxlab_calls', { description: 'Calls of inbox servers, by outcome' })

/** @internal Counts one request that is sent. */
export const countAttempt = (provider: string, operation: string): Effect.Effect<void> =>
  Metric.update(Metric.withAttributes(attempts, { provider, operation }), 1)

/** @internal Counts one call that ended; `outcome` is `ok` or the tag of its failure. */
export const countCall = (provider: string, operation: string, outcome: string): Effect.Effect<void> =>
  Metric.update(Metric.withAttributes(calls, { provider, operation, outcome }), 1)
