import { createServer } from 'node:http'
import type { RoutingPolicy } from '@inboxlab/core'
import {
  type InboxService,
  type LiveRouter,
  type RouterEntry,
  receive,
  runRouter,
  type WebhookEvent,
  type WebhookProvider,
} from '@inboxlab/sdk'
import { webhookListener } from '@inboxlab/sdk/node'
import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as FetchHttpClient from 'effect/http/FetchHttpClient'
import * as Logger from 'effect/Logger'
import type * as Redacted from 'effect/Redacted'
import * as Stream from 'effect/Stream'
import type { LiveDesk, LiveServerDesk } from './live-desk.ts'
import type { LiveServer, ServerAccess } from './live-providers.ts'

/** Milliseconds: whoever sends webhooks on one connection has closed it before, or one could meet its end. */
const KEPT_ALIVE = 75_000

/** What a live router tells of its work. */
export type LiveEntry = RouterEntry

/** Where webhooks come in, and what they are signed with. */
export interface WebhooksAt {
  readonly host: string
  readonly port: number
  readonly secrets: ReadonlyArray<Redacted.Redacted<string>>
}

/** A policy to be run on a server; `every` in milliseconds. */
export interface LiveRoute {
  readonly server: LiveServer
  readonly access: ServerAccess
  readonly policy: RoutingPolicy
  /** Made of who and what is on the server; what it throws ends all. */
  readonly deskOf: (there: LiveServerDesk) => LiveDesk
  readonly every: number
  readonly dryRun: boolean
  readonly explains: boolean
  /** What waits at the beginning is routed, and no more. */
  readonly once: boolean
  /** Null: only looks at the server tell what happens there. */
  readonly webhooks: WebhooksAt | null
  /** The first look comes next; `address`: where webhooks come in. */
  readonly begins: (desk: LiveDesk, address: string | null) => void
  readonly tell: (entry: RouterEntry) => void
  /** Something came in that is no webhook of the server, and why it is not believed. */
  readonly refused: (reason: string) => void
  /** Aborted when it is to stop: nothing new is begun, and what was sent is waited for. */
  readonly signal: AbortSignal
}

/**
 * Runs a policy on a server until it is told to stop, or once: how many wait then; null if the first look was not
 * over. Rejects with an `InboxError` if the server cannot be looked at, and as Node does if webhooks cannot come in.
 */
export const routeLive = async (route: LiveRoute): Promise<number | null> => {
  let router: LiveRouter | null = null
  const running = Effect.scoped(
    Effect.gen(function* () {
      const inbox = yield* route.server.open(route.access)
      const desk = yield* deskOn(inbox, route)
      const early: Array<ReadonlyArray<WebhookEvent>> = []
      const address = yield* webhooksFor(route, (events) =>
        router === null ? Effect.sync(() => void early.push(events)) : router.handle(events),
      )
      route.begins(desk, address)
      const { policy, every, dryRun, explains, tell } = route
      router = yield* runRouter({ ...desk, inbox, policy, every, dryRun, explains, tell })
      for (const events of early.splice(0)) yield* router.handle(events)
      yield* route.once ? router.idle : Effect.never
    }),
  ).pipe(Effect.provide(FetchHttpClient.layer), Effect.provideService(Logger.LogToStderr, true))
  const exit = await Effect.runPromiseExit(running, { signal: route.signal })
  if (Exit.isFailure(exit) && !Cause.hasInterruptsOnly(exit.cause)) throw Cause.squash(exit.cause)
  return waitingOf(router)
}

const waitingOf = (router: LiveRouter | null): number | null => router?.waiting() ?? null

const deskOn = (inbox: InboxService, { deskOf }: LiveRoute) =>
  Effect.gen(function* () {
    const users = yield* Stream.runCollect(inbox.users())
    const hasQueues = inbox.capabilities.filters.queue === true
    const places = hasQueues ? yield* Stream.runCollect(inbox.channels()) : null
    return deskOf({ users, places })
  })

const webhooksFor = (
  { webhooks, server, refused }: LiveRoute,
  handle: (events: ReadonlyArray<WebhookEvent>) => Effect.Effect<void>,
) =>
  webhooks === null
    ? Effect.succeed(null)
    : Effect.map(
        Effect.acquireRelease(
          Effect.promise(() => listens(webhooks, server.webhooks, handle, refused)),
          ({ close }) => Effect.promise(close),
        ),
        ({ url }) => url,
      )

const listens = async (
  { host, port, secrets }: WebhooksAt,
  provider: WebhookProvider,
  handle: (events: ReadonlyArray<WebhookEvent>) => Effect.Effect<void>,
  refused: LiveRoute['refused'],
) => {
  const receiver = receive(provider, secrets, { handle })
  const listener = webhookListener(async (request) => {
    const reception = await Effect.runPromise(receiver(request))
    if (reception._tag === 'Refused') refused(reception.error.reason)
    return reception
  })
  const server = createServer({ keepAliveTimeout: KEPT_ALIVE }, listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
