import { fc, it } from '@fast-check/vitest'
import { connect } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { acme } from '../acme.ts'
import { contact, over } from '../provider/respondio/over-respondio.ts'
import { runOver } from '../run-over.ts'
import { answer, scriptedFetch } from '../scripted-fetch.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '..',
    '.',
    '../../space/user',
    '..%2f..%2fspace',
    '%2e%2e',
    '..\\..\\x',
    'a/../b',
    '7?admin=1',
    '7#x',
    '//elsewhere.example/x',
    'https://elsewhere.example',
    'a\r\nx-admin: 1',
    'a\u0000b',
    '\ud800',
    '__proto__',
    '',
  ),
)

describe('an id', () => {
  it.prop([anyText])('leads to its own path or is refused, whatever it is', async (id) => {
    const { fetch, seen } = scriptedFetch(answer({ id: 1, state: 'open', owner: null }))
    const outcome = await runOver(
      fetch,
      Effect.flatMap(connect(acme, { token: 'a-token' }), (client) => Effect.result(client.get(id))),
    )
    if (Result.isFailure(outcome)) {
      expect(outcome.failure._tag).toBe('InvalidInput')
      expect(seen).toEqual([])
      return
    }
    const { origin, pathname, search, hash } = new URL(seen[0]?.url ?? '')
    expect([origin, search, hash]).toEqual(['https://acme.example', '', ''])
    const [, api, tickets, segment, ...rest] = pathname.split('/')
    expect([api, tickets, rest]).toEqual(['api', 'tickets', []])
    expect(decodeURIComponent(segment ?? '')).toBe(id)
  })

  it.each(['..', '.', '', '\ud800', 'a\nb'])('%j is refused', async (id) => {
    const { fetch, seen } = scriptedFetch(answer({}))
    const outcome = await runOver(
      fetch,
      Effect.flatMap(connect(acme, { token: 'a-token' }), (client) => Effect.result(client.get(id))),
    )
    expect(outcome).toMatchObject({ failure: { _tag: 'InvalidInput' } })
    expect(seen).toEqual([])
  })
})

describe('a contact’s name, a text or a tag', () => {
  it.prop([anyText, anyText, anyText])(
    'reaches the body as it is and nothing else of the request',
    async (name, text, tag) => {
      const { seen } = await over(
        [answer({ contactId: 7 }), answer({ contactId: 7 }), answer({ messageId: 1 })],
        (client) =>
          Effect.all([
            client.vendor.updateContact('7', { firstName: name }),
            client.tag('7', { add: [tag] }),
            client.reply('7', { text }),
          ]),
      )
      const bodies = [{ firstName: name }, [tag], { channelId: null, message: { type: 'text', text } }]
      for (const [index, { url, headers, body }] of seen.entries()) {
        expect(url.startsWith('https://api.respond.io/v2/contact/id:7')).toBe(true)
        expect([...headers.keys()].sort()).toEqual(['accept', 'authorization', 'content-type'])
        expect(JSON.parse(body)).toEqual(bodies[index])
      }
      expect(seen).toHaveLength(3)
    },
  )
})

describe('an answer', () => {
  const get = (body: string, http = {}) =>
    runOver(
      scriptedFetch(() => new Response(body)).fetch,
      Effect.flatMap(connect(acme, { token: 'a-token', http: { attempts: 1, ...http } }), (client) =>
        Effect.result(client.get('1')),
      ),
    )

  it.each(['__proto__', '\\u005f_proto__', '__pr\\u006fto__'])(
    'with the key %s changes no prototype',
    async (key) => {
      const outcome = await get(
        `{"id":1,"state":"open","owner":null,"${key}":{"isAdmin":true},"deep":{"${key}":{"isAdmin":true}}}`,
      )
      const { raw } = Result.getOrThrow(outcome) as { raw: { deep: object } }
      // Whoever merges the record into another object would set its prototype by such a key.
      for (const each of [raw, raw.deep]) {
        expect(Object.hasOwn(each, '__proto__')).toBe(false)
        expect(Object.assign({}, each)).not.toHaveProperty('isAdmin')
        expect(Object.getPrototypeOf(each)).toBe(Object.prototype)
      }
    },
  )

  it('keeps a key called constructor as a key', async () => {
    const { raw } = Result.getOrThrow(await get('{"id":1,"state":"open","owner":null,"constructor":{"a":1}}'))
    expect(Object.entries(raw as object)).toContainEqual(['constructor', { a: 1 }])
  })

  it.each(['[', '{"a":'])(
    'nested a hundred thousand times (%s) is an error like any other',
    async (opening) => {
      const deep = `${opening.repeat(100_000)}"__proto__"`
      expect(await get(deep)).toMatchObject({
        failure: { _tag: 'Undecodable', detail: 'the body is not JSON' },
      })
    },
  )

  it('larger than allowed is not read to its end', async () => {
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(1024))
      },
    })
    const outcome = await runOver(
      scriptedFetch(() => new Response(endless)).fetch,
      Effect.flatMap(connect(acme, { token: 'a-token', http: { maxBytes: 10_240 } }), (client) =>
        Effect.result(client.get('1')),
      ),
    )
    expect(outcome).toMatchObject({
      failure: { _tag: 'Undecodable', detail: 'the body has more than 10240 bytes' },
    })
    expect(pulled).toBeLessThan(20)
  })

  it('that redirects is not followed, for the token would go along', async () => {
    const inits: Array<RequestInit | undefined> = []
    const elsewhere = () =>
      new Response(null, { status: 307, headers: { location: 'https://elsewhere.example/' } })
    const { fetch, seen } = scriptedFetch(elsewhere)
    const watched = ((input: string, init?: RequestInit) => {
      inits.push(init)
      return fetch(input, init)
    }) as typeof globalThis.fetch
    const outcome = await runOver(
      watched,
      Effect.flatMap(connect(acme, { token: 'a-token' }), (client) => Effect.result(client.get('1'))),
    )
    expect(outcome).toMatchObject({
      failure: {
        _tag: 'BadRequest',
        status: 307,
        detail: 'it answers with a redirect: is the base URL right?',
      },
    })
    expect(seen).toHaveLength(1)
    expect(inits.map((init) => init?.redirect)).toEqual(['manual'])
  })

  it('does not bring personal data into the error about it', async () => {
    const { value } = await over([answer(contact({ id: null, phone: 60_123 }))], ({ get: getContact }) =>
      Effect.flip(getContact('7')),
    )
    expect(value.message).toContain('id: ')
    expect(`${value.message}${value.stack}${JSON.stringify(value)}`).not.toMatch(/60123|Dana|dana@/)
  })
})
