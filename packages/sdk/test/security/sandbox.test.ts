import { fc, it } from '@fast-check/vitest'
import { createSandbox } from '@inboxlab/sdk/sandbox'
import { serveSandbox } from '@inboxlab/sdk/sandbox/node'
import { describe, expect, onTestFinished } from 'vitest'

const hostile = fc.oneof(
  fc.constantFrom(
    '..',
    '%2e%2e',
    '..%2f..%2fapi%2finteractions',
    '%2F..%2F',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '%00',
    '%ff',
    '%',
    '-1',
    '0',
    '1e999',
    'a%0d%0ax-admin: 1',
    '<script>',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => encodeURIComponent(text)),
)
const anyJson = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'prototype', 'filename', 'list', 'leads'),
    fc.jsonValue(),
  ),
)

const PATHS: ReadonlyArray<readonly [method: string, path: string]> = [
  ['POST', '/Integra/resources/auth/getUserToken'],
  ['POST', '/Integra/resources/auth/UserLogin'],
  ['POST', '/Integra/resources/auth/EndSession'],
  ['POST', '/Integra/resources/SMS/SendSMS'],
  ['POST', '/Integra/resources/SMS/SendSMSv2'],
  ['GET', '/Integra/resources/InboundSMS/ReceiveURLSMS?phone={}&message={}'],
  ['GET', '/api/interactions?{}={}'],
  ['GET', '/api/interactions/id/{}'],
  ['GET', '/api/interactions/id/{}/messages?lastMessage={}&limit={}'],
  ['POST', '/api/dialer/id/{}/lists'],
  ['POST', '/api/dialer/id/{}/freshLeads'],
  ['GET', '/{}/{}'],
]

const request = fc
  .record({
    route: fc.constantFrom(...PATHS),
    parts: fc.array(hostile, { minLength: 3, maxLength: 3 }),
    body: fc.oneof(
      anyJson.map((body) => ({ type: 'application/json', text: JSON.stringify(body) })),
      fc
        .dictionary(
          fc.constantFrom('user', 'password', 'token', 'destination', 'message', '__proto__'),
          hostile,
        )
        .map((fields) => ({
          type: 'application/x-www-form-urlencoded',
          text: String(new URLSearchParams(fields)),
        })),
      fc.string().map((text) => ({ type: 'multipart/form-data; boundary=x', text })),
    ),
    proof: fc.constantFrom('key' as const, 'token' as const, null),
  })
  .map(({ route: [method, path], parts, body, proof }) => {
    let next = 0
    return { method, path: path.replace(/\{\}/g, () => parts[next++ % parts.length] ?? ''), body, proof }
  })

const tenant = () => {
  const sandbox = createSandbox({ provider: 'ucontact' })
  const { control } = sandbox
  const { interaction } = control.contactWrites({ from: '+33144716601', text: 'Hello?' })
  return { sandbox, control, interaction, key: control.key('root') }
}

describe('a tenant of uContact in a sandbox', () => {
  it.prop([fc.array(request, { minLength: 1, maxLength: 10 })])(
    'answers whatever it is asked, and nothing reaches a prototype or another interaction',
    async (requests) => {
      const { sandbox, control, interaction, key } = tenant()
      const before = control.interaction(interaction)
      for (const { method, path, body, proof } of requests) {
        const authorization = proof === 'key' ? `Basic ${key}` : `Bearer ${control.token()}`
        const { status } = await sandbox.handle(
          new Request(`https://acme.ucontactcloud.com${path}`, {
            method,
            headers: { 'content-type': body.type, ...(proof === null ? {} : { authorization }) },
            ...(method === 'GET' ? {} : { body: body.text }),
          }),
        )
        expect([200, 400, 401, 404]).toContain(status)
      }
      expect(Reflect.ownKeys(Object.prototype).filter((name) => !BUILT_IN.has(name))).toEqual([])
      expect(control.interaction(interaction)).toEqual(before)
      sandbox.restore(JSON.parse(JSON.stringify(sandbox.snapshot())))
      expect(control.interaction(interaction)).toEqual(before)
    },
  )

  it.each(['__proto__', 'constructor', '..%2F..%2Finteractions', '%2e%2e%2finteractions'])(
    'has no interaction and no hub of the name %s',
    async (name) => {
      const { sandbox, control } = tenant()
      const headers = { authorization: `Bearer ${control.token()}`, 'content-type': 'application/json' }
      const ask = async (path: string, init: RequestInit = {}) =>
        (await sandbox.fetch(`https://acme.ucontactcloud.com${path}`, { headers, ...init })).status
      const body = '{"leads":[{"clientIds":["1234"]}]}'
      expect([
        await ask(`/api/interactions/id/${name}`),
        await ask(`/api/interactions/id/${name}/messages`),
        await ask(`/api/dialer/id/${name}/freshLeads`, { method: 'POST', body }),
      ]).toEqual([404, 404, 404])
    },
  )

  it('keeps what a lead brings along, without what would set a prototype', async () => {
    const { sandbox, control } = tenant()
    const lead =
      '{"clientIds":["1234"],"data":{"__proto__":{"isAdmin":true},"plan":"Gold"},"__proto__":{"isAdmin":true}}'
    const { status } = await sandbox.fetch('https://acme.ucontactcloud.com/api/dialer/id/Recall/freshLeads', {
      method: 'POST',
      headers: { authorization: `Bearer ${control.token()}`, 'content-type': 'application/json' },
      body: `{"leads":[${lead}]}`,
    })
    expect(status).toBe(200)
    const [kept] = control.hub('Recall').leads
    expect(kept).toEqual({ clientIds: ['1234'], data: { plan: 'Gold' } })
    expect(Object.assign({}, kept)).not.toHaveProperty('isAdmin')
  })

  it('answers what is nested too deep, and what is too large to be read, without harm', async () => {
    const { sandbox, control } = tenant()
    const { url, close } = await serveSandbox(sandbox)
    onTestFinished(close)
    const post = async (body: string) =>
      (
        await fetch(`${url}/api/dialer/id/Recall/lists`, {
          method: 'POST',
          headers: { authorization: `Bearer ${control.token()}`, 'content-type': 'application/json' },
          body,
        })
      ).status
    expect(await post(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBe(400)
    expect(await post('x'.repeat(41 * 1024 * 1024))).toBe(413)
    expect(await post('{"filename":"monday","list":[{"clientIds":["1234"]}]}')).toBe(200)
    expect(control.hub('Recall').lists).toHaveLength(1)
  })

  it('shows no password and no key in its answers, records and webhooks', async () => {
    const { sandbox, control, interaction, key } = tenant()
    const answers: Array<string> = []
    for (const path of ['/api/interactions', `/api/interactions/id/${interaction}/messages`]) {
      const headers = { authorization: `Bearer ${control.token()}` }
      answers.push(await (await sandbox.fetch(`https://acme.ucontactcloud.com${path}`, { headers })).text())
    }
    control.setPresence('anna', 'offline')
    await sandbox.settled()
    const shown = `${answers.join()}${JSON.stringify(sandbox.webhooks)}${JSON.stringify(control.interaction(interaction))}`
    expect(shown).not.toMatch(new RegExp(`-password|${key}|${control.token()}`))
  })
})

const BUILT_IN: ReadonlySet<string | symbol> = new Set(Reflect.ownKeys(Object.prototype))
