import * as Cause from 'effect/Cause'
import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import { accepted, busy, failed, repeated } from './answers.ts'
import type { Claim } from './delivery-store.ts'
import type { ReceiveSettings } from './receive-settings.ts'
import type { Reception } from './reception.ts'
import type { WebhookEvent } from './webhook-event.ts'
import type { ProvenDelivery, WebhookProvider } from './webhook-provider.ts'

/**
 * @internal Claims a delivery by all of its names, handles it, and keeps that it was handled. Whatever goes wrong
 * gives the names back, so that a repetition is handled.
 */
export const handleOnce = <Payload, E, R>(
  provider: WebhookProvider<Payload>,
  delivery: ProvenDelivery,
  { deliveries, lease }: Required<ReceiveSettings>,
  handle: (events: ReadonlyArray<WebhookEvent<Payload>>) => Effect.Effect<unknown, E, R>,
): Effect.Effect<Reception<Payload>, never, R> => {
  const stored = <A>(use: () => A | Promise<A>) =>
    Effect.tryPromise({ try: async () => use(), catch: (why) => why })

  const handled = Effect.gen(function* () {
    const events = provider.decode(delivery)
    yield* handle(events)
    return events
  })

  const onceOf = Effect.fnUntraced(function* (
    restore: <A, Error, R>(effect: Effect.Effect<A, Error, R>) => Effect.Effect<A, Error, R>,
    claimed: Array<string>,
  ) {
    const names = new Set(provider.namesOf(delivery))
    for (const name of names) {
      const full = `${provider.provider}:${name}`
      const claim: Claim = yield* stored(() => deliveries.claim(full, delivery.at, delivery.at + lease))
      if (claim !== 'claimed') {
        yield* giveBack(claimed)
        return claim === 'done' ? repeated() : busy()
      }
      claimed.push(full)
    }
    const events = yield* restore(handled)
    const now = yield* Clock.currentTimeMillis
    for (const name of claimed) yield* stored(() => deliveries.finish(name, now))
    return accepted(events)
  })

  const giveBack = (claimed: ReadonlyArray<string>) =>
    Effect.forEach(claimed, (name) => Effect.ignore(stored(() => deliveries.release(name))))

  return Effect.uninterruptibleMask((restore) =>
    Effect.suspend(() => {
      const claimed: Array<string> = []
      return Effect.matchCauseEffect(onceOf(restore, claimed), {
        onSuccess: (reception): Effect.Effect<Reception<Payload>> => Effect.succeed(reception),
        onFailure: (cause) =>
          Effect.andThen(
            giveBack(claimed),
            Cause.hasInterruptsOnly(cause)
              ? Effect.failCause(cause as Cause.Cause<never>)
              : Effect.succeed(failed(Cause.squash(cause))),
          ),
      })
    }),
  )
}
