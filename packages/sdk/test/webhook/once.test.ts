import { DatabaseSync } from 'node:sqlite'
import { fc, test } from '@fast-check/vitest'
import {
  chatwootWebhook,
  type DeliveryStore,
  memoryDeliveries,
  type Reception,
  receive,
  respondioWebhook,
  signedWebhook,
  sqlDeliveries,
} from '@inboxlab/sdk'
import * as Deferred from 'effect/Deferred'
import * as Effect from 'effect/Effect'
import * as Fiber from 'effect/Fiber'
import { TestClock } from 'effect/testing'
import { describe, expect, it } from 'vitest'
import { chatwootDelivery, respondioDelivery } from './samples.ts'

const SECRET = 'whsec_9f3c5b1e'

const send = (id: string) =>
  Effect.promise(() =>
    signedWebhook(respondioWebhook, SECRET, respondioDelivery('message.received', { event_id: id }), {
      at: 0,
    }),
  )

const run = <A, E>(program: Effect.Effect<A, E>): Promise<A> =>
  Effect.runPromise(Effect.provide(program, TestClock.layer()))

const inSqlite = () => {
  const database = new DatabaseSync(':memory:')
  const deliveries = sqlDeliveries({
    query: (statement, values) => database.prepare(statement).all(...values) as ReadonlyArray<object>,
  })
  return { database, deliveries }
}

const tables = async () => {
  const { deliveries } = inSqlite()
  await deliveries.createTable()
  return deliveries
}

const stores: ReadonlyArray<readonly [string, () => DeliveryStore | Promise<DeliveryStore>]> = [
  ['in memory', () => memoryDeliveries()],
  ['in SQLite', tables],
]

describe.each(stores)('deliveries %s', (_, make) => {
  it('are handled once, however often they come', () =>
    run(
      Effect.gen(function* () {
        const handled: Array<string> = []
        const deliveries = yield* Effect.promise(async () => make())
        const receiver = receive(respondioWebhook, SECRET, {
          deliveries,
          handle: (events) => Effect.sync(() => handled.push(...events.map(({ _tag }) => _tag))),
        })
        const tags: Array<Reception['_tag']> = []
        for (const id of ['a', 'a', 'b', 'a', 'b']) tags.push((yield* receiver(yield* send(id)))._tag)
        expect(tags).toEqual(['Accepted', 'Repeated', 'Accepted', 'Repeated', 'Repeated'])
        expect(handled).toHaveLength(2)
      }),
    ))

  it('are handled again after a handler failed', () =>
    run(
      Effect.gen(function* () {
        let failing = true
        const deliveries = yield* Effect.promise(async () => make())
        const receiver = receive(respondioWebhook, SECRET, {
          deliveries,
          handle: () => (failing ? Effect.fail('database down') : Effect.void),
        })
        const first = yield* receiver(yield* send('a'))
        expect(first).toMatchObject({ _tag: 'Failed', cause: 'database down' })
        expect(first.response.status).toBe(500)
        expect(yield* Effect.promise(() => first.response.text())).toBe('not handled')
        failing = false
        expect((yield* receiver(yield* send('a')))._tag).toBe('Accepted')
        expect((yield* receiver(yield* send('a')))._tag).toBe('Repeated')
      }),
    ))

  it('are not handled twice at the same time', () =>
    run(
      Effect.gen(function* () {
        const begun = yield* Deferred.make<void>()
        const gate = yield* Deferred.make<void>()
        const deliveries = yield* Effect.promise(async () => make())
        const receiver = receive(respondioWebhook, SECRET, {
          deliveries,
          handle: () => Effect.andThen(Deferred.succeed(begun, undefined), Deferred.await(gate)),
        })
        const first = yield* Effect.forkChild(receiver(yield* send('a')))
        yield* Deferred.await(begun)
        const second = yield* receiver(yield* send('a'))
        expect(second._tag).toBe('Busy')
        expect(second.response.status).toBe(429)
        expect(second.response.headers.get('retry-after')).toBe('1')
        yield* Deferred.succeed(gate, undefined)
        expect((yield* Fiber.join(first))._tag).toBe('Accepted')
      }),
    ))

  it('are given up by a handler that is interrupted', () =>
    run(
      Effect.gen(function* () {
        const deliveries = yield* Effect.promise(async () => make())
        const begun = yield* Deferred.make<void>()
        const stuck = receive(respondioWebhook, SECRET, {
          deliveries,
          handle: () => Effect.andThen(Deferred.succeed(begun, undefined), Effect.never),
        })
        const fiber = yield* Effect.forkChild(stuck(yield* send('a')))
        yield* Deferred.await(begun)
        yield* Fiber.interrupt(fiber)
        const reception = yield* receive(respondioWebhook, SECRET, { deliveries })(yield* send('a'))
        expect(reception._tag).toBe('Accepted')
      }),
    ))

  it('of a process that died are handled once its lease is over', async () => {
    const deliveries = await make()
    expect(await deliveries.claim('x', 0, 60_000)).toBe('claimed')
    expect(await deliveries.claim('x', 59_999, 119_999)).toBe('busy')
    expect(await deliveries.claim('x', 60_000, 120_000)).toBe('claimed')
    expect(await deliveries.claim('x', 60_001, 120_001)).toBe('busy')
    await deliveries.finish('x', 60_002)
    expect(await deliveries.claim('x', 999_999, 1_059_999)).toBe('done')
  })

  it('that were handled are not released by a late failure', async () => {
    const deliveries = await make()
    await deliveries.claim('x', 0, 10)
    await deliveries.claim('x', 10, 20)
    await deliveries.finish('x', 11)
    await deliveries.release('x')
    expect(await deliveries.claim('x', 12, 22)).toBe('done')
  })

  it('with hostile names are only names', async () => {
    const deliveries = await make()
    for (const name of ["'; DROP TABLE webhook_deliveries; --", '__proto__', '%', '']) {
      expect(await deliveries.claim(name, 0, 10)).toBe('claimed')
      expect(await deliveries.claim(name, 1, 11)).toBe('busy')
    }
  })
})

type Step = readonly ['claim' | 'finish' | 'release', name: string, wait: number]

test.prop([
  fc.array(
    fc.tuple(
      fc.constantFrom('claim' as const, 'finish' as const, 'release' as const),
      fc.constantFrom('a', 'b'),
      fc.integer({ min: 0, max: 20 }),
    ),
  ),
])('both stores answer alike, whatever is asked of them', async (steps: ReadonlyArray<Step>) => {
  const memory = memoryDeliveries()
  const sqlite = await tables()
  let now = 0
  for (const [what, name, wait] of steps) {
    now += wait
    if (what === 'claim') {
      expect(await sqlite.claim(name, now, now + 15)).toBe(await memory.claim(name, now, now + 15))
    } else if (what === 'finish') {
      await memory.finish(name, now)
      await sqlite.finish(name, now)
    } else {
      await memory.release(name)
      await sqlite.release(name)
    }
  }
})

describe('deliveries in memory', () => {
  it('are forgotten from the oldest on when there are too many', () => {
    const deliveries = memoryDeliveries(2)
    for (const name of ['a', 'b', 'c']) {
      deliveries.claim(name, 0, 10)
      deliveries.finish(name, 1)
    }
    expect(deliveries.claim('c', 2, 12)).toBe('done')
    expect(deliveries.claim('b', 2, 12)).toBe('done')
    expect(deliveries.claim('a', 2, 12)).toBe('claimed')
  })

  it('cannot be none', () => {
    for (const size of [0, -1, 1.5, Number.NaN])
      expect(() => memoryDeliveries(size)).toThrow(`memoryDeliveries(${size}): use a whole number from 1 on`)
  })
})

describe('deliveries in a database', () => {
  it('can be forgotten', async () => {
    const deliveries = await tables()
    await deliveries.claim('old', 0, 10)
    await deliveries.finish('old', 5)
    await deliveries.claim('new', 0, 10)
    await deliveries.finish('new', 8)
    await deliveries.forgetBefore(8)
    expect(await deliveries.claim('old', 9, 19)).toBe('claimed')
    expect(await deliveries.claim('new', 9, 19)).toBe('done')
  })

  it('are asked for as PostgreSQL wants it', async () => {
    const statements: Array<string> = []
    const deliveries = sqlDeliveries({
      placeholders: '$1',
      table: 'seen',
      query: (statement, values) => {
        statements.push(`${statement} <- ${values.join(' ')}`)
        return []
      },
    })
    await deliveries.claim('x', 1, 2)
    await deliveries.finish('x', 3)
    expect(statements).toEqual([
      'INSERT INTO seen (name, claimed_until, done_at) VALUES ($1, $2, NULL) ON CONFLICT (name) DO UPDATE SET claimed_until = excluded.claimed_until WHERE seen.done_at IS NULL AND seen.claimed_until <= $3 RETURNING name <- x 2 1',
      'SELECT name FROM seen WHERE name = $1 AND done_at IS NOT NULL <- x',
      'UPDATE seen SET done_at = $1 WHERE name = $2 <- 3 x',
    ])
  })

  it('stand in a table with an ordinary name', () => {
    expect(() => sqlDeliveries({ query: () => [], table: 'a; DROP' })).toThrow(/is no name of a table/)
  })

  it('that does not answer make the answer 500 and are handled later', () =>
    run(
      Effect.gen(function* () {
        const { database, deliveries } = inSqlite()
        const receiver = receive(respondioWebhook, SECRET, { deliveries })
        const reception = yield* receiver(yield* send('a'))
        expect(reception._tag).toBe('Failed')
        expect(reception.response.status).toBe(500)
        database.exec(
          'CREATE TABLE webhook_deliveries (name TEXT PRIMARY KEY, claimed_until REAL, done_at REAL)',
        )
        expect((yield* receiver(yield* send('a')))._tag).toBe('Accepted')
      }),
    ))
})

describe('what Chatwoot sends again', () => {
  const receiver = () => receive(chatwootWebhook, SECRET)
  const delivery = (id: string, seconds: number) =>
    Effect.promise(() =>
      signedWebhook(chatwootWebhook, SECRET, chatwootDelivery('message_created'), { at: seconds * 1000, id }),
    )

  it('is known by the name of the delivery, although it is signed anew', () =>
    run(
      Effect.gen(function* () {
        const receive = receiver()
        expect((yield* receive(yield* delivery('d-1', 10)))._tag).toBe('Accepted')
        expect((yield* receive(yield* delivery('d-1', 13)))._tag).toBe('Repeated')
      }),
    ))

  it('under another name and at another time is another event', () =>
    run(
      Effect.gen(function* () {
        const receive = receiver()
        expect((yield* receive(yield* delivery('d-1', 10)))._tag).toBe('Accepted')
        expect((yield* receive(yield* delivery('d-2', 13)))._tag).toBe('Accepted')
      }),
    ))

  it('is not half claimed when one of its two names is known', () =>
    run(
      Effect.gen(function* () {
        const deliveries = memoryDeliveries()
        const receive_ = receive(chatwootWebhook, SECRET, { deliveries })
        expect((yield* receive_(yield* delivery('d-1', 10)))._tag).toBe('Accepted')
        expect((yield* receive_(yield* delivery('d-1', 13)))._tag).toBe('Repeated')
        // The signature of the second try is free: nothing was handled under it.
        expect((yield* receive_(yield* delivery('d-2', 13)))._tag).toBe('Accepted')
      }),
    ))
})
