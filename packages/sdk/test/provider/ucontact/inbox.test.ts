import type { Interaction, TimelineEntry } from '@inboxlab/sdk'
import { asInbox, connect, ucontact } from '@inboxlab/sdk/promise'
import * as Effect from 'effect/Effect'
import * as Stream from 'effect/Stream'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { answer } from '../../scripted-fetch.ts'
import { interaction, message, over, settings } from './over-ucontact.ts'

const shown = async (fields: object): Promise<Interaction> =>
  (await over([answer(interaction(fields))], (inbox) => inbox.get('g-1'))).value

const timeline = async (
  pages: ReadonlyArray<ReadonlyArray<object>>,
  more: object = {},
): Promise<{
  readonly entries: ReadonlyArray<TimelineEntry>
  readonly asked: ReadonlyArray<string | null>
}> => {
  const turns = [...pages.map((result) => answer({ result })), answer({ result: [] })]
  const { value, seen } = await over(turns, (inbox) => Stream.runCollect(inbox.timeline('g-1')), more)
  return { entries: value, asked: seen.map(({ url }) => new URL(url).searchParams.get('lastMessage')) }
}

const names = (entries: ReadonlyArray<TimelineEntry>) =>
  entries.map(({ event }) => (event !== null && 'message' in event ? event.message : null))

describe('an interaction of uContact', () => {
  it('is with the agent of its last segment, in that campaign', async () => {
    expect(await shown({})).toMatchObject({
      id: 'g-1',
      channel: 'sms',
      status: 'active',
      state: {
        phase: 'open',
        holder: 'anna',
        place: { campaign: 'Desk<-' },
        origin: {
          at: Date.UTC(2026, 10, 21, 9),
          direction: 'incoming',
          contact: '33144716601',
          channel: 'sms',
        },
        moments: { waitingSince: Date.UTC(2026, 10, 21, 9, 1) },
        outcome: null,
      },
      raw: { connectorId: 4 },
    })
  })

  it.each([
    ['pending while no agent has it', { segments: [{ campaign: 'Desk<-' }] }, 'pending', 'open', null],
    ['nobody’s once it is finished', { finished: true }, 'finished', 'closed', null],
    [
      'unanswered while the contact has not written',
      { direction: 'outbound', segments: [{ agent: 'anna', in: 0 }] },
      'active',
      'unanswered',
      'anna',
    ],
    [
      'open once the contact has written to what we began',
      { direction: 'outbound' },
      'active',
      'open',
      'anna',
    ],
  ])('is %s', async (_, fields, status, phase, holder) => {
    expect(await shown(fields)).toMatchObject({ status, state: { phase, holder } })
  })

  it('keeps words that it does not know, and media that the core has not', async () => {
    expect((await shown({ channel: 'instagram' })).channel).toEqual({ unknown: 'instagram' })
    expect((await shown({ channel: 'pigeon', direction: 'sideways' })).channel).toEqual({ unknown: 'pigeon' })
    expect((await shown({ channel: 'webchat' })).channel).toBe('chat')
    expect((await shown({ channel: null })).channel).toBeNull()
  })

  it('may come bare or wrapped, and with nothing but its guid', async () => {
    for (const body of [{ guid: 'g-1' }, { result: { guid: 'g-1' } }]) {
      const { value } = await over([answer(body)], (inbox) => inbox.get('g-1'))
      expect(value).toMatchObject({
        id: 'g-1',
        channel: null,
        state: { holder: null, origin: { contact: null } },
      })
    }
  })

  it('without its guid is an error that names the place', async () => {
    const { guid: _, ...rest } = interaction() as { guid: string }
    const { value } = await over([answer({ result: [interaction(), rest] })], (inbox) =>
      Effect.flip(Stream.runCollect(inbox.list({}))),
    )
    expect(value).toMatchObject({ _tag: 'Undecodable', detail: 'result.1.guid: it is missing' })
  })
})

describe('a list', () => {
  const all = [
    interaction(),
    interaction({ guid: 'g-2', finished: true }),
    interaction({ guid: 'g-3', channel: 'email', segments: [], client: { id: 'a@b.example' } }),
  ]

  it.each([
    ['all', {}, ['g-1', 'g-2', 'g-3']],
    ['those that are open', { phase: 'open' }, ['g-1', 'g-3']],
    ['those that nobody has', { holder: null, phase: 'open' }, ['g-3']],
    ['those of one agent', { holder: 'anna' }, ['g-1']],
    ['those of a medium', { channel: 'email' }, ['g-3']],
    ['those of a contact', { contact: '33144716601' }, ['g-1', 'g-2']],
  ] as const)('gives %s', async (_, filter, ids) => {
    const { value } = await over([answer(all)], (inbox) => Stream.runCollect(inbox.list(filter)))
    expect(value.map(({ id }) => id)).toEqual(ids)
  })

  it('is asked for with the parameters that the tenant documents', async () => {
    const { seen } = await over([answer([])], (inbox) => Stream.runCollect(inbox.list({})), {
      listQuery: { from: '2026-11-21', open: true },
    })
    expect(seen.map(({ url }) => url)).toEqual([
      'https://acme.ucontactcloud.com/api/interactions?from=2026-11-21&open=true',
    ])
  })
})

describe('the timeline', () => {
  it('has what the contact, the bot and we have written', async () => {
    const { entries } = await timeline([
      [
        message(1),
        message(2, { direction: 'out', fromBot: true, date: '2026-11-21T09:00:07+01:00' }),
        message('3', {
          direction: 'out',
          date: 'soon',
          attachments: [{ url: 'https://f.example/a/b.png?x=1', type: 'image/png' }, {}],
        }),
        message(4, { direction: 'sideways' }),
      ],
    ])
    expect(entries.map(({ at, event }) => [at, event])).toEqual([
      [
        Date.UTC(2026, 10, 21, 9, 0, 5),
        {
          _tag: 'MessageReceived',
          at: Date.UTC(2026, 10, 21, 9, 0, 5),
          message: '1',
          content: { text: 'text 1', attachments: [], template: null, windowTag: null },
        },
      ],
      [
        Date.UTC(2026, 10, 21, 8, 0, 7),
        expect.objectContaining({ _tag: 'Replied', message: '2', by: { _tag: 'Bot' } }),
      ],
      [
        null,
        expect.objectContaining({
          _tag: 'Replied',
          at: Date.UTC(2026, 10, 21, 8, 0, 7),
          by: { _tag: 'Api' },
          content: expect.objectContaining({
            attachments: [
              { kind: 'image', name: 'b.png', url: 'https://f.example/a/b.png?x=1' },
              { kind: 'file', name: 'file', url: null },
            ],
          }),
        }),
      ],
      [Date.UTC(2026, 10, 21, 9, 0, 5), null],
    ])
  })

  it('is read to its end, a page after the last message of the one before', async () => {
    const { entries, asked } = await timeline([[message(1), message(2)], [message(3)]], { pageSize: 2 })
    expect(names(entries)).toEqual(['1', '2', '3'])
    expect(asked).toEqual(['-1', '2'])
  })

  it('has each message once, and ends, where the server gives the same page again', async () => {
    const page = [message(1), message(2)]
    const { entries, asked } = await timeline([page, page, page], { pageSize: 2 })
    expect(names(entries)).toEqual(['1', '2'])
    expect(asked).toHaveLength(2)
  })

  it('begins with the oldest, also where the server does not', async () => {
    const { entries } = await timeline([[message(2), message(1)]], { messageOrder: 'newest first' })
    expect(names(entries)).toEqual(['1', '2'])
  })
})

describe('a message to a contact', () => {
  const sms = {
    destination: '+33144716601',
    message: 'On its way',
    campaign: 'Sales->',
    agent: 'anna',
    source: '',
  }

  it('begins an interaction that is named by the number, and goes on there', async () => {
    const { value, seen } = await over([answer({ id: 71 })], (inbox) =>
      Effect.gen(function* () {
        const begun = yield* inbox.start({
          channel: 'sms',
          contact: '+33 1 44-71.66(01)',
          message: { text: 'On its way' },
          agent: 'bob',
        })
        return { begun, sent: yield* inbox.reply(begun.id, { text: 'On its way', via: '5000' }) }
      }),
    )
    expect(value.begun).toMatchObject({
      id: 'phone:+33144716601',
      channel: 'sms',
      state: {
        phase: 'unanswered',
        holder: 'bob',
        awaiting: 'customer',
        place: { campaign: 'Sales->' },
        origin: { contact: '+33144716601', direction: 'outgoing' },
      },
    })
    expect(value.sent).toMatchObject({ id: '71', raw: { sent: { destination: '+33144716601' } } })
    expect(seen.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
      { ...sms, agent: 'bob' },
      { ...sms, source: '5000' },
    ])
  })

  it('answers an interaction at the number of its record', async () => {
    const { seen } = await over([answer(interaction()), answer({ id: 's' })], (inbox) =>
      inbox.reply('g-1', { text: 'On its way' }),
    )
    expect(seen.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'GET /api/interactions/id/g-1',
      'POST /Integra/resources/SMS/SendSMSv2',
    ])
    expect(new URLSearchParams(seen[1]?.body).get('destination')).toBe('33144716601')
  })

  it('has no id where the older service sends', async () => {
    const { value, seen } = await over(
      [() => new Response('OK')],
      (inbox) => inbox.reply('phone:123', { text: 'Hi' }),
      { sendBy: 'SendSMS' },
    )
    expect(value.id).toBeNull()
    expect(seen[0]?.url).toBe('https://acme.ucontactcloud.com/Integra/resources/SMS/SendSMS')
  })

  it.each([
    [
      'its own medium',
      interaction({ channel: 'email' }),
      'it runs over email, and this client sends over sms',
    ],
    [
      'a medium at all',
      interaction({ channel: null }),
      'it runs over an unknown channel, and this client sends over sms',
    ],
    ['a number', interaction({ client: null }), 'give a phone number, such as +33144716601'],
  ])('cannot answer an interaction without %s', async (_, record, fix) => {
    const { value, seen } = await over([answer(record)], (inbox) =>
      Effect.flip(inbox.reply('g-1', { text: 'Hi' })),
    )
    expect(value).toMatchObject({ _tag: 'InvalidInput', place: 'id', fix })
    expect(seen).toHaveLength(1)
  })

  it.each([
    ['a number', { contact: 'dana' }, {}, 'contact'],
    ['its own channel', { channel: 'whatsapp' }, {}, 'channel'],
    ['a message', { message: undefined }, {}, 'message'],
    ['a text', { message: { text: '' } }, {}, 'text'],
    ['no tag', { message: { text: 'Hi', windowTag: 'x' } }, {}, 'windowTag'],
    ['a campaign', {}, { campaign: undefined }, 'settings, campaign'],
    ['an agent', {}, { agent: undefined }, 'settings, agent'],
    ['a key', {}, { key: undefined }, 'settings, key'],
  ])('wants %s, and sends nothing without it', async (_, fields, without, place) => {
    const what = { channel: 'sms', contact: '33144716601', message: { text: 'Hi' }, ...fields } as const
    const { key, ...rest } = { ...settings, ...without } as Partial<typeof settings>
    const given = Object.fromEntries(
      Object.entries({ ...rest, key }).filter(([, value]) => value !== undefined),
    )
    const requests: Array<unknown> = []
    const fetch = async (input: string | URL | Request) => {
      requests.push(input)
      return Response.json({ id: 1 })
    }
    const inbox = connect(ucontact, { ...given, baseUrl: settings.baseUrl, fetch })
    await expect(inbox.start(what as Parameters<typeof inbox.start>[0])).rejects.toMatchObject({
      _tag: 'InvalidInput',
      place,
    })
    expect(requests).toEqual([])
  })
})

describe('what its API has not', () => {
  it('is no method of its client, and NotSupported on any inbox', async () => {
    const client = connect(ucontact, settings)
    expectTypeOf(client).toHaveProperty('timeline')
    expectTypeOf(client).not.toHaveProperty('assign')
    await expect(asInbox(client).transfer('g-1', { _tag: 'SmartRouting' })).rejects.toMatchObject({
      _tag: 'NotSupported',
      why: 'its API has transfers, but where is not public',
    })
  })

  it('is a record behind the name of a number', async () => {
    const { value, seen } = await over([answer({})], (inbox) =>
      Effect.all([
        Effect.flip(inbox.get('phone:123')),
        Effect.flip(Stream.runCollect(inbox.timeline('phone:123'))),
      ]),
    )
    const told = {
      _tag: 'InvalidInput',
      place: 'id',
      fix: 'it names a number, and its interaction was not told: find it in the list',
    }
    expect(value).toMatchObject([told, told])
    expect(seen).toEqual([])
  })

  it('is asked for with no token of the current API only', async () => {
    const { token: _, ...without } = settings
    const inbox = connect(ucontact, { ...without, fetch: async () => Response.json({}) })
    await expect(inbox.get('g-1')).rejects.toMatchObject({ _tag: 'InvalidInput', place: 'settings, token' })
  })
})
