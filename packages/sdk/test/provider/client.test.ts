import { asInbox, connect, type InboxError, type InboxService, Operation } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import * as Stream from 'effect/Stream'
import { describe, expect, it } from 'vitest'
import { acme, capabilities } from '../acme.ts'
import { runOver } from '../run-over.ts'
import { answer, scriptedFetch } from '../scripted-fetch.ts'

describe('a client', () => {
  it('has what its provider has, and no more: the rest is a type error', () =>
    runOver(
      scriptedFetch(answer({ id: 1 })).fetch,
      Effect.gen(function* () {
        const client = yield* connect(acme, { token: 'a-token' })
        expect((yield* client.reply('1', { text: 'a' })).id).toBe('1')
        // @ts-expect-error: its API has only tickets
        const snooze: InboxService['snooze'] = client.snooze
        const link: Effect.Effect<unknown, InboxError> =
          // @ts-expect-error: it sends text only
          client.reply('1', { link: { kind: 'image', name: 'a', url: 'https://a.example/a.png' } })
        const closed: Stream.Stream<unknown, InboxError> =
          // @ts-expect-error: its list has no such filter
          client.list({ phase: 'closed' })
        expect(yield* Effect.flip(snooze('1', 0))).toMatchObject({
          _tag: 'NotSupported',
          operation: 'snooze',
        })
        expect(yield* Effect.flip(link)).toMatchObject({ _tag: 'NotSupported', why: 'it sends text only' })
        expect(yield* Effect.flip(Stream.runCollect(closed))).toMatchObject({ why: 'its list has no filter' })
      }),
    ))

  it('as any inbox answers NotSupported, with the reason, to exactly what its provider has not', () => {
    const { fetch, seen } = scriptedFetch(answer({}, 404))
    return runOver(
      fetch,
      Effect.gen(function* () {
        const inbox = asInbox(yield* connect(acme, { token: 'a-token' }))
        for (const operation of Operation.literals) {
          const call = inbox[operation] as (...args: ReadonlyArray<unknown>) => unknown
          const made = call(...(operation === 'list' ? [{}] : ['1', { text: 'a' }]))
          const effect = (Stream.isStream(made) ? Stream.runCollect(made) : made) as Effect.Effect<
            unknown,
            InboxError
          >
          const error = yield* Effect.flip(effect)
          const ability = capabilities.operations[operation]
          expect(error).toMatchObject(
            ability === true
              ? { _tag: 'NotFound' }
              : { _tag: 'NotSupported', provider: 'acme', operation, why: ability },
          )
        }
        expect(seen).toHaveLength(4)
      }),
    )
  })

  it('reads a list page by page, as far as it is read, and stops where the server leads in a circle', () => {
    const page = (id: number, next: string | null) =>
      answer({ tickets: [{ id, state: 'open', owner: null }], next })
    const { fetch, seen } = scriptedFetch(page(1, 'b'), page(1, 'b'), page(2, 'c'), page(3, 'b'))
    return runOver(
      fetch,
      Effect.gen(function* () {
        const { list } = yield* connect(acme, { token: 'a-token' })
        const first = yield* Stream.runCollect(Stream.take(list({}), 1))
        expect(first.map(({ id }) => id)).toEqual(['1'])
        expect(seen).toHaveLength(1)
        const all = yield* Stream.runCollect(Stream.take(list({}), 10))
        expect(all.map(({ id }) => id)).toEqual(['1', '2', '3'])
      }),
    )
  })

  it.each([
    ['no token', {}, 'acme: settings, token: it is missing'],
    ['a token that would add a header', { token: 'a\r\nx: y' }, 'a secret of 1 to 4096'],
    ['a time-out that is none', { token: 'a-token', http: { attemptTimeout: -1 } }, 'http.attemptTimeout'],
  ])('is not made of %s', async (_, settings, message) => {
    const error = await runOver(fetch, Effect.flip(connect(acme, settings as { token: string })))
    expect(error._tag).toBe('InvalidInput')
    expect(error.message).toContain(message)
    expect(error.message).not.toContain('x: y')
  })
})
