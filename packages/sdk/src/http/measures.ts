import type * as Effect from 'effect/Effect'
import * as Metric from 'effect/Metric'

const attempts = Metric.counter('inboxlab_http_attempts', {
  description: 'Requests sent to inbox servers, repetitions included',
})
const calls = Metric.counter('inboxlab_calls', { description: 'Calls of inbox servers, by outcome' })

type Counter = Metric.Counter<number>

/** One counter for each set of words, made once. */
const counted = (counter: Counter, names: ReadonlyArray<string>) => {
  const made = new Map<string, Counter>()
  return (...words: ReadonlyArray<string>): Effect.Effect<void> => {
    const key = words.join('\n')
    const known =
      made.get(key) ??
      Metric.withAttributes(
        counter,
        Object.fromEntries(names.map((name, index) => [name, words[index] ?? ''])),
      )
    made.set(key, known)
    return Metric.update(known, 1)
  }
}

/** @internal Counts one request that is sent, by provider and operation. */
export const countAttempt = counted(attempts, ['provider', 'operation'])

/** @internal Counts one call that ended, by provider, operation and outcome: `ok` or the tag of its failure. */
export const countCall = counted(calls, ['provider', 'operation', 'outcome'])
