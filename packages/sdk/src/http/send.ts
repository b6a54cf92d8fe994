import type { Instant } from '@inboxlab/core'
import * as Clock from 'effect/Clock'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as Option from 'effect/Option'
import * as Random from 'effect/Random'
import * as Result from 'effect/Result'
import { CircuitOpen } from '../error/circuit-open.ts'
import type { CallFailure, InboxError } from '../error/inbox-error.ts'
import { InvalidInput } from '../error/invalid-input.ts'
import { TimedOut } from '../error/timed-out.ts'
import type { Told } from '../error/told.ts'
import type { Account } from './account.ts'
import { attempt, type FailedAttempt, type Progress } from './attempt.ts'
import { type Call, repeatingOf } from './call.ts'
import type { Connection } from './connection.ts'
import { fullJitter } from './full-jitter.ts'
import { countAttempt, countCall } from './measures.ts'
import { OneAttempt } from './one-attempt.ts'
import { RepeatUnknown } from './repeat-unknown.ts'

/** @internal Sends requests to one account of a provider. */
export type Send = <A>(call: Call<A>) => Effect.Effect<A, InboxError>

/**
 * @internal Sends a call until it succeeds, must not be repeated, or its time is up. It is repeated when that does no
 * harm or surely nothing was done; waits between attempts are jittered and never shorter than the server asks.
 */
export const sender =
  (connection: Connection): Send =>
  (call) =>
    Effect.clockWith((clock): Effect.Effect<Answered<typeof call>, InboxError> => {
      const { provider, settings } = connection
      if (call.path.fault !== null) {
        return Effect.fail(
          new InvalidInput({ provider, place: `${call.operation}, id`, fix: `it ${call.path.fault}` }),
        )
      }
      const givesUpAt = clock.currentTimeMillisUnsafe() + settings.totalTimeout
      const progress: Sending = { attempts: 0, open: false, sending: false }
      return Effect.flatMap(atOnce(connection, call, progress), (first) =>
        first !== null && Result.isSuccess(first)
          ? Effect.succeed(first.success)
          : Effect.timeoutOrElse(untilSettled(connection, call, progress, givesUpAt, first), {
              duration: givesUpAt - clock.currentTimeMillisUnsafe(),
              orElse: () => Effect.fail(tooLate(connection, call, progress)),
            }),
      )
    }).pipe(
      Effect.onExit((exit) => countCall(connection.provider, call.operation, outcomeOf(exit))),
      Effect.withSpan(
        `inbox.${call.operation}`,
        {
          kind: 'client',
          attributes: {
            'inbox.provider': connection.provider,
            'http.request.method': call.method,
            'url.template': call.path.shape,
          },
        },
        { captureStackTrace: false },
      ),
    )

type Answered<C> = C extends Call<infer A> ? A : never

/** A call on its way. */
interface Sending extends Progress {
  /** An attempt is out and has not come back. */
  sending: boolean
}

const untilSettled = Effect.fnUntraced(function* <A>(
  connection: Connection,
  call: Call<A>,
  progress: Sending,
  givesUpAt: Instant,
  first: Outcome<A> | null,
) {
  const { settings } = connection
  const attempts = (yield* OneAttempt) ? 1 : settings.attempts
  const repeatable = (yield* RepeatUnknown) || repeatingOf(call) !== 'once'
  let last: CallFailure | null = null
  for (let before = first; ; before = null) {
    const outcome = before ?? (yield* Effect.result(once(connection, call, progress)))
    if (Result.isSuccess(outcome)) return outcome.success
    const { failure, wait } = outcome.failure
    if (failure._tag === 'CircuitOpen') return yield* last ?? failure
    last = failure
    progress.open = failure.fateUnknown
    if (
      !MAY_PASS.has(failure._tag) ||
      progress.attempts >= attempts ||
      (failure.fateUnknown && !repeatable)
    ) {
      return yield* failure
    }
    const jitter = fullJitter(
      progress.attempts,
      { base: settings.backoff, most: settings.backoffMost },
      yield* Random.next,
    )
    const pause = Math.max(jitter, wait ?? 0)
    if ((yield* Clock.currentTimeMillis) + pause >= givesUpAt) return yield* failure
    yield* Effect.sleep(pause)
  }
})

/** Failures that another attempt may not meet. */
const MAY_PASS: ReadonlySet<CallFailure['_tag']> = new Set([
  'RateLimited',
  'ServerFault',
  'TimedOut',
  'Unreachable',
])

type Outcome<A> = Result.Result<A, FailedAttempt>

/**
 * The first attempt, if it has to wait for nothing; null otherwise, and nothing is done. Its own time-out comes before
 * that of the whole call then, which needs no timer as long as no second attempt is made.
 */
const atOnce = <A>(
  connection: Connection,
  call: Call<A>,
  progress: Sending,
): Effect.Effect<Outcome<A> | null> => {
  const { account, settings } = connection
  if (settings.attemptTimeout >= settings.totalTimeout) return Effect.succeed(null)
  const attempted = Effect.clockWith(
    (clock): Effect.Effect<Outcome<A> | null> =>
      account.inLine === 0 && account.bucket.isReady(clock.currentTimeMillisUnsafe())
        ? Effect.result(throughCircuit(connection, call, progress))
        : Effect.succeed(null),
  )
  return Effect.map(account.places.withPermitsIfAvailable(1)(attempted), Option.getOrNull)
}

/** One attempt, when the account's number of places lets it through. */
const once = <A>(connection: Connection, call: Call<A>, progress: Sending): Effect.Effect<A, FailedAttempt> =>
  connection.account.places.withPermit(throughCircuit(connection, call, progress))

/** One attempt, when the circuit and the account's rate let it through. */
const throughCircuit = <A>(
  connection: Connection,
  call: Call<A>,
  progress: Sending,
): Effect.Effect<A, FailedAttempt> => {
  const { account, provider } = connection
  const go = Effect.suspend(() => {
    progress.attempts += 1
    progress.sending = true
    return attempt(connection, call, progress)
  })
  const inTurn = Effect.andThen(
    throughBucket(connection),
    Effect.andThen(countAttempt(provider, call.operation), go),
  )
  return Effect.acquireUseRelease(
    Effect.map(Clock.currentTimeMillis, (now) => account.circuit.enter(now)),
    (pass) =>
      typeof pass === 'number'
        ? Effect.fail({ failure: circuitOpen(connection, call, progress, pass), wait: null })
        : inTurn,
    (pass, exit) =>
      Effect.clockWith((clock) => {
        const outcome = worked(exit)
        if (outcome !== null) progress.sending = false
        if (typeof pass !== 'number') account.circuit.leave(pass, outcome, clock.currentTimeMillisUnsafe())
        return Effect.void
      }),
  )
}

/** Passes where the rate lets a request pass, or waits in line until it does. */
const throughBucket = ({ account }: Connection): Effect.Effect<void> =>
  Effect.clockWith((clock) => {
    if (account.inLine === 0 && account.bucket.take(clock.currentTimeMillisUnsafe()) === 0) return Effect.void
    return Effect.acquireUseRelease(
      Effect.sync(() => {
        account.inLine += 1
      }),
      () => account.gate.withPermit(untilTaken(account)),
      () =>
        Effect.sync(() => {
          account.inLine -= 1
        }),
    )
  })

const untilTaken = Effect.fnUntraced(function* ({ bucket }: Account) {
  for (;;) {
    const wait = bucket.take(yield* Clock.currentTimeMillis)
    if (wait === 0) return
    yield* Effect.sleep(wait)
  }
})

/** Whether the server worked, as far as the attempt shows; null: it was broken off by us. */
const worked = (exit: Exit.Exit<unknown, FailedAttempt>): boolean | null => {
  if (Exit.isSuccess(exit)) return true
  const failed = Exit.findErrorOption(exit)
  return Option.isNone(failed) ? null : !FAULTS.has(failed.value.failure._tag)
}

const FAULTS: ReadonlySet<CallFailure['_tag']> = new Set(['ServerFault', 'TimedOut', 'Unreachable'])

const outcomeOf = (exit: Exit.Exit<unknown, InboxError>): string => {
  if (Exit.isSuccess(exit)) return 'ok'
  const failed = Exit.findErrorOption(exit)
  return Option.isNone(failed) ? 'interrupted' : failed.value._tag
}

const tooLate = (connection: Connection, call: Call<unknown>, progress: Readonly<Sending>): TimedOut => {
  const open = progress.open || (progress.sending && repeatingOf(call) !== 'reads')
  return new TimedOut({
    ...unsent(connection, call, progress),
    fateUnknown: open,
    retry: open ? { _tag: 'CheckFirst' } : { _tag: 'Never' },
    detail: `no result within ${connection.settings.totalTimeout} ms`,
  })
}

const circuitOpen = (
  connection: Connection,
  call: Call<unknown>,
  progress: Readonly<Progress>,
  ms: number,
): CircuitOpen =>
  new CircuitOpen({ ...unsent(connection, call, progress), retry: { _tag: 'After', ms }, fateUnknown: false })

const unsent = (
  { provider }: Connection,
  { operation }: Call<unknown>,
  { attempts }: Readonly<Progress>,
): Omit<Told, 'retry' | 'fateUnknown'> => ({
  provider,
  operation,
  status: null,
  code: null,
  requestId: null,
  attempts,
  detail: '',
})
