import { inspect } from 'node:util'
import { fc, test } from '@fast-check/vitest'
import {
  chatwootWebhook,
  memoryDeliveries,
  type Reception,
  receive,
  respondioWebhook,
  signedWebhook,
  ucontactWebhook,
  type WebhookProvider,
} from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import * as Redacted from 'effect/Redacted'
import { TestClock } from 'effect/testing'
import { describe, expect, it } from 'vitest'
import { chatwootDelivery, respondioDelivery, ucontact } from './samples.ts'

const SECRET = 'whsec_9f3c5b1e'
const NOW = 1_700_000_200_000

const at = <A>(now: number, effect: Effect.Effect<A>): Promise<A> =>
  Effect.runPromise(Effect.provide(Effect.andThen(TestClock.setTime(now), effect), TestClock.layer()))

const providers: ReadonlyArray<readonly [WebhookProvider, object]> = [
  [chatwootWebhook, chatwootDelivery('message_created')],
  [respondioWebhook, respondioDelivery('message.received')],
  [ucontactWebhook(), { event: 'AgentLog', ...ucontact.AgentLog }],
  [ucontactWebhook({ header: 'x-key' }), { event: 'AgentLog', ...ucontact.AgentLog }],
]

/** The request again, with other headers, body or address. */
const altered = async (
  request: Request,
  {
    headers = {},
    without = [],
    body,
    url,
  }: {
    headers?: Record<string, string>
    without?: ReadonlyArray<string>
    body?: string
    url?: string
  },
): Promise<Request> => {
  const kept = new Headers(request.headers)
  for (const name of without) kept.delete(name)
  for (const [name, value] of Object.entries(headers)) kept.set(name, value)
  const sent = body ?? (await request.text())
  return new Request(url ?? request.url, { method: 'POST', headers: kept, body: sent })
}

const outcome = (reception: Reception): string =>
  reception._tag === 'Refused' ? `${reception.response.status} ${reception.error.reason}` : reception._tag

const give = async (
  provider: WebhookProvider,
  request: Request,
  secret: string | ReadonlyArray<string> = SECRET,
) => outcome(await at(NOW, receive(provider, secret)(request)))

describe.each(providers)('a webhook of %o', (provider, content) => {
  const send = (secret = SECRET) => signedWebhook(provider, secret, content, { at: NOW, id: 'd-1' })

  it('is accepted with its secret', async () => {
    expect(await give(provider, await send())).toBe('Accepted')
  })

  it('is accepted with any of several secrets', async () => {
    expect(await give(provider, await send(), ['another', SECRET])).toBe('Accepted')
  })

  it('is refused with another secret', async () => {
    expect(await give(provider, await send('another'))).toBe('401 wrong signature')
    expect(await give(provider, await send(`${SECRET}x`))).toBe('401 wrong signature')
    expect(await give(provider, await send(SECRET.slice(1)))).toBe('401 wrong signature')
  })

  it('shows its secret nowhere: not in the receiver, not in any reception', async () => {
    const receiver = receive(provider, Redacted.make(SECRET))
    const receptions = [
      await at(NOW, receiver(await send())),
      await at(NOW, receiver(await send('another'))),
      await at(NOW, receiver(await altered(await send(), { without: ['x-chatwoot-signature'] }))),
    ]
    for (const each of [receiver, ...receptions.map(({ response: _, ...rest }) => rest)]) {
      const shown = `${inspect(each, { depth: 9, showHidden: true })}${JSON.stringify(each)}${String(each)}`
      expect(shown).not.toContain(SECRET)
    }
    for (const { response } of receptions) {
      expect(`${await response.text()}${inspect(response.headers)}`).not.toContain(SECRET)
    }
  })

  it('needs a secret that is not empty', () => {
    expect(() => receive(provider, '')).toThrow(/^receive\([\w.]+\): the secret is empty, anybody could sign/)
    expect(() => receive(provider, [])).toThrow(/the secret is empty/)
    expect(() => receive(provider, [SECRET, ''])).toThrow(/the secret is empty/)
  })
})

describe.each([
  ['chatwoot', chatwootWebhook, chatwootDelivery('message_created'), 'x-chatwoot-signature'],
  ['respondio', respondioWebhook, respondioDelivery('message.received'), 'x-webhook-signature'],
] as const)('the signature of %s', (_, provider: WebhookProvider, content, header) => {
  const send = () => signedWebhook(provider, SECRET, content, { at: NOW, id: 'd-1' })
  const signature = async () => (await send()).headers.get(header) ?? ''

  it('must be there', async () => {
    expect(await give(provider, await altered(await send(), { without: [header] }))).toBe('401 not signed')
  })

  it('must be whole: no part of it, nothing after it, not twice', async () => {
    const good = await signature()
    const bad = [
      '',
      good.slice(0, -1),
      good.slice(0, 20),
      `${good}0`,
      `${good}, ${good}`,
      ` x${good}`,
      good.replace('sha256=', ''),
      good.replace('sha256=', 'sha512='),
      good.replace('sha256=', 'SHA256='),
      `sha256=sha256=${good}`,
    ].filter((each) => each !== good)
    for (const each of bad) {
      expect([
        each.length,
        await give(provider, await altered(await send(), { headers: { [header]: each } })),
      ]).toEqual([each.length, '401 wrong signature'])
    }
  })

  it('is over the raw bytes: another spelling of the same JSON is another body', async () => {
    const body = JSON.stringify(content, null, 1)
    expect(await give(provider, await altered(await send(), { body }))).toBe('401 wrong signature')
  })

  test.prop([fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 40 })(
    'fits no body with one other byte',
    async (position, change) => {
      const request = await send()
      const bytes = new Uint8Array(await request.clone().arrayBuffer())
      const index = position % bytes.length
      bytes[index] = (bytes[index] ?? 0) ^ change
      const changed = new Request(request.url, { method: 'POST', headers: request.headers, body: bytes })
      expect(await give(provider, changed)).toBe('401 wrong signature')
    },
  )

  test.prop([fc.string({ maxLength: 100 }).filter((text) => !/[^\x20-\x7e]/.test(text))], { numRuns: 60 })(
    'is no text made up',
    async (text) => {
      const headers = { [header]: text }
      expect(await give(provider, await altered(await send(), { headers }))).toMatch(/^401 /)
    },
  )
})

describe('the moment that Chatwoot signs', () => {
  const send = (sentAt: number) =>
    signedWebhook(chatwootWebhook, SECRET, chatwootDelivery('message_created'), { at: sentAt })

  it('may be up to the tolerance away, either way', async () => {
    for (const minutes of [-5, -4, 0, 4, 5])
      expect(await give(chatwootWebhook, await send(NOW + minutes * 60_000))).toBe('Accepted')
    for (const away of [-300_001, 301_000, -86_400_000])
      expect(await give(chatwootWebhook, await send(NOW + away))).toBe('401 stale')
  })

  it('cannot be made younger', async () => {
    const old = await send(NOW - 3_600_000)
    const headers = { 'x-chatwoot-timestamp': String(NOW / 1000) }
    expect(await give(chatwootWebhook, await altered(old, { headers }))).toBe('401 wrong signature')
  })

  it('must be there, as whole seconds', async () => {
    const name = 'x-chatwoot-timestamp'
    const alter = async (headers: Record<string, string>) => altered(await send(NOW), { headers })
    expect(await give(chatwootWebhook, await altered(await send(NOW), { without: [name] }))).toBe(
      '401 not signed',
    )
    for (const moment of ['', '1e12', ' ', '-1', '0x1', '1700000200.0', '9'.repeat(400)])
      expect(await give(chatwootWebhook, await alter({ [name]: moment }))).toBe('401 wrong signature')
  })
})

it('a moment that is none is refused even if the server signed it', async () => {
  const body = JSON.stringify(chatwootDelivery('message_created'))
  const bytes = (text: string) => new TextEncoder().encode(text)
  const key = await crypto.subtle.importKey('raw', bytes(SECRET), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  for (const moment of ['soon', 'NaN', '1.7e9']) {
    const signature = Buffer.from(await crypto.subtle.sign('HMAC', key, bytes(`${moment}.${body}`))).toString(
      'hex',
    )
    const headers = { 'x-chatwoot-timestamp': moment, 'x-chatwoot-signature': `sha256=${signature}` }
    const request = new Request('https://webhooks.example/', { method: 'POST', headers, body })
    expect(await give(chatwootWebhook, request)).toBe('401 wrong signature')
  }
})

describe('a delivery that is sent again by somebody else', () => {
  it('is not handled again within the tolerance, whatever name is put on it', async () => {
    const deliveries = memoryDeliveries()
    const receiver = receive(chatwootWebhook, SECRET, { deliveries })
    const content = chatwootDelivery('message_created')
    const send = () => signedWebhook(chatwootWebhook, SECRET, content, { at: NOW, id: 'd-1' })
    expect(outcome(await at(NOW, receiver(await send())))).toBe('Accepted')
    const renamed = await altered(await send(), { headers: { 'x-chatwoot-delivery': 'd-2' } })
    expect(outcome(await at(NOW, receiver(renamed)))).toBe('Repeated')
    const shouting = (await send()).headers.get('x-chatwoot-signature')?.toUpperCase().replace('SHA', 'sha')
    const respelled = await altered(await send(), { headers: { 'x-chatwoot-signature': shouting ?? '' } })
    expect(outcome(await at(NOW, receiver(respelled)))).toBe('Repeated')
  })

  it('is not handled again after it, because its moment is stale', async () => {
    const receiver = receive(chatwootWebhook, SECRET)
    const request = await signedWebhook(chatwootWebhook, SECRET, chatwootDelivery('message_created'), {
      at: NOW,
    })
    expect(outcome(await at(NOW + 600_000, receiver(request)))).toBe('401 stale')
  })

  it('cannot pass for a new one of respond.io by other spellings of the signature', async () => {
    const receiver = receive(respondioWebhook, SECRET)
    const { event_id: _, ...unnamed } = respondioDelivery('message.received')
    const send = () => signedWebhook(respondioWebhook, SECRET, unnamed, { at: NOW })
    const good = (await send()).headers.get('x-webhook-signature') ?? ''
    // The last character before the padding has two bits to spare.
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
    const last = letters.indexOf(good[42] ?? '')
    const outcomes = [outcome(await at(NOW, receiver(await send())))]
    for (let spare = 1; spare < 4; spare++) {
      const spelled = `${good.slice(0, 42)}${letters[last + spare]}=`
      const request = await altered(await send(), { headers: { 'x-webhook-signature': spelled } })
      outcomes.push(outcome(await at(NOW, receiver(request))))
    }
    expect(outcomes[0]).toBe('Accepted')
    expect(new Set(outcomes.slice(1))).not.toContain('Accepted')
  })
})

describe('the secret in the address of uContact', () => {
  it('must be there, and stays out of the content', async () => {
    const provider = ucontactWebhook()
    const content = { event: 'AgentLog', ...ucontact.AgentLog }
    const request = await signedWebhook(provider, SECRET, content, { at: NOW })
    expect(new URL(request.url).searchParams.get('key')).toBe(SECRET)
    expect(await give(provider, await altered(request, { url: 'https://webhooks.example/' }))).toBe(
      '401 not signed',
    )
    const empty = await signedWebhook(provider, '', content, { at: NOW })
    expect(await give(provider, empty)).toBe('401 not signed')
  })
})

describe("respond.io's test vector", () => {
  it('is what two implementations agree on (apis 1.9)', async () => {
    const body = '{"event":"message","data":"test"}'
    const request = await signedWebhook(respondioWebhook, 'secret', body, { at: NOW })
    expect(request.headers.get('x-webhook-signature')).toBe('UtAE5LaeNjrL33PUEQfh69YKw7UhrrkOL9tQN0+xIrI=')
    expect(await request.text()).toBe(body)
  })
})
