import { fc, it } from '@fast-check/vitest'
import { inoWebhook, type Reception, textpeakIncoming } from '@inboxlab/sdk'
import { connect, ino, receive, textpeak } from '@inboxlab/sdk/promise'
import { createSandbox, SMALL_POOL, SMALL_STREAM, withRemoteControl } from '@inboxlab/sdk/sandbox'
import { describe, expect } from 'vitest'

const DANA = '33144716601'
const SECRET = 'of-our-own'

const RUNS = { numRuns: 40 }

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'a\r\nx-admin: 1',
    '{parts.id}',
    '{body.__proto__}',
    '__proto__',
    '../../..',
    '\u0000',
    '\ud800',
    '',
  ),
)
const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'prototype', 'messages', 'targets'),
    fc.jsonValue({ maxDepth: 3 }),
  ),
)

const BUILT_IN: ReadonlySet<PropertyKey> = new Set(Reflect.ownKeys(Object.prototype))
const untouched = () =>
  expect(Reflect.ownKeys(Object.prototype).filter((name) => !BUILT_IN.has(name))).toEqual([])

const mapping = { from: 'from', text: 'text', id: 'id' } as const
const hook = { trigger: 'INCOMING', url: 'https://bot.example/', secret: SECRET, mapping } as const

const endpoints = {
  say: {
    method: 'POST',
    path: '/api/interactions/{id}/say',
    does: {
      ask: { _tag: 'Note', content: { text: '{body.text}' } },
      of: '{parts.id}',
      answer: { id: '{id}' },
    },
  },
  show: {
    method: 'GET',
    path: '/api/interactions/{id}',
    does: { show: '{parts.id}', answer: { id: '{id}' } },
  },
} as const

const tenant = () => {
  const sandbox = createSandbox({ provider: 'ino', data: { ...SMALL_POOL, endpoints } })
  const credentials = sandbox.control.credentials()
  const { vendor } = connect(ino, {
    ...credentials,
    baseUrl: 'https://acme.ino.cx',
    endpoints,
    fetch: sandbox.fetch,
  })
  const headers = {
    'x-inocx-token': credentials.token,
    'x-inocx-secret': credentials.secret,
    'x-inocx-username': credentials.username,
    'content-type': 'application/json',
  }
  return { sandbox, control: sandbox.control, vendor, headers }
}

describe('a stream in a sandbox', () => {
  it.prop([fc.array(anyJson, { minLength: 1, maxLength: 5 })], RUNS)(
    'answers whatever it is sent, keeps nothing of what it refuses, and can always be restored',
    async (bodies) => {
      const sandbox = createSandbox({ provider: 'textpeak' })
      for (const body of bodies) {
        const { status } = await sandbox.fetch('https://stream.example/event_send/', {
          method: 'POST',
          headers: { authorization: 'stream-token', 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
        expect(status).toBe(400)
      }
      untouched()
      expect([...sandbox.control.inbox.interactions]).toEqual([])
      sandbox.restore(JSON.parse(JSON.stringify(sandbox.snapshot())))
    },
  )

  it.prop([anyText, anyText, anyText], RUNS)(
    'takes any name, sender and text as they are, and still has them after a snapshot',
    async (internal_id, sender, text) => {
      const sandbox = createSandbox({ provider: 'textpeak' })
      const body = {
        messages: [{ internal_id, sender, recipient_phone: DANA, message_content: text.repeat(300) }],
      }
      const { status } = await sandbox.fetch('https://stream.example/event_send/', {
        method: 'POST',
        headers: { authorization: 'stream-token', 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const isWhole = [internal_id, sender, text].every((each) => each !== '')
      expect(status).toBe(isWhole ? 200 : 400)
      await sandbox.advance(60_000)
      sandbox.restore(JSON.parse(JSON.stringify(sandbox.snapshot())))
      const kept = sandbox.control.messages(DANA)
      expect(kept).toMatchObject(isWhole ? [{ internal_id, sender, text: text.repeat(300) }] : [])
    },
  )

  it.prop([anyText], RUNS)(
    'brings whatever a contact writes to the webhook, and nothing into its headers',
    async (text) => {
      const heard: Array<Reception['events'][number]> = []
      const receiver = receive(textpeakIncoming(mapping), SECRET)
      const sandbox = createSandbox({
        provider: 'textpeak',
        data: { ...SMALL_STREAM, webhooks: [hook] },
        deliver: async (request) => {
          const { events, response } = await receiver(request)
          heard.push(...events)
          return response
        },
      })
      sandbox.control.contactWrites({ contact: DANA, text })
      await sandbox.settled()
      expect(heard).toMatchObject([{ _tag: 'Known', payload: { text: text } }])
      expect(Object.keys(sandbox.webhooks[0]?.headers ?? {}).sort()).toEqual([
        'content-type',
        'x-webhook-secret',
      ])
    },
  )

  it.each([
    ['another', { ...hook, secret: 'a guess' }, 401],
    ['no', { ...hook, secret: null }, 401],
    ['a truncated', { ...hook, secret: SECRET.slice(0, -1) }, 401],
  ])('is not believed with %s secret', async (_, webhook, status) => {
    const receiver = receive(textpeakIncoming(mapping), SECRET)
    const sandbox = createSandbox({
      provider: 'textpeak',
      data: { ...SMALL_STREAM, webhooks: [webhook] },
      deliver: async (request) => (await receiver(request)).response,
    })
    sandbox.control.contactWrites({ contact: DANA, text: 'Hello?' })
    await sandbox.settled()
    expect(sandbox.webhooks.map((each) => each.status)).toEqual([status])
  })

  it('that tells twice is heard once', async () => {
    const receiver = receive(textpeakIncoming(mapping), SECRET)
    const tags: Array<string> = []
    const sandbox = createSandbox({
      provider: 'textpeak',
      data: { ...SMALL_STREAM, webhooks: [hook] },
      deliver: async (request) => {
        const reception = await receiver(request)
        tags.push(reception._tag)
        return reception.response
      },
    })
    sandbox.inject({ fault: 'duplicate' })
    sandbox.control.contactWrites({ contact: DANA, text: 'Hello?' })
    await sandbox.settled()
    expect(tags).toEqual(['Accepted', 'Repeated'])
  })

  it('does not repeat the token in what it says of a wrong one', async () => {
    const sandbox = createSandbox({ provider: 'textpeak' })
    const stream = connect(textpeak, { token: 'tok-5f3e', sender: 'ACME', fetch: sandbox.fetch })
    const refused = await stream.reply(DANA, { text: 'Hello' }).catch((error) => error)
    expect(refused).toMatchObject({ _tag: 'AccessDenied' })
    expect(`${refused.message}${JSON.stringify(refused)}`).not.toMatch(/tok-5f3e|stream-token/)
  })
})

describe('a tenant in a sandbox', () => {
  it.prop([anyText, anyText], RUNS)(
    'finds no interaction by a name that is none, and takes what is written as text',
    async (id, text) => {
      const { control, vendor, headers, sandbox } = tenant()
      const { interaction } = control.contactWrites({ contact: 'dana', text })
      const outcome = await vendor.request('show', { parts: { id } }).catch((error) => error._tag)
      expect(['NotFound', 'InvalidInput', 'BadRequest']).toContain(outcome)
      expect(await vendor.request('say', { parts: { id: interaction }, body: { text } })).toEqual({
        id: interaction,
      })
      const notes = control.inbox.timeline(interaction).filter((event) => event._tag === 'Noted')
      expect(notes).toMatchObject([{ content: { text: text } }])
      const { status } = await sandbox.fetch(`https://acme.ino.cx/api/interactions/${interaction}/say`, {
        method: 'POST',
        headers,
        body: `{"__proto__":{"text":"hidden"}}`,
      })
      expect(status).toBe(400)
      sandbox.restore(JSON.parse(JSON.stringify(sandbox.snapshot())))
      untouched()
    },
  )

  it.prop([anyJson], RUNS)('refuses what is no list of targets, whatever it is', async (body) => {
    const { sandbox, control, headers } = tenant()
    const { status } = await sandbox.fetch('https://acme.ino.cx/api/voicecampaigns/12/targets', {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    const isEmpty = JSON.stringify(body).includes('"targets":[]')
    if (!isEmpty) expect(status).toBe(400)
    expect(control.targets(12)).toEqual([])
    untouched()
  })

  it('keeps the columns of a target without one that could set a prototype', async () => {
    const { sandbox, control, headers } = tenant()
    const target =
      '{"data":{"__proto__":{"isAdmin":true},"name":"Dana"},"importDuplicates":false,"priority":30,"startDate":"2026-01-05T10:00:00.000Z","campaignTargetLayoutId":4,"numbers":["1"]}'
    const { status } = await sandbox.fetch('https://acme.ino.cx/api/voicecampaigns/12/targets', {
      method: 'POST',
      headers,
      body: `{"targets":[${target}]}`,
    })
    expect(status).toBe(200)
    expect(control.targets(12)[0]?.data).toEqual({ name: 'Dana' })
    expect(Object.assign({}, control.targets(12)[0]?.data)).not.toHaveProperty('isAdmin')
  })

  it.each([
    ['https://bot.example/?key=of-our-own', 200],
    ['https://bot.example/?key=a-guess', 401],
    ['https://bot.example/', 401],
  ])('is believed with the secret in the address alone: %s', async (url, status) => {
    const receiver = receive(inoWebhook(), SECRET)
    const sandbox = createSandbox({
      provider: 'ino',
      data: { ...SMALL_POOL, webhooks: [{ on: 'PresenceChanged', url, body: { user: '{user}' } }] },
      deliver: async (request) => (await receiver(request)).response,
    })
    sandbox.control.setPresence('anna', 'offline')
    await sandbox.settled()
    expect(sandbox.webhooks.map((each) => each.status)).toEqual([status])
  })
})

describe('the control of a sandbox over HTTP', () => {
  const calls = fc.record({
    name: fc.constantFrom(
      'contactWrites',
      'agentDoes',
      'reportDelivery',
      'state',
      'messages',
      'callEnds',
      'targets',
      'setPresence',
      'interaction',
      '__proto__',
      'constructor',
    ),
    args: fc.oneof(anyJson, fc.array(anyJson, { maxLength: 3 })),
  })
  it.prop([fc.constantFrom('textpeak', 'ino'), fc.array(calls, { minLength: 1, maxLength: 6 })], RUNS)(
    'answers whatever it is given, and the sandbox can always be restored',
    async (provider, given) => {
      const sandbox = createSandbox({ provider })
      const handle = withRemoteControl(sandbox)
      for (const { name, args } of given) {
        const answer = await handle(
          new Request(`http://localhost/_sandbox/control/${name}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(args),
          }),
        )
        const told = await answer.json()
        expect([200, 400, 404]).toContain(answer.status)
        if (answer.status !== 200) expect(told.error).not.toMatch(/undefined|destructure|cannot read/i)
      }
      sandbox.restore(JSON.parse(JSON.stringify(sandbox.snapshot())))
      untouched()
    },
  )
})
