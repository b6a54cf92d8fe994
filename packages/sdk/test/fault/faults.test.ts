import { fc, it } from '@fast-check/vitest'
import { type Client, connect, type InboxError, repeatUnknown } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import * as Fiber from 'effect/Fiber'
import * as Result from 'effect/Result'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { acme, type capabilities } from '../acme.ts'
import { runOver } from '../run-over.ts'
import { VirtualTime } from '../virtual-time.ts'
import { type Fault, fault } from './faults.ts'
import { FaultyServer } from './faulty-server.ts'

const TOTAL = 15_000
const TEXTS = ['a', 'b', 'c', 'd', 'e']

const unhandled: Array<unknown> = []
const note = (reason: unknown) => unhandled.push(reason)
beforeAll(() => {
  process.on('unhandledRejection', note)
})
afterAll(() => {
  process.off('unhandledRejection', note)
})

type AcmeClient = Client<typeof capabilities, unknown>

/** Runs a program against a server with these faults, and looks at what it leaves behind. */
const against = async <A>(
  faults: ReadonlyArray<Fault>,
  program: (client: AcmeClient) => Effect.Effect<A>,
  http: { readonly concurrency?: number } = {},
) => {
  const time = new VirtualTime()
  const server = new FaultyServer(faults, time)
  const value = await runOver(
    server.fetch,
    Effect.flatMap(
      Effect.orDie(connect(acme, { token: 'secret', http: { totalTimeout: TOTAL, ...http } })),
      program,
    ),
    time,
  )
  const took = time.now
  await settled()
  return { value, server, took, time }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

const replyTo = (text: string) => (client: AcmeClient) => Effect.result(client.reply('1', { text }))

const faults = fc.array(fault, { maxLength: 12 })
const RUNS = { numRuns: 40 }

describe('whatever the faults', () => {
  it.prop([faults], RUNS)(
    'a message is carried out once at most, and the outcome is never wrong about it',
    async (given) => {
      const { value, server } = await against(given, (client) =>
        Effect.forEach(TEXTS, (text) => replyTo(text)(client), { concurrency: 'unbounded' }),
      )
      for (const [index, outcome] of value.entries()) {
        const times = server.messages.get(TEXTS[index] ?? '') ?? 0
        expect(times).toBeLessThanOrEqual(1)
        expect(possible(outcome, times)).toBe(true)
      }
    },
  )

  it.prop([faults], RUNS)(
    'a message that may be repeated is still never reported as sent when it was not taken',
    async (given) => {
      const { value, server } = await against(given, (client) => repeatUnknown(replyTo('a')(client)))
      expect(possible(value, server.messages.get('a') ?? 0)).toBe(true)
    },
  )

  it.prop([faults], RUNS)('an assignment that is reported as done is done', async (given) => {
    const { value, server } = await against(given, (client) => Effect.result(client.assign('1', 'anna')))
    expect(possible(value, server.owners.has('1') ? 1 : 0)).toBe(true)
  })

  it.prop([faults], RUNS)('what only reads never leaves its fate open', async (given) => {
    const { value } = await against(given, (client) => Effect.result(client.get('1')))
    if (Result.isFailure(value)) expect(value.failure).toMatchObject({ fateUnknown: false })
  })

  it.prop([faults], RUNS)('no call takes longer than its total time-out', async (given) => {
    const calls: ReadonlyArray<(client: AcmeClient) => Effect.Effect<unknown>> = [
      replyTo('a'),
      (client) => Effect.result(client.get('1')),
    ]
    for (const call of calls) expect((await against(given, call)).took).toBeLessThanOrEqual(TOTAL)
  })

  it.prop([faults, fc.integer({ min: 1, max: 2 })], RUNS)(
    'no call takes longer than its total time-out, though it waits for others',
    async (given, concurrency) => {
      const { took } = await against(
        given,
        (client) => Effect.forEach(TEXTS, (text) => replyTo(text)(client), { concurrency: 'unbounded' }),
        { concurrency },
      )
      expect(took).toBeLessThanOrEqual(TOTAL)
    },
  )

  it.prop([faults, fc.integer({ min: 0, max: 70_000 })], RUNS)(
    'nothing is left behind: no timer, no rejection that nobody handles, no place taken',
    async (given, at) => {
      const { time, value } = await against(given, (client) =>
        Effect.gen(function* () {
          const calls = yield* Effect.forkChild(
            Effect.forEach(TEXTS, (text) => replyTo(text)(client), { concurrency: 'unbounded' }),
          )
          // Some are broken off in the middle.
          yield* Effect.sleep(at)
          yield* Fiber.interrupt(calls)
          // The account is still usable: whatever was held was given back.
          yield* Effect.sleep(120_000)
          return yield* Effect.result(client.get('1'))
        }),
      )
      const left = time.timers
      await settled()
      expect(unhandled).toEqual([])
      expect(left).toBe(0)
      if (given.length === 0) expect(Result.isSuccess(value)).toBe(true)
    },
  )

  it.prop([faults, fc.integer({ min: 1, max: 3 })], RUNS)(
    'no more run at once than the account has places',
    async (given, concurrency) => {
      const hearing = given.map((each) => (each.kind === 'silence' ? { ...each, deaf: false } : each))
      const { server } = await against(
        hearing,
        (client) => Effect.forEach(TEXTS, (text) => replyTo(text)(client), { concurrency: 'unbounded' }),
        { concurrency },
      )
      expect(server.crowd).toBeLessThanOrEqual(concurrency)
    },
  )

  it.prop([faults], RUNS)('no error shows the token', async (given) => {
    const { value } = await against(given, replyTo('a'))
    if (Result.isFailure(value)) {
      expect(
        `${value.failure.message} ${JSON.stringify(value.failure)} ${value.failure.stack}`,
      ).not.toContain('secret')
    }
  })
})

/** Whether an outcome can be true when the server has carried it out so often. */
const possible = (outcome: Result.Result<unknown, InboxError>, times: number): boolean => {
  if (Result.isSuccess(outcome)) return times >= 1
  return times === 0 || ('fateUnknown' in outcome.failure && outcome.failure.fateUnknown)
}
