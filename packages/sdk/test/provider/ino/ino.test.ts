import {
  type Client,
  connect,
  type Ino,
  ino,
  type inoCapabilities,
  inoWebhook,
  signedWebhook,
} from '@inboxlab/sdk'
import { asInbox, connect as connectPromise, receive } from '@inboxlab/sdk/promise'
import * as Effect from 'effect/Effect'
import { describe, expect, it } from 'vitest'
import { runOver } from '../../run-over.ts'
import { answer, scriptedFetch, type Turn } from '../../scripted-fetch.ts'

const given = {
  baseUrl: 'https://acme.ino.cx',
  token: 'tok_5f0e',
  secret: 'sec_77aa',
  username: 'api@acme.example',
  endpoints: {
    interaction: { method: 'GET', path: '/api/queues/{queue}/interactions/{id}' },
    tag: { method: 'POST', path: '/api/tags', repeating: 'same' },
  },
} as const

const over = async <A, E>(
  turns: ReadonlyArray<Turn>,
  program: (client: Client<typeof inoCapabilities, Ino>) => Effect.Effect<A, E>,
  settings: object = {},
) => {
  const { fetch, seen } = scriptedFetch(...turns)
  return {
    value: await runOver(fetch, Effect.flatMap(connect(ino, { ...given, ...settings }), program)),
    seen,
  }
}

const target = {
  data: { name: 'Dana' },
  numbers: ['33144716601'],
  importDuplicates: false,
  priority: 30,
  startAt: Date.UTC(2026, 10, 21, 9),
  campaignTargetLayoutId: 4,
}

describe('a tenant of INO CX', () => {
  it('takes targets of a campaign', async () => {
    const { value, seen } = await over(
      [answer({ value: { cleanTargets: [{ id: 11 }, { id: 'b' }] } })],
      ({ vendor }) => vendor.addTargets(12, [target, target]),
    )
    expect(value).toEqual(['11', 'b'])
    const [request] = seen
    expect([request?.method, request?.url]).toEqual([
      'POST',
      'https://acme.ino.cx/api/voicecampaigns/12/targets',
    ])
    expect(['token', 'secret', 'username'].map((name) => request?.headers.get(`x-inocx-${name}`))).toEqual([
      'tok_5f0e',
      'sec_77aa',
      'api@acme.example',
    ])
    const { startAt: _, ...fields } = target
    expect(JSON.parse(request?.body ?? '').targets[0]).toEqual({
      ...fields,
      startDate: '2026-11-21T09:00:00.000Z',
    })
  })

  it('does not add targets twice where nobody can tell', async () => {
    const { value, seen } = await over([new Error('reset'), answer({})], ({ vendor }) =>
      Effect.flip(vendor.addTargets(12, [target])),
    )
    expect(value).toMatchObject({ _tag: 'Unreachable', fateUnknown: true })
    expect(seen).toHaveLength(1)
  })

  it('wants moments that there are', async () => {
    const { value } = await over([answer({})], ({ vendor }) =>
      Effect.flip(vendor.addTargets(12, [target, { ...target, startAt: Number.NaN }])),
    )
    expect(value).toMatchObject({ _tag: 'InvalidInput', place: 'targets.1.startAt' })
  })

  it('has the endpoints that it is given, with ids that lead nowhere else', async () => {
    const { value, seen } = await over([answer({ any: 'thing' })], ({ vendor }) =>
      vendor.request('interaction', { parts: { queue: 'a/../b', id: 7 }, query: { full: true } }),
    )
    expect(value).toEqual({ any: 'thing' })
    expect(seen[0]?.url).toBe('https://acme.ino.cx/api/queues/a%2F..%2Fb/interactions/7?full=true')
  })

  it.each([
    ['interactoin', {}, 'endpoint', 'settings.endpoints has none of this name; did you mean interaction?'],
    [
      'interaction',
      { parts: { queue: 1 } },
      'parts.id',
      'give it, /api/queues/{queue}/interactions/{id} needs one',
    ],
    ['interaction', {}, 'parts.queue', 'give it, /api/queues/{queue}/interactions/{id} needs one'],
    ['toString', {}, 'endpoint', 'settings.endpoints has none of this name'],
  ])('says what is wrong with a call of %s', async (name, call, place, fix) => {
    const { value, seen } = await over([answer({})], ({ vendor }) => Effect.flip(vendor.request(name, call)))
    expect(value).toMatchObject({ _tag: 'InvalidInput', place, fix })
    expect(seen).toEqual([])
  })

  it('lets a tenant say that the known endpoint is elsewhere', async () => {
    const endpoints = { addTargets: { method: 'PUT', path: '/v2/{campaign}' } }
    const { seen } = await over(
      [answer({ value: { cleanTargets: [] } })],
      ({ vendor }) => vendor.addTargets(12, [target]),
      { endpoints },
    )
    expect([seen[0]?.method, seen[0]?.url]).toEqual(['PUT', 'https://acme.ino.cx/v2/12'])
  })

  it.each(['api/x', '/api/../x', '/api/{a b}', '/api/x?y=1', 'https://elsewhere.example/'])(
    'takes no path such as %s',
    async (path) => {
      const failure = over([answer({})], Effect.succeed, { endpoints: { x: { method: 'GET', path } } })
      await expect(failure).rejects.toMatchObject({
        _tag: 'InvalidInput',
        place: 'settings, endpoints.x.path',
      })
    },
  )

  it('says of every operation that its API is not public', async () => {
    const inbox = asInbox(connectPromise(ino, given))
    await expect(inbox.get('1')).rejects.toMatchObject({
      _tag: 'NotSupported',
      why: 'its API is documented only inside a tenant: map its endpoints and use vendor.request',
    })
  })

  it('shows its token and secret in no error', async () => {
    const { value } = await over([answer('tok_5f0e sec_77aa is wrong', 403)], ({ vendor }) =>
      Effect.flip(vendor.request('tag')),
    )
    expect(`${value.message}${JSON.stringify(value)}`).not.toMatch(/tok_5f0e|sec_77aa/)
  })
})

describe("INO CX's webhooks", () => {
  it('are kept as they come, under the name of the field that the tenant documents', async () => {
    const webhook = inoWebhook({ nameField: 'type', idField: 'uid' })
    const content = { type: 'login', uid: 'e-1', user: 'anna' }
    const receiver = receive(webhook, 'of-our-own')
    const send = (secret: string) => signedWebhook(webhook, secret, content, { at: 0 })
    const reception = await receiver(await send('of-our-own'))
    expect(reception.events).toEqual([{ _tag: 'Unknown', name: 'login', raw: content }])
    expect((await receiver(await send('of-our-own')))._tag).toBe('Repeated')
    expect((await receiver(await send('another')))._tag).toBe('Refused')
  })
})
