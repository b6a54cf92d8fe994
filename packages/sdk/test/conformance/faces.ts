import { asInbox, connect, type InboxService, Operation, type Provider } from '@inboxlab/sdk'
import * as promise from '@inboxlab/sdk/promise'
import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as FetchHttpClient from 'effect/http/FetchHttpClient'
import type * as Schema from 'effect/Schema'
import * as Stream from 'effect/Stream'

/** An inbox whose every answer is a promise; lists come whole. */
export type Asked = {
  readonly [O in Operation]: (
    ...args: Parameters<InboxService[O]>
  ) => Promise<
    ReturnType<InboxService[O]> extends Effect.Effect<infer A, unknown>
      ? A
      : ReturnType<InboxService[O]> extends Stream.Stream<infer A, unknown>
        ? ReadonlyArray<A>
        : never
  >
} & {
  /** What only this provider has, by its name. */
  readonly own: (name: string, ...args: ReadonlyArray<unknown>) => Promise<unknown>
}

// biome-ignore lint/suspicious/noExplicitAny: any provider, whatever its settings and own functions are
type AnyProvider = Provider<any, Schema.Codec<any, any>, any>
type Made = (provider: AnyProvider, settings: object, fetch: typeof globalThis.fetch) => Promise<Asked>

type Anything = (...args: ReadonlyArray<unknown>) => unknown
type Functions = Readonly<Record<string, Anything>>

const of = (inbox: object, vendor: object, answered: (made: unknown) => Promise<unknown>): Asked =>
  ({
    ...Object.fromEntries(
      Operation.literals.map((each) => [
        each,
        (...args: ReadonlyArray<unknown>) => answered((inbox as Functions)[each]?.(...args)),
      ]),
    ),
    own: (name: string, ...args: ReadonlyArray<unknown>) => answered((vendor as Functions)[name]?.(...args)),
  }) as unknown as Asked

/** The two faces of a client. */
export const faces: { readonly effects: Made; readonly promises: Made } = {
  effects: async (provider, settings, fetch) => {
    const client = await Effect.runPromise(
      connect(provider, settings as never).pipe(
        Effect.provide(FetchHttpClient.layer),
        Effect.provideService(FetchHttpClient.Fetch, fetch),
      ),
    )
    return of(asInbox(client), client.vendor, async (made) => {
      const effect = Stream.isStream(made)
        ? Stream.runCollect(made as Stream.Stream<unknown, unknown>)
        : (made as Effect.Effect<unknown, unknown>)
      const exit = await Effect.runPromiseExit(Effect.provideService(effect, FetchHttpClient.Fetch, fetch))
      if (Exit.isSuccess(exit)) return exit.value
      throw Cause.squash(exit.cause)
    })
  },
  promises: async (provider, settings, fetch) => {
    const client = promise.connect(provider, { ...settings, fetch } as never)
    return of(promise.asInbox(client), client.vendor as object, async (made) => {
      if (made instanceof Promise) return made
      const all: Array<unknown> = []
      for await (const each of made as AsyncIterable<unknown>) all.push(each)
      return all
    })
  },
}

/** One of them. */
export type Face = keyof typeof faces
