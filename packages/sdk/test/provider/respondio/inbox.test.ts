import { deliveryStatus } from '@inboxlab/core'
import { kindOf } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import * as Stream from 'effect/Stream'
import { describe, expect, it } from 'vitest'
import { answer } from '../../scripted-fetch.ts'
import { contact, failing, over } from './over-respondio.ts'

const CHANGED = answer({ contactId: 7 })
const bodyOf = (seen: { readonly body: string } | undefined) => JSON.parse(seen?.body ?? 'null')
const messages = (...items: ReadonlyArray<object>) => answer({ items, pagination: { next: null } })

const stored = (fields: object) => ({
  messageId: 1,
  contactId: 7,
  channelId: 5,
  traffic: 'outgoing',
  message: { type: 'text', text: 'Hello' },
  ...fields,
})

describe('an interaction of respond.io', () => {
  it('is its contact: id, holder, tags and moments in milliseconds', async () => {
    const { value } = await over([answer(contact({ mood: 'good' }))], ({ get }) => get('7'))
    expect(value).toMatchObject({
      id: '7',
      channel: null,
      status: 'open',
      state: {
        phase: 'open',
        holder: '3',
        origin: { contact: '7', at: 1_700_000_000_000 },
        details: { tags: ['vip'] },
      },
      raw: { mood: 'good' },
    })
  })

  it.each([
    ['open', 'open'],
    ['close', 'closed'],
    ['closed', 'closed'],
    ['done', 'closed'],
    ['snoozed', 'open'],
    ['unsnoozed', 'open'],
    ['frozen', 'open'],
    [null, 'absent'],
    [undefined, 'absent'],
  ] as const)('with the status %s is %s', async (status, phase) => {
    const { value } = await over([answer(contact({ status }))], ({ get }) => get('7'))
    expect(value.state.phase).toBe(phase)
    expect(value.status).toBe(status ?? '')
  })

  it('may have ids that are texts', async () => {
    const { value } = await over([answer(contact({ id: '7', assignee: { id: '3' } }))], ({ get }) => get('7'))
    expect([value.id, value.state.holder]).toEqual(['7', '3'])
  })

  it.each(['', 'seven', '../space/user', 'id:7/../8', 'email:no-address', 'phone:+6 01'])(
    'is not asked for by %j',
    async (id) => {
      expect(await failing([CHANGED], ({ assign }) => assign(id, '3'))).toMatchObject({
        _tag: 'InvalidInput',
        place: 'id',
      })
    },
  )
})

describe('a change at respond.io', () => {
  it('assigns by number or address, and takes away with null', async () => {
    const { seen } = await over([CHANGED], ({ assign, unassign }) =>
      Effect.all([assign('7', '3'), assign('7', 'anna@shop.example'), unassign('7')]),
    )
    expect(seen.map(bodyOf)).toEqual([{ assignee: 3 }, { assignee: 'anna@shop.example' }, { assignee: null }])
  })

  it('closes with the note that the settings have for the outcome', async () => {
    const note = { category: 'Spam', summary: 'nobody there' }
    const { seen } = await over(
      [CHANGED],
      ({ close, reopen }) =>
        Effect.all([close('7', { _tag: 'Processed' }), close('7', { _tag: 'Aborted' }), reopen('7')]),
      { closingNotes: { Aborted: note } },
    )
    expect(seen.map(bodyOf)).toEqual([{ status: 'close' }, { status: 'close', ...note }, { status: 'open' }])
  })

  it('tags ten at a time', async () => {
    const tags = Array.from({ length: 12 }, (_, index) => `t${index}`)
    const { seen } = await over([CHANGED], ({ tag }) => tag('7', { add: tags, remove: ['old'] }))
    expect(seen.map(({ method, body }) => [method, JSON.parse(body).length])).toEqual([
      ['POST', 10],
      ['POST', 2],
      ['DELETE', 1],
    ])
  })

  it('is repeated when it sets a value, and not when it adds a comment', async () => {
    const broken = answer({}, 502)
    expect((await over([broken, broken, CHANGED], ({ assign }) => assign('7', '3'))).seen).toHaveLength(3)
    expect(await failing([broken], ({ note }) => note('7', 'hm'))).toMatchObject({
      attempts: 1,
      fateUnknown: true,
    })
  })

  it('that is queued (449) is told so, and a message is not sent again', async () => {
    const queued = answer({ code: 449, message: 'Request queued' }, 449)
    expect(await failing([queued], ({ reply }) => reply('7', { text: 'a' }))).toMatchObject({
      _tag: 'Queued',
      fateUnknown: true,
      attempts: 1,
      retry: { _tag: 'CheckFirst' },
    })
    expect(await failing([queued], ({ get }) => get('7'))).toMatchObject({
      _tag: 'Queued',
      retry: { _tag: 'After', ms: 180_000 },
    })
  })
})

describe('a message to respond.io', () => {
  it.each([
    [{ text: 'Hi' }, { type: 'text', text: 'Hi' }],
    [
      { text: 'Hi', windowTag: 'post-purchase' },
      { type: 'text', text: 'Hi', messageTag: 'POST_PURCHASE_UPDATE' },
    ],
    [
      { text: 'Hi', windowTag: 'ACCOUNT_UPDATE' },
      { type: 'text', text: 'Hi', messageTag: 'ACCOUNT_UPDATE' },
    ],
    [
      { link: { kind: 'image', name: 'a.png', url: 'https://f.example/a.png' } },
      { type: 'attachment', attachment: { type: 'image', url: 'https://f.example/a.png' } },
    ],
    [
      { text: 'Size?', quickReplies: ['S', 'M'] },
      { type: 'quick_reply', title: 'Size?', replies: ['S', 'M'] },
    ],
    [
      { template: { name: 'hello', language: 'en', components: [{ type: 'body' }] } },
      {
        type: 'whatsapp_template',
        template: { name: 'hello', languageCode: 'en', components: [{ type: 'body' }] },
      },
    ],
    [
      { email: { subject: 'S', text: 'T', cc: ['c@x.example'] } },
      { type: 'email', text: 'T', subject: 'S', cc: ['c@x.example'] },
    ],
  ] as const)('%j is sent in its words', async (message, sent) => {
    const { value, seen } = await over([answer({ messageId: 12 })], ({ reply }) =>
      reply('7', { ...message, via: '5' }),
    )
    expect(value).toMatchObject({ id: '12', raw: { messageId: 12 } })
    expect(bodyOf(seen[0])).toEqual({ channelId: 5, message: sent })
  })

  it('has the body of an e-mail under the key that is set', async () => {
    const { seen } = await over(
      [answer({ messageId: 1 })],
      ({ reply }) => reply('7', { email: { text: 'T' } }),
      {
        emailBodyKey: 'message',
      },
    )
    expect(bodyOf(seen[0]).message).toEqual({ type: 'email', message: 'T' })
  })

  it.each([
    [{ text: 'a', quickReplies: [] }, 'quickReplies'],
    [{ text: 'a', quickReplies: Array.from({ length: 11 }, String) }, 'quickReplies'],
    [{ text: 'a', via: 'five' }, 'via'],
    [{ text: 'a', link: { kind: 'file', name: 'a', url: 'https://f.example/a' } }, 'text'],
  ] as const)('%j is not sent', async (message, place) => {
    expect(kindOf(message)).not.toBe('file')
    expect(await failing([answer({ messageId: 1 })], ({ reply }) => reply('7', message))).toMatchObject({
      _tag: 'InvalidInput',
      place,
    })
  })

  it('begins an interaction through the channel of that medium which the contact used last', async () => {
    const channels = answer({
      items: [
        { id: 4, name: 'SMS', source: 'twilio', lastMessageTime: 900 },
        { id: 5, name: 'Old', source: 'whatsapp', lastMessageTime: 100 },
        { id: 6, name: 'New', source: 'whatsapp_cloud', lastMessageTime: 500 },
      ],
      pagination: { next: null },
    })
    const { value, seen } = await over(
      [answer(contact({ status: null, assignee: null })), channels, CHANGED, answer({ messageId: 3 })],
      ({ start }) =>
        start({ channel: 'whatsapp', contact: 'phone:+60123456789', message: { text: 'Hi' }, agent: '3' }),
    )
    expect(seen.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'GET /v2/contact/phone:+60123456789',
      'GET /v2/contact/id:7/channels',
      'POST /v2/contact/id:7/conversation/assignee',
      'POST /v2/contact/id:7/message',
    ])
    expect(bodyOf(seen[3]).channelId).toBe(6)
    expect(value).toMatchObject({ id: '7', channel: 'whatsapp', state: { phase: 'unanswered', holder: '3' } })
  })

  it('begins none on a medium that the contact has no channel of', async () => {
    const none = answer({ items: [], pagination: { next: null } })
    const error = await failing([answer(contact()), none], ({ start }) =>
      start({ channel: 'sms', contact: '7', message: { text: 'Hi' } }),
    )
    expect(error.message).toBe(
      'respond.io: channel: the contact has no channel of sms: name one as message.via',
    )
  })
})

describe('the timeline of respond.io', () => {
  const incoming = stored({
    messageId: 1,
    traffic: 'incoming',
    message: { type: 'text', text: 'Hi' },
    timestamp: 1_700_000_000,
  })
  const outgoing = stored({
    messageId: 2,
    sender: { source: 'user', userId: 3 },
    status: [
      { value: 'pending', timestamp: 1_700_000_010 },
      { value: 'sent', timestamp: 1_700_000_011 },
      { value: 'failed', timestamp: 1_700_000_012, message: 'blocked' },
    ],
  })

  it('is oldest first, whichever end the server begins with', async () => {
    const newest = await over([messages(outgoing, incoming)], ({ timeline }) =>
      Stream.runCollect(timeline('7')),
    )
    const oldest = await over(
      [messages(incoming, outgoing)],
      ({ timeline }) => Stream.runCollect(timeline('7')),
      {
        messageOrder: 'oldest first',
      },
    )
    expect(newest.value).toEqual(oldest.value)
    expect(newest.value.map(({ at, event }) => [at, event?._tag])).toEqual([
      [1_700_000_000_000, 'MessageReceived'],
      [1_700_000_010_000, 'Replied'],
      [1_700_000_010_000, undefined],
      [1_700_000_011_000, 'DeliveryReported'],
      [1_700_000_012_000, 'DeliveryReported'],
    ])
    expect(newest.value[1]?.event).toMatchObject({
      by: { _tag: 'Agent', agent: '3' },
      content: { text: 'Hello' },
    })
    expect(newest.value[4]?.event).toMatchObject({ message: '2', status: 'failed', failure: 'blocked' })
  })

  it.each([
    ['ai_agent', 'Bot'],
    ['workflow', 'Automation'],
    ['broadcast', 'Broadcast'],
    ['api', 'Api'],
    ['echo', 'Api'],
    ['something new', 'Api'],
  ])('has a message of %s as sent by %s', async (source, by) => {
    const { value } = await over([messages(stored({ sender: { source } }))], ({ timeline }) =>
      Stream.runCollect(timeline('7')),
    )
    expect(value[0]?.event).toMatchObject({ by: { _tag: by } })
  })

  it('says when a moment is not told, and gives the event that of the entry before', async () => {
    const { value } = await over(
      [messages(stored({ messageId: 2, traffic: 'incoming' }), incoming)],
      ({ timeline }) => Stream.runCollect(timeline('7')),
    )
    expect(value.map(({ at, event }) => [at, event?.at])).toEqual([
      [1_700_000_000_000, 1_700_000_000_000],
      [null, 1_700_000_000_000],
    ])
  })

  it.each([1_700_000_000, 1_700_000_000_000, 1_700_000_000_000_000])(
    'reads %d as the same moment',
    async (timestamp) => {
      const { value } = await over([messages(stored({ timestamp }))], ({ timeline }) =>
        Stream.runCollect(timeline('7')),
      )
      expect(value[0]?.at).toBe(1_700_000_000_000)
    },
  )

  it('keeps a message of a kind it does not know', async () => {
    const { value } = await over(
      [messages(stored({ traffic: 'sideways', message: { type: 'hologram', beams: 3 } }))],
      ({ timeline }) => Stream.runCollect(timeline('7')),
    )
    expect(value).toMatchObject([{ event: null, raw: { message: { type: 'hologram', beams: 3 } } }])
  })
})

describe('the delivery of a message at respond.io', () => {
  it('is folded from the whole history, in whatever order it comes', async () => {
    const status = [
      { value: 'read', timestamp: 1_700_000_030 },
      { value: 'sent', timestamp: 1_700_000_010 },
      { value: 'teleported', timestamp: 1_700_000_020 },
      { value: 'delivered', timestamp: 1_700_000_020 },
    ]
    const { value } = await over([answer(stored({ status }))], ({ delivery }) => delivery('7', '1'))
    expect(deliveryStatus(value.delivery)).toBe('read')
    expect(value.delivery).toMatchObject({
      sentAt: 1_700_000_010_000,
      deliveredAt: 1_700_000_020_000,
      failure: null,
    })
  })
})

describe('people and channels at respond.io', () => {
  const page = (...items: ReadonlyArray<object>) => answer({ items, pagination: { next: '' } })

  it('are told in the core’s words', async () => {
    const user = {
      id: 3,
      firstName: 'Anna',
      lastName: 'Lim',
      email: 'a@x.example',
      role: 'manager',
      team: { id: 2, name: 'Sales' },
    }
    const { value: users } = await over(
      [page(user, { ...user, id: 4, role: 'wizard', team: null })],
      (client) => Stream.runCollect(client.users()),
    )
    expect(users).toMatchObject([
      { id: '3', name: 'Anna Lim', type: 'manager', teams: ['2'], presence: null, email: 'a@x.example' },
      { id: '4', type: 'collaborator', teams: [], raw: { role: { unknown: 'wizard' } } },
    ])
    const { value: channels } = await over(
      [
        page(
          { id: 5, name: 'Shop', source: 'whatsapp_cloud' },
          { id: 6, name: 'Gram', source: 'instagram' },
          { id: 7, name: 'X', source: 'toString' },
        ),
      ],
      (client) => Stream.runCollect(client.channels()),
    )
    expect(channels.map(({ channel }) => channel)).toEqual([
      'whatsapp',
      { unknown: 'instagram' },
      { unknown: 'toString' },
    ])
  })

  it('a contact is added by its address and known by it, for the server makes it later', async () => {
    const { value, seen } = await over(
      [answer({ code: '200', message: 'Contact added successfully!' })],
      ({ addContact }) =>
        addContact({
          name: 'Dana Lee Ng',
          identities: [
            { channel: 'whatsapp', address: '+60123456789' },
            { channel: 'email', address: 'd@x.example' },
          ],
        }),
    )
    expect(value).toBe('phone:+60123456789')
    expect(bodyOf(seen[0])).toEqual({
      firstName: 'Dana',
      lastName: 'Lee Ng',
      email: 'd@x.example',
      phone: '+60123456789',
    })
  })

  it('a contact without a number or address cannot be added', async () => {
    expect(await failing([], ({ addContact }) => addContact({ name: 'Dana', identities: [] }))).toMatchObject(
      {
        place: 'identities',
      },
    )
  })
})
