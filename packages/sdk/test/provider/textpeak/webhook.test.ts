import { deliveryStatus } from '@inboxlab/core'
import { knownFrom, learn, signedWebhook, textpeakDeliveries, textpeakIncoming } from '@inboxlab/sdk'
import { receive } from '@inboxlab/sdk/promise'
import { describe, expect, it } from 'vitest'

const NOW = 1_700_000_200_000
const SECRET = 'of-our-own'

const incoming = textpeakIncoming({ from: 'sms.sender', text: 'sms.text', id: 'sms.id', at: 'sms.time' })
const message = { sms: { id: 'm-1', sender: '+33144716601', text: 'Yes please', time: 1_700_000_100 } }

const deliveries = textpeakDeliveries({
  message: 'internal_id',
  to: 'phone',
  status: 'status',
  statuses: { DELIVRD: 'delivered', UNDELIV: 'failed' },
  failure: 'reason',
})

const decode = (webhook: typeof incoming | typeof deliveries, content: unknown) =>
  webhook.decode({ content, at: NOW, digest: 'd'.repeat(64), headers: new Headers() })[0]

describe('an incoming message of TextPeak', () => {
  it('is read where the mapping says it stands', () => {
    expect(decode(incoming, message)).toEqual({
      _tag: 'Known',
      name: 'incoming',
      payload: { from: '33144716601', text: 'Yes please' },
      happened: [
        {
          interaction: '33144716601',
          channel: 'sms',
          contact: '33144716601',
          event: {
            _tag: 'MessageReceived',
            at: 1_700_000_100_000,
            message: 'm-1',
            content: { text: 'Yes please', attachments: [], template: null, windowTag: null },
          },
          timed: true,
        },
      ],
      raw: message,
    })
  })

  it.each([
    ['sms.text', { sms: { ...message.sms, text: undefined } }],
    ['sms.text', { sms: null }],
    ['sms.sender', { sms: { ...message.sms, sender: 'Dana' } }],
    ['sms.sender', { sms: { ...message.sms, sender: ['33144716601'] } }],
  ])('names the field that is not there: %s', (field, content) => {
    expect(decode(incoming, content)).toMatchObject({
      _tag: 'Undecoded',
      problem: expect.stringMatching(new RegExp(`^${field.replace('.', '\\.')}: `)),
    })
  })

  it('is not found through a prototype', () => {
    const webhook = textpeakIncoming({ from: 'from', text: 'text' })
    const content = { from: '33144716601', text: 'Yes' }
    expect(decode(webhook, content)?._tag).toBe('Known')
    expect(decode(webhook, Object.create(content))?._tag).toBe('Undecoded')
  })

  it('is handled once if it has a name', async () => {
    const receiver = receive(incoming, SECRET)
    const send = () => signedWebhook(incoming, SECRET, message, { at: NOW })
    expect((await receiver(await send()))._tag).toBe('Accepted')
    expect((await receiver(await send()))._tag).toBe('Repeated')
  })

  it('without a name may be another one that says the same', async () => {
    const unnamed = textpeakIncoming({ from: 'sms.sender', text: 'sms.text' })
    let now = NOW
    const receiver = receive(unnamed, SECRET, { now: () => now++ })
    const ids = new Set<unknown>()
    for (let i = 0; i < 2; i++) {
      const [event] = (await receiver(await signedWebhook(unnamed, SECRET, message, { at: NOW }))).events
      ids.add(
        event?._tag === 'Known' &&
          event.happened[0]?.event?._tag === 'MessageReceived' &&
          event.happened[0].event.message,
      )
    }
    expect(ids.size).toBe(2)
  })

  it('comes by GET as well, and as a form', async () => {
    const flat = textpeakIncoming({ from: 'from', text: 'text' })
    const content = { from: '33144716601', text: 'Sí & no', ['__proto__']: 'x' }
    const get = await signedWebhook(flat, SECRET, content, { at: NOW, method: 'GET' })
    const headers = { 'x-webhook-secret': SECRET, 'content-type': 'application/x-www-form-urlencoded' }
    const body = new URLSearchParams(content)
    const form = new Request('https://webhooks.example/', { method: 'POST', headers, body })
    for (const request of [get, form]) {
      const { events } = await receive(flat, SECRET)(request)
      expect(events[0]).toMatchObject({ _tag: 'Known', payload: { text: 'Sí & no' } })
      expect(events[0]?.raw).toEqual({ from: '33144716601', text: 'Sí & no' })
    }
  })

  it('keeps the secret out of what it says, when it stands in the address', async () => {
    const webhook = textpeakIncoming({ from: 'from', text: 'text', secretIn: { parameter: 'key' } })
    const content = { from: '33144716601', text: 'Yes' }
    const request = await signedWebhook(webhook, SECRET, content, { at: NOW, method: 'GET' })
    expect(request.url).toContain(SECRET)
    const reception = await receive(webhook, SECRET)(request)
    expect(reception._tag).toBe('Accepted')
    expect(JSON.stringify(reception.events)).not.toContain(SECRET)
  })
})

describe('a delivery report of TextPeak', () => {
  const report = { internal_id: 'm-1', phone: '33144716601', status: 'delivrd' }

  it('is put in the words of the model', () => {
    expect(decode(deliveries, report)).toMatchObject({
      _tag: 'Known',
      payload: { message: 'm-1', to: '33144716601', status: 'delivrd' },
      happened: [{ event: { _tag: 'DeliveryReported', status: 'delivered', failure: null }, timed: false }],
    })
    expect(decode(deliveries, { ...report, status: 'UNDELIV', reason: 'no such number' })).toMatchObject({
      happened: [{ event: { status: 'failed', failure: 'no such number' } }],
    })
  })

  it('with a word that means nothing is only told', () => {
    expect(decode(deliveries, { ...report, status: 'constructor' })).toMatchObject({
      _tag: 'Known',
      happened: [],
    })
  })

  it('reaches the message that was sent, without a moment too', () => {
    const where = { interaction: '33144716601', channel: 'sms', contact: '33144716601', timed: true } as const
    const by = { _tag: 'Api' } as const
    let known = learn(knownFrom(), { ...where, event: { _tag: 'Replied', at: 1, by, message: 'm-1' } })
    const event = decode(deliveries, report)
    if (event?._tag !== 'Known') throw new Error('it is known')
    for (const each of event.happened) known = learn(known, each)
    expect(known.state.details.messages.map(({ delivery }) => deliveryStatus(delivery))).toEqual([
      'delivered',
    ])
    expect(known.outdated).toBe(false)
  })
})

describe('a mapping', () => {
  it.each(['', '.', 'a..b', 'a.', '.a', 7])('with a place that is none is a mistake: %o', (text) => {
    expect(() => textpeakIncoming({ from: 'from', text: text as string })).toThrow(
      `textpeakIncoming: text is '${text}': give the place of a field, such as data.text`,
    )
  })
})
