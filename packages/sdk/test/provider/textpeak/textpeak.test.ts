import { type Client, connect, type Textpeak, textpeak, type textpeakCapabilities } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { runOver } from '../../run-over.ts'
import { answer, scriptedFetch, type Turn } from '../../scripted-fetch.ts'

type TextpeakClient = Client<typeof textpeakCapabilities, Textpeak>

const TOKEN = 'tok_5f0e'

const over = async <A, E>(
  turns: ReadonlyArray<Turn>,
  program: (client: TextpeakClient) => Effect.Effect<A, E>,
  settings: { readonly channel?: 'sms' | 'whatsapp' } = {},
) => {
  const { fetch, seen } = scriptedFetch(...turns)
  const client = connect(textpeak, { token: TOKEN, sender: 'ACME', ...settings })
  return { value: await runOver(fetch, Effect.flatMap(client, program)), seen }
}

const messagesIn = (body: string): ReadonlyArray<Record<string, string>> => JSON.parse(body).messages

describe('a stream of TextPeak', () => {
  it('sends to a number, with the token as it is', async () => {
    const { value, seen } = await over([answer({ any: 'thing' })], (stream) =>
      stream.reply('+33 1 44 71 66 01', { text: 'On its way' }),
    )
    const [request] = seen
    expect([request?.method, request?.url]).toEqual([
      'POST',
      'https://textpeak-streams.commpeak.com/event_send/',
    ])
    expect(request?.headers.get('authorization')).toBe(TOKEN)
    expect(messagesIn(request?.body ?? '')).toEqual([
      {
        internal_id: value.id,
        sender: 'ACME',
        recipient_phone: '33144716601',
        message_content: 'On its way',
      },
    ])
    expect(value.raw).toMatchObject({ answer: { any: 'thing' } })
  })

  it('begins a conversation named by the number', async () => {
    const { value } = await over(
      [answer('taken')],
      (stream) =>
        stream.start({ channel: 'whatsapp', contact: '33144716601', message: { text: 'Hello', via: 'B' } }),
      { channel: 'whatsapp' },
    )
    expect(value).toMatchObject({
      id: '33144716601',
      channel: 'whatsapp',
      state: { phase: 'unanswered', origin: { contact: '33144716601', direction: 'outgoing' } },
      raw: { sent: { sender: 'B' }, answer: 'taken' },
    })
  })

  it('gives each message a name of its own', async () => {
    const { seen } = await over([answer({})], (stream) =>
      Effect.forEach(Array.from({ length: 20 }), () => stream.reply('33144716601', { text: 'Hi' })),
    )
    expect(new Set(seen.flatMap(({ body }) => messagesIn(body).map((each) => each.internal_id))).size).toBe(
      20,
    )
  })

  it('takes any answer that is a success for one: its shape is not public', async () => {
    for (const body of [answer(''), () => new Response('OK'), () => new Response(null, { status: 204 })]) {
      const { value } = await over([body], (stream) => stream.reply('33144716601', { text: 'Hi' }))
      expect(value.id).not.toBe('')
    }
  })

  it('does not send again what may have been sent', async () => {
    const { value, seen } = await over([new Error('reset'), answer({})], (stream) =>
      Effect.flip(stream.reply('33144716601', { text: 'Hi' })),
    )
    expect(value).toMatchObject({ _tag: 'Unreachable', fateUnknown: true })
    expect(seen).toHaveLength(1)
  })

  it.each([
    ['a phone number', { channel: 'sms', contact: 'dana', message: { text: 'Hi' } }, 'contact'],
    ['its own channel', { channel: 'whatsapp', contact: '33144716601', message: { text: 'Hi' } }, 'channel'],
    ['a message', { channel: 'sms', contact: '33144716601' }, 'message'],
    ['a text', { channel: 'sms', contact: '33144716601', message: { text: '' } }, 'text'],
    ['no agent', { channel: 'sms', contact: '33144716601', message: { text: 'Hi' }, agent: 'anna' }, 'agent'],
    [
      'no tag',
      { channel: 'sms', contact: '33144716601', message: { text: 'Hi', windowTag: 'x' } },
      'windowTag',
    ],
  ] as const)('wants %s', async (_, what, place) => {
    const { value, seen } = await over([answer({})], (stream) => Effect.flip(stream.start(what)))
    expect(value).toMatchObject({ _tag: 'InvalidInput', place })
    expect(seen).toEqual([])
  })

  it('shows its token in no error', async () => {
    const { value } = await over([answer({ error: `bad token ${TOKEN}` }, 401)], (stream) =>
      Effect.flip(stream.reply('33144716601', { text: 'Hi' })),
    )
    expect(value._tag).toBe('AccessDenied')
    expect(`${value.message}${JSON.stringify(value)}`).not.toContain(TOKEN)
  })

  it('sends several at once in its own words', async () => {
    const message = {
      internal_id: 'a-1',
      sender: 'ACME',
      recipient_phone: '33144716601',
      message_content: 'Hi',
    }
    const { seen } = await over([answer({})], ({ vendor }) =>
      vendor.send([message, { ...message, internal_id: 'a-2' }]),
    )
    expect(messagesIn(seen[0]?.body ?? '').map((each) => each.internal_id)).toEqual(['a-1', 'a-2'])
    for (const [bad, place] of [
      [[], 'messages'],
      [[{ ...message, recipient_phone: '+33' }], 'messages.0.recipient_phone'],
    ] as const) {
      const { value, seen: nothing } = await over([answer({})], ({ vendor }) => Effect.flip(vendor.send(bad)))
      expect(value).toMatchObject({ _tag: 'InvalidInput', place: expect.stringContaining(place) })
      expect(nothing).toEqual([])
    }
  })

  it('has no method for what its API has not', () => {
    expectTypeOf<TextpeakClient>().toHaveProperty('reply')
    expectTypeOf<TextpeakClient>().not.toHaveProperty('assign')
  })
})
