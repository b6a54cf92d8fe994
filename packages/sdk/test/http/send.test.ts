import { connect } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import { describe, expect, it } from 'vitest'
import { acme } from '../acme.ts'
import { runOver } from '../run-over.ts'
import { answer, scriptedFetch, type Turn } from '../scripted-fetch.ts'

const OK = answer({ id: 9, state: 'open', owner: null })

const reset = () =>
  new Error('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) })
const refusedConnection = () =>
  new Error('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) })

/** What became of a reply to a server that behaves so. */
const reply = async (...turns: ReadonlyArray<Turn>) => {
  const { fetch, seen } = scriptedFetch(...turns)
  const outcome = await runOver(
    fetch,
    Effect.flatMap(connect(acme, { token: 'secret-token' }), (client) =>
      Effect.result(client.reply('9', { text: 'hello' })),
    ),
  )
  return { outcome, sent: seen.length }
}

const get = async (...turns: ReadonlyArray<Turn>) => {
  const { fetch, seen } = scriptedFetch(...turns)
  const outcome = await runOver(
    fetch,
    Effect.flatMap(connect(acme, { token: 'secret-token' }), (client) => Effect.result(client.get('9'))),
  )
  return { outcome, sent: seen.length }
}

describe('a message', () => {
  it.each([
    ['the connection breaks', reset(), 'Unreachable'],
    ['the server fails', answer({}, 500), 'ServerFault'],
    ['the gateway gives up', answer({}, 504), 'ServerFault'],
    ['no answer comes', 'silence', 'TimedOut'],
    ['the answer cannot be read', () => new Response('{"id":'), 'Undecodable'],
  ] as const)(
    'is not sent again when %s, and the error says that its fate is unknown',
    async (_, turn, tag) => {
      const { outcome, sent } = await reply(turn)
      expect(sent).toBe(1)
      expect(outcome).toMatchObject({
        failure: { _tag: tag, fateUnknown: true, retry: { _tag: 'CheckFirst' }, attempts: 1 },
      })
    },
  )

  it.each([
    ['too many requests', answer({}, 429, { 'retry-after': '2' })],
    ['no connection', refusedConnection()],
  ] as const)('is sent again after %s, for then it was surely not taken', async (_, turn) => {
    const { outcome, sent } = await reply(turn, turn, answer({ id: 5 }))
    expect(sent).toBe(3)
    expect(outcome).toMatchObject({ success: { id: '5' } })
  })

  it('is not sent again when it was not accepted', async () => {
    const { outcome, sent } = await reply(
      answer({ code: 'E7', message: 'too long' }, 422, { 'x-request-id': 'r1' }),
    )
    expect(sent).toBe(1)
    expect(outcome).toMatchObject({
      failure: {
        _tag: 'BadRequest',
        status: 422,
        code: 'E7',
        requestId: 'r1',
        detail: 'too long',
        fateUnknown: false,
        retry: { _tag: 'Never' },
      },
    })
  })
})

describe('what only reads', () => {
  it.each([
    ['a broken connection', reset()],
    ['a server that fails', answer({}, 503)],
    ['silence', 'silence'],
  ] as const)('is repeated after %s', async (_, turn) => {
    const { outcome, sent } = await get(turn, turn, OK)
    expect(sent).toBe(3)
    expect(outcome).toMatchObject({ success: { id: '9' } })
  })

  it('is given up after four attempts, which the error counts', async () => {
    const { outcome, sent } = await get(answer({}, 503))
    expect(sent).toBe(4)
    expect(outcome).toMatchObject({ failure: { _tag: 'ServerFault', attempts: 4, fateUnknown: false } })
  })

  it('names the path of a field that is missing', async () => {
    const { outcome } = await get(answer({ id: 9, owner: null }))
    expect(outcome).toMatchObject({ failure: { _tag: 'Undecodable', detail: 'state: it is missing' } })
  })

  it('keeps fields and words it does not know', async () => {
    const { outcome } = await get(answer({ id: 9, state: 'parked', owner: null, mood: 'good' }))
    expect(outcome).toMatchObject({
      success: { status: 'parked', raw: { state: { unknown: 'parked' }, mood: 'good' } },
    })
  })

  it('says what there is none of', async () => {
    const { outcome } = await get(answer({}, 404))
    expect(outcome).toMatchObject({ failure: { _tag: 'NotFound', what: 'interaction', id: '9' } })
  })

  it('sends nothing for an id that leads to another path', async () => {
    const { fetch, seen } = scriptedFetch(OK)
    const outcome = await runOver(
      fetch,
      Effect.flatMap(connect(acme, { token: 'a-token' }), (client) => Effect.result(client.get('..'))),
    )
    expect(seen).toEqual([])
    expect(outcome).toMatchObject({ failure: { _tag: 'InvalidInput', fix: 'it leads to another path' } })
  })
})
