import type { Instant, InteractionId } from '@inboxlab/core'
import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import * as Fiber from 'effect/Fiber'
import * as Random from 'effect/Random'
import * as Result from 'effect/Result'
import * as Schedule from 'effect/Schedule'
import type * as Scope from 'effect/Scope'
import * as Semaphore from 'effect/Semaphore'
import * as Stream from 'effect/Stream'
import type { InboxError } from '../error/inbox-error.ts'
import { oneAttempt } from '../http/one-attempt.ts'
import type { InteractionFilter } from '../inbox/interaction-filter.ts'
import type { Interaction } from '../inbox/interaction.ts'
import type { Happening, WebhookEvent } from '../webhook/webhook-event.ts'
import { Desk, type Task } from './desk.ts'
import { Knowledge } from './knowledge.ts'
import { logEntry } from './log-entry.ts'
import { type RoutedInteraction, type RoutingFacts, waitsForAgent } from './routed-interaction.ts'
import type { RouterEntry } from './router-entry.ts'
import { checkedOptions, type RouterOptions } from './router-options.ts'
import { type MadeAssignment, takenFrom } from './taken-from.ts'

/** A router at work. It stops with its scope: nothing new is begun, and what was sent is waited for. */
export interface LiveRouter {
  /** Takes in what webhooks tell: give it to `receive` as its handler. In any order, late, twice or never. */
  readonly handle: (events: ReadonlyArray<WebhookEvent>) => Effect.Effect<void>
  /** Looks at the server as a whole, as it does by itself every so often. */
  readonly reconcile: Effect.Effect<void, InboxError>
  /** Waits until nothing is on its way to the server. */
  readonly idle: Effect.Effect<void>
  /** How many wait for an agent and are given none, as far as is known. */
  readonly waiting: () => number
  /** What the policy remembers now, as JSON data: to be given to the next run as `memory`. */
  readonly memory: () => unknown
}

/** Such a failure would come again with the same agent. */
const REFUSALS: ReadonlySet<InboxError['_tag']> = new Set([
  'AccessDenied',
  'BadRequest',
  'Conflict',
  'InvalidInput',
  'NotFound',
  'NotSupported',
  'Refused',
])

/** How long a webhook may take to tell of an assignment that took something from somebody, in milliseconds. */
const LATEST_NEWS = 60_000

/** The longest that a timer is set for, in milliseconds. */
const DAY = 86_400_000

/**
 * Runs a routing policy on a server's interactions: the same value that ran in the simulator. It begins with a look at
 * the server, goes on with webhooks ({@link LiveRouter.handle}), and looks again every so often for what none told.
 *
 * The server is the truth: just before an interaction is assigned it is looked at once more, and if it has become
 * somebody's meanwhile nothing is sent. So at most one assignment of an interaction is on its way, a router that was
 * killed goes on where the server stands, and two routers seldom quarrel (none of the servers can assign on a condition).
 * What rings in a simulation (`Offer`) is assigned, for the servers know no ringing; a contact who is dissuaded has the
 * interaction closed; in which of the policy's queues one waits, the server is not told.
 *
 * Fails with `NotSupported` where the provider cannot list, get or assign, with `InvalidInput` where an option will not
 * do, and as the first look fails. What is random comes from Effect's `Random`, time from its `Clock`.
 *
 * @example
 * ```ts
 * import { firstComeFirstServed } from '@inboxlab/core'
 * import { asInbox, chatwoot, connect, runRouter } from '@inboxlab/sdk'
 * import { createSandbox } from '@inboxlab/sdk/sandbox'
 * import * as Effect from 'effect/Effect'
 * import * as FetchHttpClient from 'effect/http/FetchHttpClient'
 *
 * const sandbox = createSandbox({ provider: 'chatwoot' })
 * const { conversation } = sandbox.control.contactWrites({ contact: 1, text: 'Where is my parcel?' })
 *
 * const program = Effect.gen(function* () {
 *   const inbox = asInbox(yield* connect(chatwoot, { account: 1, token: 'olga-token' }))
 *   const router = yield* runRouter({
 *     policy: firstComeFirstServed(),
 *     inbox,
 *     directory: { queues: [{ id: '1' }], groups: [{ id: 'desk', queues: ['1'], agents: [{ id: '2' }] }] },
 *   })
 *   yield* router.idle
 * })
 * await Effect.runPromise(
 *   Effect.scoped(program).pipe(
 *     Effect.provide(FetchHttpClient.layer),
 *     Effect.provideService(FetchHttpClient.Fetch, sandbox.fetch),
 *   ),
 * )
 * sandbox.control.state(conversation).holder // => '2'
 * ```
 */
export const runRouter = (options: RouterOptions): Effect.Effect<LiveRouter, InboxError, Scope.Scope> =>
  Effect.gen(function* () {
    const { inbox, policy, directory, ...settings } = yield* checkedOptions(options)
    const clock = yield* Clock.Clock
    const random = yield* Random.Random
    const fork = Effect.runForkWith(yield* Effect.context<never>())
    const turns = yield* Semaphore.make(1)
    const entries: Array<RouterEntry> = []
    const onTheWay = new Set<Fiber.Fiber<unknown>>()
    const looking = new Map<InteractionId, { again: boolean }>()
    /** What a request is on its way about, whatever has been heard of it meanwhile. */
    const sending = new Set<InteractionId>()
    /** Assignments of which a webhook may still tell that they took something from somebody. */
    const made = new Map<InteractionId, MadeAssignment & { readonly task: Task }>()
    let alarm: { readonly at: Instant; readonly fiber: Fiber.Fiber<unknown> } | null = null
    let stopping = false

    const knowledge = new Knowledge()
    const tell = (entry: RouterEntry) => void entries.push(entry)
    const facts = (interaction: RoutedInteraction): RoutingFacts | null => {
      try {
        return settings.facts(interaction)
      } catch (error) {
        tell({ _tag: 'Impossible', at: desk.now, what: `facts of ${interaction.id}: ${String(error)}` })
        return null
      }
    }
    const desk = new Desk({
      ...settings,
      policy,
      directory,
      facts,
      luck: () => random.nextDoubleUnsafe(),
      tell,
    })
    desk.memory = settings.memory

    /** Everything that changes what is known goes through here, and what follows from it is begun. */
    const act = (change: () => void): void => {
      desk.now = Math.max(desk.now, clock.currentTimeMillisUnsafe())
      change()
      if (!stopping) desk.decide()
      for (const task of desk.takeTasks()) begin(carryOut(task))
      setAlarm()
      for (const entry of entries.splice(0)) tellAbroad(entry)
    }

    const tellAbroad = (entry: RouterEntry): void => {
      if (settings.tell === null) {
        fork(logEntry(entry, settings.dryRun))
        return
      }
      try {
        settings.tell(entry)
      } catch (error) {
        fork(Effect.logError('the listener of a router threw', error))
      }
    }

    const begin = (work: Effect.Effect<unknown>): void => {
      const fiber = fork(work)
      onTheWay.add(fiber)
      fiber.addObserver(() => void onTheWay.delete(fiber))
    }

    const setAlarm = (): void => {
      const at = stopping ? null : desk.nextAt
      if (at === (alarm?.at ?? null)) return
      alarm?.fiber.interruptUnsafe()
      alarm = null
      if (at === null) return
      const ring = Effect.sync(() => {
        alarm = null
        act(() => desk.remind())
      })
      const wait = Math.min(DAY, Math.max(0, at - desk.now))
      alarm = { at, fiber: fork(Effect.andThen(Effect.sleep(wait), ring)) }
    }

    /** What a look showed, that began at this moment when so much had been heard. */
    const isSeen = ({ id, state }: Interaction, at: Instant, turn: number): void => {
      const now = knowledge.looked(id, state, at - settings.clockSkew, turn)
      if (now === null) look(id)
      else desk.stands(id, now, at)
    }

    const isGone = (id: InteractionId): void => {
      knowledge.forget(id)
      desk.stands(id, null)
    }

    const fails = (interaction: InteractionId | null, error: InboxError): void =>
      tell({ _tag: 'Failed', at: desk.now, interaction, error })

    /** Asks the server how things stand; null: it does not have it, or cannot be asked. */
    const lookAt = Effect.fnUntraced(function* (id: InteractionId) {
      const at = clock.currentTimeMillisUnsafe()
      const { turn } = knowledge
      const seen = yield* inbox.get(id)
      act(() => isSeen(seen, at, turn))
      return seen
    })

    const look = (id: InteractionId): void => {
      const underway = looking.get(id)
      if (underway !== undefined) {
        underway.again = true
        return
      }
      const state = { again: false }
      looking.set(id, state)
      const looks = Effect.gen(function* () {
        do {
          state.again = false
          const seen = yield* Effect.result(lookAt(id))
          if (Result.isFailure(seen)) act(() => cannotBeSeen(id, seen.failure))
        } while (state.again && !stopping)
      })
      begin(
        Effect.ensuring(
          looks,
          Effect.sync(() => looking.delete(id)),
        ),
      )
    }

    const cannotBeSeen = (id: InteractionId, error: InboxError): void => {
      if (isNotThere(error)) isGone(id)
      else fails(id, error)
    }

    const carryOut = (task: Task): Effect.Effect<void> => {
      const { interaction: id, user } = task
      const done = Effect.gen(function* () {
        const { turn } = knowledge
        const from = clock.currentTimeMillisUnsafe()
        const { state } = yield* lookAt(id)
        if (stopping || !waitsForAgent(state) || !desk.isWanted(task)) return act(() => desk.isStale(task))
        // Not sent again by itself: by then somebody else may have it.
        yield* oneAttempt(user === null ? inbox.close(id, { _tag: 'Aborted' }) : inbox.assign(id, user))
        act(() => {
          desk.isDone(task)
          if (user === null) return
          made.set(id, { user, from, until: clock.currentTimeMillisUnsafe(), task })
          for (const each of knowledge.heardSince(id, turn)) tellIfOverruled(each)
        })
      })
      const sent = done.pipe(
        Effect.catch((error) => Effect.sync(() => act(() => isNotDone(task, error)))),
        Effect.catchDefect((defect) => {
          act(() => desk.hasFailed(task, false))
          return Effect.logError('a router could not carry out a decision', defect)
        }),
        Effect.ensuring(Effect.sync(() => sending.delete(id))),
      )
      return Effect.andThen(
        Effect.yieldNow,
        Effect.suspend(() => {
          // Somebody took it and gave it back while the request before is still on its way: one after the other.
          if (sending.has(id)) return Effect.sync(() => act(() => desk.hasFailed(task, false)))
          sending.add(id)
          return sent
        }),
      )
    }

    const tellIfOverruled = (happening: Happening): void => {
      const { interaction } = happening
      const assignment = made.get(interaction)
      if (assignment === undefined) return
      const from = takenFrom(happening, assignment, settings.clockSkew)
      if (from === null) return
      made.delete(interaction)
      tell({ _tag: 'Overruled', at: desk.now, interaction, decision: assignment.task.decision, from })
    }

    const isNotDone = (task: Task, error: InboxError): void => {
      const { interaction: id } = task
      if (isNotThere(error)) {
        isGone(id)
        return
      }
      fails(id, error)
      desk.hasFailed(task, REFUSALS.has(error._tag))
      if ('fateUnknown' in error && error.fateUnknown) look(id)
    }

    const reconcile = Semaphore.withPermit(
      turns,
      Effect.gen(function* () {
        const at = clock.currentTimeMillisUnsafe()
        const { turn } = knowledge
        const { operations, filters } = inbox.capabilities
        const users = operations.users === true ? yield* Stream.runCollect(inbox.users()) : null
        const listed = new Map<InteractionId, Interaction>()
        for (const filter of filters.phase === true ? UNFINISHED : EVERYTHING) {
          for (const each of yield* Stream.runCollect(inbox.list(filter))) listed.set(each.id, each)
        }
        const onDuty = users === null ? null : new Set(users.filter(settings.isOnDuty).map(({ id }) => id))
        act(() => {
          for (const each of [...listed.values()].sort(inOrderOfComing)) isSeen(each, at, turn)
          desk.staffed((user) => onDuty?.has(user) ?? true)
          const there = new Set(desk.interactions)
          // Closed without a word, or moved from one page to another while they were read.
          for (const id of there) if (!listed.has(id)) look(id)
          for (const [id, { until }] of made) if (until < at - LATEST_NEWS) made.delete(id)
          knowledge.keep((id) => listed.has(id) || there.has(id), turn)
          tell({ _tag: 'Reconciled', at: desk.now, waiting: desk.waiting, onDuty: desk.onDuty })
        })
      }),
    )

    const landed: Effect.Effect<void> = Effect.suspend(() =>
      onTheWay.size === 0 ? Effect.void : Effect.andThen(Fiber.awaitAll([...onTheWay]), landed),
    )
    const idle = Effect.andThen(Semaphore.withPermit(turns, Effect.void), landed)

    const handle = (events: ReadonlyArray<WebhookEvent>): Effect.Effect<void> =>
      Effect.sync(() => {
        if (stopping) return
        const told = new Map<InteractionId, ReturnType<Knowledge['heard']>>()
        for (const event of events) {
          if (event._tag !== 'Known') continue
          for (const each of event.happened) told.set(each.interaction, knowledge.heard(each))
        }
        act(() => {
          for (const event of events) if (event._tag === 'Known') event.happened.forEach(tellIfOverruled)
          for (const [id, state] of told) {
            if (state === null) look(id)
            else desk.stands(id, state)
          }
        })
      })

    yield* Effect.addFinalizer(() =>
      Effect.andThen(
        Effect.sync(() => {
          stopping = true
          setAlarm()
        }),
        idle,
      ),
    )
    yield* reconcile
    const again = Effect.catch(reconcile, (error) => Effect.sync(() => act(() => fails(null, error))))
    yield* Effect.forkScoped(
      Effect.delay(Effect.repeat(again, Schedule.spaced(settings.every)), settings.every),
    )
    return { handle, reconcile, idle, waiting: () => desk.waiting, memory: () => desk.memory }
  })

const UNFINISHED: ReadonlyArray<InteractionFilter> = [{ phase: 'open' }, { phase: 'unanswered' }]
const EVERYTHING: ReadonlyArray<InteractionFilter> = [{}]

/** Servers tell moments to the second, and list the newest first: of those that came in one second, the ids tell. */
const inOrderOfComing = (a: Interaction, b: Interaction): number =>
  a.state.moments.waitingSince - b.state.moments.waitingSince ||
  a.id.localeCompare(b.id, 'en', { numeric: true })

const isNotThere = (error: InboxError): boolean => error._tag === 'NotFound' && error.what === 'interaction'
