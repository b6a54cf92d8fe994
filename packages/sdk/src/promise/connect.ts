import * as Cause from 'effect/Cause'
import * as Context from 'effect/Context'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as FetchHttpClient from 'effect/http/FetchHttpClient'
import * as HttpClient from 'effect/http/HttpClient'
import type * as Schema from 'effect/Schema'
import * as Stream from 'effect/Stream'
import { oneAttempt } from '../http/one-attempt.ts'
import { repeatUnknown } from '../http/repeat-unknown.ts'
import type { InboxService } from '../inbox/inbox.ts'
import type { Capabilities } from '../provider/capabilities.ts'
import { asInbox as asEffectInbox, type Client, type SupportedOperations } from '../provider/client.ts'
import { connect as connectEffect, type SettingsOf } from '../provider/connect.ts'
import type { Provider } from '../provider/provider.ts'
import type { CallOptions } from './options.ts'
import type { Promised } from './promised.ts'

/** A client of one provider, in promises and async iterables. What the provider has not is not there. */
export type PromiseClient<C extends Capabilities, Vendor> = Promised<SupportedOperations<C>> & {
  /** The server behind it, as messages name it. */
  readonly provider: string
  readonly capabilities: C
  /** What only this provider has. */
  readonly vendor: Promised<Vendor>
  /** The same client, whose calls have these options. */
  readonly with: (options: CallOptions) => PromiseClient<C, Vendor>
}

/** Any inbox, in promises and async iterables: what the provider has not rejects with `NotSupported`. */
export type PromiseInbox = Promised<Omit<InboxService, 'provider' | 'capabilities'>> & {
  readonly provider: string
  readonly capabilities: Capabilities
}

/**
 * A client of a provider. `fetch` may be any function of its shape; clients of one account that share it share its
 * rate limit and circuit, as the first of them set it. Throws `InvalidInput` when a setting is wrong; nothing is sent yet.
 *
 * @example
 * ```ts
 * import { connect, respondio } from '@inboxlab/sdk/promise'
 *
 * const answering = () => Promise.resolve(Response.json({ messageId: 5 }))
 * const inbox = connect(respondio, { token: 'a-token', fetch: answering })
 * const sent = await inbox.with({ signal: AbortSignal.timeout(60_000) }).reply('7', { text: 'Hello' })
 * sent.id // => '5'
 * ```
 */
export const connect = <C extends Capabilities, Settings extends Schema.Codec<unknown, unknown>, Vendor>(
  provider: Provider<C, Settings, Vendor>,
  settings: SettingsOf<Settings> & { readonly fetch?: typeof globalThis.fetch },
): PromiseClient<C, Vendor> => {
  const { fetch = globalThis.fetch } = settings ?? {}
  const client = Effect.runSync(
    Effect.provideService(connectEffect(provider, settings), HttpClient.HttpClient, clientOver(fetch)),
  )
  return faceOf(client, {})
}

/**
 * The client as any inbox: all operations are there, and what the provider has not rejects with `NotSupported`.
 *
 * @example
 * ```ts
 * import { asInbox, connect, respondio } from '@inboxlab/sdk/promise'
 * const inbox = asInbox(connect(respondio, { token: 'a-token' }))
 * await inbox.snooze('7', 0).catch((error) => error.why) // => 'its API has no snooze'
 * ```
 */
export const asInbox = <C extends Capabilities, Vendor>(client: PromiseClient<C, Vendor>): PromiseInbox =>
  client as unknown as PromiseInbox

// The clients behind faces without options of their own.
const effects = new WeakMap<object, InboxService>()

/** @internal The inbox in effects behind one in promises; null: it is of the caller's own making, or has options. */
export const effectInboxOf = (inbox: object): InboxService | null => effects.get(inbox) ?? null

// One per function, so that clients of one account find each other by it.
const clients = new WeakMap<typeof globalThis.fetch, HttpClient.HttpClient>()

const clientOver = (fetch: typeof globalThis.fetch): HttpClient.HttpClient => {
  const known = clients.get(fetch)
  if (known !== undefined) return known
  const made = Effect.runSync(
    HttpClient.HttpClient.pipe(
      Effect.map(HttpClient.transformResponse(Effect.provideService(FetchHttpClient.Fetch, fetch))),
      Effect.provide(FetchHttpClient.layer),
    ),
  )
  clients.set(fetch, made)
  return made
}

const faceOf = <C extends Capabilities, Vendor>(
  client: Client<C, Vendor>,
  options: CallOptions,
): PromiseClient<C, Vendor> => {
  const { provider, capabilities, vendor, ...operations } = client
  const face = {
    ...(promised(operations, options) as object),
    provider,
    capabilities,
    vendor: promised(vendor, options),
    with: (more: CallOptions) => faceOf(client, { ...options, ...more }),
  }
  if (Object.keys(options).length === 0) effects.set(face, asEffectInbox(client))
  return face as unknown as PromiseClient<C, Vendor>
}

const promised = (value: unknown, options: CallOptions): unknown => {
  if (typeof value === 'function') {
    return (...args: ReadonlyArray<unknown>) => awaited(value(...args), options)
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, promised(each, options)]))
}

const awaited = (made: unknown, options: CallOptions): unknown => {
  if (Stream.isStream(made)) return iterable(made as Stream.Stream<unknown, unknown>, options)
  return Effect.isEffect(made) ? run(made as Effect.Effect<unknown, unknown>, options) : made
}

let isOnce = false

/** @internal The calls that are begun in here are sent once, as within `oneAttempt`. */
export const sentOnce = <A>(begin: () => A): A => {
  isOnce = true
  try {
    return begin()
  } finally {
    isOnce = false
  }
}

const run = async <A>(
  given: Effect.Effect<A, unknown>,
  { signal, repeatUnknown: insists }: CallOptions,
): Promise<A> => {
  const effect = isOnce ? oneAttempt(given) : given
  signal?.throwIfAborted()
  const exit = await Effect.runPromiseExit(
    insists === true ? repeatUnknown(effect) : effect,
    signal === undefined ? {} : { signal },
  )
  if (Exit.isSuccess(exit)) return exit.value
  if (Cause.hasInterruptsOnly(exit.cause)) signal?.throwIfAborted()
  throw Cause.squash(exit.cause)
}

const iterable = <A>(stream: Stream.Stream<A, unknown>, { signal }: CallOptions): AsyncIterable<A> =>
  Stream.toAsyncIterableWith(
    signal === undefined ? stream : Stream.interruptWhen(stream, aborted(signal)),
    Context.empty(),
  )

/** Fails with the signal's reason once it is given. */
const aborted = (signal: AbortSignal): Effect.Effect<never, unknown> =>
  Effect.callback((resume) => {
    const stop = () => resume(Effect.fail(signal.reason))
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    return Effect.sync(() => signal.removeEventListener('abort', stop))
  })
