import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'

const Count = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000 }))
const Bytes = Schema.Int.check(Schema.isBetween({ minimum: 1024, maximum: 1_000_000_000 }))
const Ms = Schema.Finite.check(Schema.isBetween({ minimum: 1, maximum: 86_400_000 }))

/**
 * How requests are sent. Times in milliseconds; what is left out has the default named here.
 *
 * @example
 * ```ts
 * import { HttpSettings } from '@inboxlab/sdk'
 * import * as Schema from 'effect/Schema'
 * Schema.decodeUnknownSync(HttpSettings)({}).attemptTimeout // => 10000
 * ```
 */
export const HttpSettings = Schema.Struct({
  /** The time for one attempt, from sending to the end of the body: 10 s. */
  attemptTimeout: withDefault(Ms, 10_000),
  /** The time for the whole call, with all waiting: 60 s. */
  totalTimeout: withDefault(Ms, 60_000),
  /** Attempts in all: 4. */
  attempts: withDefault(Count, 4),
  /** The bound of the first wait between attempts, which doubles each time: 250 ms. */
  backoff: withDefault(Ms, 250),
  /** The longest such wait: 20 s. */
  backoffMost: withDefault(Ms, 20_000),
  /** Requests at the same moment, per account: 8. */
  concurrency: withDefault(Count, 8),
  /** So many requests (`limit`) in so many milliseconds (`per`), per account; null: as the provider has it. */
  rate: withDefault(Schema.NullOr(Schema.Struct({ limit: Count, per: Ms })), null),
  /** After so many failures in a row nothing is sent for so long: 5, 30 s. */
  circuit: withDefault(Schema.Struct({ failures: Count, openFor: Ms }), { failures: 5, openFor: 30_000 }),
  /** The largest body of an answer that is read, in bytes: 10 MiB. */
  maxBytes: withDefault(Bytes, 10_485_760),
}).annotate({ identifier: 'HttpSettings' })
export type HttpSettings = typeof HttpSettings.Type

function withDefault<S extends Schema.Codec<unknown, unknown>>(schema: S, value: S['Type']) {
  return schema.pipe(Schema.withDecodingDefaultTypeKey(Effect.succeed(value)))
}
