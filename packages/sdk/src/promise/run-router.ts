import type { Instant } from '@inboxlab/core'
import * as Cause from 'effect/Cause'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as Random from 'effect/Random'
import * as Scope from 'effect/Scope'
import * as Stream from 'effect/Stream'
import type { InboxError } from '../error/inbox-error.ts'
import { Unreachable } from '../error/unreachable.ts'
import { OneAttempt } from '../http/one-attempt.ts'
import type { RoutedInbox, RouterSettings } from '../live/router-options.ts'
import { runRouter as runRouterEffect } from '../live/run-router.ts'
import type { WebhookEvent } from '../webhook/webhook-event.ts'
import { atMoment } from './at-moment.ts'
import { effectInboxOf, type PromiseInbox, sentOnce } from './connect.ts'

/** What a live router asks of an inbox, in promises: `asInbox` of a client, or anything of this shape. */
export type PromiseRoutedInbox = Pick<
  PromiseInbox,
  'provider' | 'capabilities' | 'list' | 'get' | 'assign' | 'close' | 'users'
>

/** What a live router is made of. */
export interface PromiseRouterOptions extends RouterSettings {
  readonly inbox: PromiseRoutedInbox
  /** Gives a number from 0 up to 1 for each decision that asks for one; the machine's chance if left out. */
  readonly luck?: () => number
  /** The moment in milliseconds; the machine's clock unless told otherwise. Timers go by the machine's all the same. */
  readonly now?: () => Instant
}

/** A router at work. */
export interface PromiseLiveRouter {
  /** Takes in what webhooks tell: give it to `receive` as its handler. In any order, late, twice or never. */
  readonly handle: (events: ReadonlyArray<WebhookEvent>) => Promise<void>
  /** Looks at the server as a whole, as it does by itself every so often. */
  readonly reconcile: () => Promise<void>
  /** Waits until nothing is on its way to the server. */
  readonly idle: () => Promise<void>
  /** Begins nothing new, and waits for what was sent. No timer is left. */
  readonly stop: () => Promise<void>
  /** How many wait for an agent and are given none, as far as is known. */
  readonly waiting: () => number
  /** What the policy remembers now, as JSON data: to be given to the next run as `memory`. */
  readonly memory: () => unknown
}

/**
 * Runs a routing policy on a server's interactions: the same value that ran in the simulator. It begins with a look at
 * the server, goes on with webhooks (`handle`), and looks again every so often for what none told. At most one
 * assignment of an interaction is on its way; just before it is sent the interaction is looked at once more, and if it
 * has become somebody's nothing is sent. What rings in a simulation is assigned; who is dissuaded is closed.
 *
 * Rejects with `NotSupported` where the provider cannot list, get or assign, with `InvalidInput` where an option will
 * not do, and as the first look fails.
 *
 * @example
 * ```ts
 * import { firstComeFirstServed } from '@inboxlab/core'
 * import { asInbox, chatwoot, connect, runRouter } from '@inboxlab/sdk/promise'
 * import { createSandbox } from '@inboxlab/sdk/sandbox'
 *
 * const sandbox = createSandbox({ provider: 'chatwoot' })
 * const { conversation } = sandbox.control.contactWrites({ contact: 1, text: 'Where is my parcel?' })
 * const inbox = asInbox(connect(chatwoot, { account: 1, token: 'olga-token', fetch: sandbox.fetch }))
 * const router = await runRouter({
 *   policy: firstComeFirstServed(),
 *   inbox,
 *   directory: { queues: [{ id: '1' }], groups: [{ id: 'desk', queues: ['1'], agents: [{ id: '2' }] }] },
 * })
 * await router.idle()
 * await router.stop()
 * sandbox.control.state(conversation).holder // => '2'
 * ```
 */
export const runRouter = async ({
  inbox,
  luck,
  now,
  ...settings
}: PromiseRouterOptions): Promise<PromiseLiveRouter> => {
  const scope = Scope.makeUnsafe()
  const begun = runRouterEffect({ ...settings, inbox: effectInboxOf(inbox) ?? inEffects(inbox) }).pipe(
    Effect.provideService(Scope.Scope, scope),
    luck === undefined ? (same) => same : Effect.provideService(Random.Random, randomOf(luck)),
    Effect.onError(() => Scope.close(scope, Exit.void)),
  )
  const router = await run(now === undefined ? begun : atMoment(now, begun))
  return {
    handle: (events) => run(router.handle(events)),
    reconcile: () => run(router.reconcile),
    idle: () => run(router.idle),
    stop: () => run(Scope.close(scope, Exit.void)),
    waiting: router.waiting,
    memory: router.memory,
  }
}

const run = async <A, E>(effect: Effect.Effect<A, E>): Promise<A> => {
  const exit = await Effect.runPromiseExit(effect)
  if (Exit.isSuccess(exit)) return exit.value
  throw Cause.squash(exit.cause)
}

const randomOf = (luck: () => number): Random.Random => ({
  nextDoubleUnsafe: luck,
  nextIntUnsafe: () => Math.floor(luck() * Number.MAX_SAFE_INTEGER),
})

/** An inbox in promises fails as it does in effects: with an `InboxError`. */
const inEffects = (inbox: PromiseRoutedInbox): RoutedInbox => {
  const failureOf = (error: unknown): InboxError =>
    isInboxError(error) ? error : unreachable(inbox.provider, error)
  const effect = <A>(ask: () => Promise<A>): Effect.Effect<A, InboxError> =>
    Effect.flatMap(OneAttempt, (once) =>
      Effect.tryPromise({ try: () => (once ? sentOnce(ask) : ask()), catch: failureOf }),
    )
  const stream = <A>(ask: () => AsyncIterable<A>): Stream.Stream<A, InboxError> =>
    Stream.suspend(() => Stream.fromAsyncIterable(ask(), failureOf))
  return {
    provider: inbox.provider,
    capabilities: inbox.capabilities,
    list: (filter) => stream(() => inbox.list(filter)),
    get: (id) => effect(() => inbox.get(id)),
    assign: (id, agent) => effect(() => inbox.assign(id, agent)),
    close: (id, outcome) => effect(() => inbox.close(id, outcome)),
    users: () => stream(() => inbox.users()),
  }
}

const isInboxError = (error: unknown): error is InboxError =>
  typeof error === 'object' && error !== null && '_tag' in error && typeof error._tag === 'string'

/** Whatever else an inbox of the caller's own making fails with. */
const unreachable = (provider: string, error: unknown): Unreachable =>
  new Unreachable({
    provider,
    operation: 'route',
    status: null,
    code: null,
    requestId: null,
    attempts: 1,
    retry: { _tag: 'CheckFirst' },
    fateUnknown: true,
    detail: error instanceof Error ? error.message : String(error),
  })
