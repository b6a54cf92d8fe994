import * as Effect from 'effect/Effect'
import * as HttpClient from 'effect/http/HttpClient'
import * as Layer from 'effect/Layer'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { InvalidInput } from '../error/invalid-input.ts'
import { accountOf } from '../http/account.ts'
import { HttpSettings } from '../http/http-settings.ts'
import { sender } from '../http/send.ts'
import { Inbox } from '../inbox/inbox.ts'
import { decodeRecord } from '../record/decode-record.ts'
import type { Capabilities } from './capabilities.ts'
import { asInbox, type Client } from './client.ts'
import type { Provider } from './provider.ts'
import { SharedSettings } from './shared-settings.ts'
import { whole } from './whole.ts'

/** What a caller gives to connect to a provider. */
export type SettingsOf<Settings extends Schema.Codec<unknown, unknown>> = Settings['Encoded'] &
  (typeof SharedSettings)['Encoded']

/**
 * A client of a provider, which sends through the `HttpClient` that is provided: Effect's `FetchHttpClient.layer`
 * for the real network, or one over any function of the shape of `fetch`. Clients of one account that share an
 * `HttpClient` share its rate limit and circuit, as the first of them set it. Fails with `InvalidInput` when a setting is wrong; nothing is sent
 * yet.
 *
 * @example
 * ```ts
 * import { connect, respondio } from '@inboxlab/sdk'
 * import * as Effect from 'effect/Effect'
 * import * as FetchHttpClient from 'effect/http/FetchHttpClient'
 *
 * const answering = (() => Promise.resolve(Response.json({ contactId: 7 }))) as typeof fetch
 * const program = Effect.gen(function* () {
 *   const client = yield* connect(respondio, { token: 'a-token' })
 *   yield* client.assign('7', 'anna@shop.example')
 *   return client.provider
 * })
 * await Effect.runPromise(
 *   program.pipe(
 *     Effect.provide(FetchHttpClient.layer),
 *     Effect.provideService(FetchHttpClient.Fetch, answering),
 *   ),
 * ) // => 'respond.io'
 * ```
 */
export const connect = <C extends Capabilities, Settings extends Schema.Codec<unknown, unknown>, Vendor>(
  provider: Provider<C, Settings, Vendor>,
  settings: SettingsOf<Settings>,
): Effect.Effect<Client<C, Vendor>, InvalidInput, HttpClient.HttpClient> =>
  Effect.gen(function* () {
    const told = yield* known(provider, settings)
    const given = yield* decoded(provider.name, provider.settings, told)
    const shared = yield* decoded(provider.name, SharedSettings, told)
    const server = provider.server(given)
    const http = shared.http ?? DEFAULTS
    const client = yield* HttpClient.HttpClient
    const key = [provider.name, server.baseUrl, ...server.secrets].join('\n')
    const tuned = { ...http, rate: http.rate ?? server.rate }
    const send = sender({
      ...server,
      provider: provider.name,
      client,
      settings: tuned,
      account: accountOf(client, key, tuned),
    })
    const inbox = whole(provider.name, provider.capabilities, provider.operations(send, given))
    return {
      ...inbox,
      capabilities: provider.capabilities,
      vendor: provider.vendor(send, given),
    } as unknown as Client<C, Vendor>
  })

/**
 * The `Inbox` service over a provider.
 *
 * @example
 * ```ts
 * import { inboxLayer, respondio } from '@inboxlab/sdk'
 * import * as Layer from 'effect/Layer'
 * Layer.isLayer(inboxLayer(respondio, { token: 'a-token' })) // => true
 * ```
 */
export const inboxLayer = <C extends Capabilities, Settings extends Schema.Codec<unknown, unknown>, Vendor>(
  provider: Provider<C, Settings, Vendor>,
  settings: SettingsOf<Settings>,
): Layer.Layer<Inbox, InvalidInput, HttpClient.HttpClient> =>
  Layer.effect(Inbox, Effect.map(connect(provider, settings), asInbox))

const DEFAULTS = Schema.decodeUnknownSync(HttpSettings)({})

/**
 * The settings that are given, those left out that are `undefined`, as an environment variable is that is not set. A
 * name that is none fails: who misspells `baseUrl` would send the token to the vendor's cloud.
 */
const known = (
  { name, settings }: { readonly name: string; readonly settings: Schema.Codec<unknown, unknown> },
  given: object,
): Effect.Effect<object, InvalidInput> => {
  const told = Object.entries(given ?? {}).filter(([, value]) => value !== undefined)
  const fields = 'fields' in settings ? Object.keys(settings.fields as object) : null
  const stranger = told.find(([key]) => fields?.concat(OF_ALL).includes(key) === false)
  return stranger === undefined
    ? Effect.succeed(Object.fromEntries(told))
    : Effect.fail(
        new InvalidInput({
          provider: name,
          place: `settings, ${stranger[0].slice(0, 100)}`,
          fix: `there is no such setting, give ${fields?.concat(OF_ALL).join(', ')}`,
        }),
      )
}

/** `fetch` is what a client of promises is given. */
const OF_ALL = ['http', 'fetch']

const decoded = <S extends Schema.Codec<unknown, unknown>>(
  provider: string,
  schema: S,
  settings: unknown,
): Effect.Effect<S['Type'], InvalidInput> =>
  Effect.fromResult(
    Result.mapError(decodeRecord(schema)(settings), (problem) => {
      const [place, ...rest] = problem.split(': ')
      return new InvalidInput({ provider, place: `settings, ${place}`, fix: rest.join(': ') || 'give one' })
    }),
  )
