import { fc, test } from '@fast-check/vitest'
import { chatwoot as dialect, type Event, UNTIL_NEXT_REPLY } from '@inboxlab/core'
import { chatwootWebhook, type Happening, knownFrom, learn } from '@inboxlab/sdk'
import { describe, expect, it } from 'vitest'
import { chatwoot, chatwootDelivery } from '../../webhook/samples.ts'

const NOW = 1_700_000_200_000
const by = { _tag: 'Api' } as const
const where = { interaction: '12', channel: 'whatsapp', contact: '7' } as const

const decode = (content: unknown) => {
  const [event] = chatwootWebhook.decode({ content, at: NOW, digest: '', headers: new Headers() })
  if (event === undefined) throw new Error('one event for each delivery')
  return event
}
const happened = (content: unknown): ReadonlyArray<Happening> => {
  const event = decode(content)
  if (event._tag !== 'Known') throw new Error(`${event._tag} ${event.name}`)
  return event.happened
}
const events = (content: unknown): ReadonlyArray<Event | null> => happened(content).map(({ event }) => event)

const change = (attribute: string, previous_value: unknown, current_value: unknown, more: object = {}) =>
  chatwootDelivery('conversation_updated', {
    changed_attributes: [{ [attribute]: { previous_value, current_value } }],
    ...more,
  })

describe('every event that Chatwoot has', () => {
  it.each(Object.keys(chatwoot) as ReadonlyArray<keyof typeof chatwoot>)('is known: %s', (name) => {
    const event = decode(chatwootDelivery(name))
    expect(event).toMatchObject({ _tag: 'Known', name })
    expect(event.raw).toEqual(chatwootDelivery(name))
  })
})

describe('a message', () => {
  const content = { text: 'Where is my parcel?', attachments: [], template: null, windowTag: null }
  const at = Date.parse('2023-11-14T22:15:00.500Z')

  it('of the contact', () => {
    expect(happened(chatwootDelivery('message_created'))).toEqual([
      { ...where, event: { _tag: 'MessageReceived', at, message: '42', content }, timed: true },
    ])
  })

  it.each([
    [
      { id: 3, type: 'user' },
      { _tag: 'Agent', agent: '3' },
    ],
    [{ id: 4, type: 'agent_bot' }, { _tag: 'Bot' }],
    [null, { _tag: 'Automation' }],
  ])('of ours, by %o', (sender, actor) => {
    const sent = { message_type: 'outgoing', sender }
    expect(events(chatwootDelivery('message_created', sent))).toEqual([
      { _tag: 'Replied', at, by: actor, message: '42', content },
    ])
    expect(events(chatwootDelivery('message_created', { ...sent, private: true }))).toEqual([
      { _tag: 'Noted', at, by: actor, note: '42', content },
    ])
  })

  it('of the account itself, and its files', () => {
    const attachments = [
      { file_type: 'image', data_url: 'https://files.example/1.png' },
      { file_type: 'location' },
    ]
    expect(
      events(chatwootDelivery('message_created', { message_type: 'template', content: null, attachments })),
    ).toEqual([
      {
        _tag: 'Replied',
        at,
        by: { _tag: 'Automation' },
        message: '42',
        content: {
          ...content,
          text: '',
          attachments: [
            { kind: 'image', name: '1.png', url: 'https://files.example/1.png' },
            { kind: 'file', name: 'file', url: null },
          ],
        },
      },
    ])
  })

  it('whose delivery is told by itself or by its conversation', () => {
    const reported = { _tag: 'DeliveryReported', at: 1_700_000_100_250, message: '42' }
    const sent = { message_type: 'outgoing' }
    expect(events(chatwootDelivery('message_updated', { ...sent, status: 'read' }))).toEqual([
      { ...reported, status: 'read', failure: null },
    ])
    const conversation = {
      ...chatwoot.message_created.conversation,
      messages: [{ id: 42, status: 'failed' }],
    }
    const content_attributes = { external_error: 'no such number' }
    expect(
      events(chatwootDelivery('message_updated', { ...sent, conversation, content_attributes })),
    ).toEqual([{ ...reported, status: 'failed', failure: 'no such number' }])
    expect(events(chatwootDelivery('message_updated', { ...sent, status: 'sent' }))).toEqual([])
    expect(events(chatwootDelivery('message_updated', { status: 'read' }))).toEqual([])
  })
})

describe('a conversation that began', () => {
  const at = 1_700_000_000_000
  const place = { queue: '5', team: '9', space: null, campaign: null }
  const beginning = {
    at,
    channel: 'whatsapp',
    contact: '7',
    place,
    routing: 'smart',
    priority: 3,
    message: null,
  }

  it('with a message of the contact', () => {
    expect(happened(chatwootDelivery('conversation_created'))).toEqual(
      [
        { _tag: 'Received', ...beginning },
        { _tag: 'Assigned', at, by, agent: '3' },
        { _tag: 'TagAdded', at, by, tag: 'vip' },
      ].map((event) => ({ ...where, event, timed: true })),
    )
  })

  it('with a message of ours', () => {
    const messages = [{ id: 41, message_type: 1 }]
    expect(events(chatwootDelivery('conversation_created', { messages }))[0]).toEqual({
      _tag: 'Started',
      ...beginning,
      by,
      agent: '3',
    })
  })

  it('with a bot, or over a channel that the model has not', () => {
    const odd = chatwootDelivery('conversation_created', { status: 'pending', channel: 'Channel::Line' })
    expect(happened(odd).map(({ channel, event }) => [channel, event?._tag])).toEqual([
      [null, 'Received'],
      [null, 'Assigned'],
      [null, 'BotSwitched'],
      [null, 'TagAdded'],
    ])
  })

  it('of nobody known is for the server to tell', () => {
    expect(events(chatwootDelivery('conversation_created', { contact_inbox: null, meta: null }))).toEqual([
      null,
    ])
  })
})

describe('a change of a conversation', () => {
  const at = 1_700_000_100_250

  it('is put in the words of the model', () => {
    expect(events(change('assignee_id', null, 3))).toEqual([{ _tag: 'Assigned', at, by, agent: '3' }])
    expect(events(change('assignee_id', 3, null))).toEqual([{ _tag: 'Unassigned', at, by, agent: '3' }])
    expect(events(change('assignee_id', null, null))).toEqual([])
    expect(events(change('team_id', null, 9))).toEqual([{ _tag: 'TeamAssigned', at, by, team: '9' }])
    expect(events(change('team_id', 9, null))).toEqual([{ _tag: 'TeamAssigned', at, by, team: null }])
    expect(events(change('priority', null, 'urgent'))).toEqual([{ _tag: 'PrioritySet', at, by, priority: 4 }])
    expect(events(change('priority', 'low', null))).toEqual([{ _tag: 'PrioritySet', at, by, priority: 0 }])
    expect(events(change('label_list', ['a', 'b'], ['b', 'c']))).toEqual([
      { _tag: 'TagRemoved', at, by, tag: 'a' },
      { _tag: 'TagAdded', at, by, tag: 'c' },
    ])
    expect(events(change('waiting_since', 1, 2))).toEqual([])
  })

  it('that cannot be put in them is for the server to tell', () => {
    for (const odd of [
      change('status', 'open', 'escalated'),
      change('priority', null, 'blazing'),
      change('labels', 'a', 'b'),
      chatwootDelivery('conversation_updated', { changed_attributes: [] }),
      chatwootDelivery('conversation_updated', { changed_attributes: null }),
    ])
      expect(happened(odd)).toEqual([{ ...where, event: null, timed: false }])
  })

  it('without a moment has none', () => {
    expect(happened(change('assignee_id', null, 3, { updated_at: null }))).toEqual([
      { ...where, event: { _tag: 'Assigned', at: NOW, by, agent: '3' }, timed: false, before: null },
    ])
  })

  it('of the assignee says who had it before', () => {
    expect(happened(change('assignee_id', 3, 4)).map(({ before }) => before)).toEqual(['3'])
    expect(happened(change('priority', 'low', null)).map(({ before }) => before)).toEqual([undefined])
  })

  it('of the status that keeps its assignee keeps it here too', () => {
    expect(events(change('status', 'resolved', 'open')).map((event) => event?._tag)).toEqual([
      'Reopened',
      'Assigned',
    ])
    expect(events(change('status', 'pending', 'snoozed', { snoozed_until: 1_700_009_000 }))).toEqual([
      { _tag: 'BotSwitched', at, by, on: false },
      { _tag: 'Snoozed', at, by, until: 1_700_009_000_000 },
    ])
    expect(events(change('status', 'open', 'snoozed'))).toMatchObject([{ until: UNTIL_NEXT_REPLY }])
  })
})

const status = fc.constantFrom('open', 'resolved', 'pending', 'snoozed')

test.prop([status, fc.array(status, { maxLength: 8 }), fc.infiniteStream(fc.nat())])(
  'whatever the statuses were, and in whatever order it was told, the model comes to the last',
  (first, later, random) => {
    let before = first
    const deliveries: Array<unknown> = [chatwootDelivery('conversation_created', { status: first })]
    for (const [index, now] of later.entries()) {
      if (now === before) continue
      deliveries.push(change('status', before, now, { updated_at: 1_700_000_100 + index }))
      before = now
    }
    const shuffled = deliveries
      .map((each) => ({ each, place: random.next().value }))
      .sort((one, other) => one.place - other.place)
      .map(({ each }) => each)
    let known = knownFrom()
    for (const happening of shuffled.flatMap(happened)) known = learn(known, happening)
    expect(dialect.statusOf(known.state)).toBe(before)
    if (before !== 'resolved') expect(known.state.holder).toBe('3')
  },
)

describe('what cannot be read', () => {
  it('is kept as data: an event of a later version, or no event at all', () => {
    expect(decode({ event: 'conversation_teleported', id: 1 })).toEqual({
      _tag: 'Unknown',
      name: 'conversation_teleported',
      raw: { event: 'conversation_teleported', id: 1 },
    })
    for (const raw of [null, 1, 'text', [], {}, { event: 7 }, { event: null }])
      expect(decode(raw)).toMatchObject({ _tag: 'Unknown' })
    expect(decode({ event: '__proto__' })).toMatchObject({ _tag: 'Unknown', name: '__proto__' })
  })

  it('names the field and shows no value', () => {
    const secret = 'dana@example.com'
    const event = decode(chatwootDelivery('message_created', { id: secret, content: secret }))
    expect(event).toMatchObject({ _tag: 'Undecoded', name: 'message_created' })
    expect(event._tag === 'Undecoded' && event.problem).toMatch(/^id: /)
    expect(event._tag === 'Undecoded' && event.problem).not.toContain(secret)
    const { conversation: _, ...without } = chatwootDelivery('message_created') as Record<string, unknown>
    expect(decode(without)).toMatchObject({ _tag: 'Undecoded', problem: 'conversation: it is missing' })
  })

  it('is what the model has no room for', () => {
    const long = chatwootDelivery('message_created', { content: 'x'.repeat(150_001) })
    expect(decode(long)).toMatchObject({
      _tag: 'Undecoded',
      problem: expect.stringMatching(/longer than the model/),
    })
    expect(events(chatwootDelivery('message_created', { content: 'x'.repeat(150_000) }))).toHaveLength(1)
  })

  test.prop([
    fc.constantFrom(...(Object.keys(chatwoot) as Array<keyof typeof chatwoot>)),
    fc.jsonValue(),
    fc.nat(),
  ])('never throws, whatever a field is', (name, value, index) => {
    const whole = chatwootDelivery(name) as Record<string, unknown>
    const key = Object.keys(whole)[index % Object.keys(whole).length] ?? 'event'
    expect(['Known', 'Unknown', 'Undecoded']).toContain(decode({ ...whole, [key]: value })._tag)
  })

  it('keeps fields that this version does not know', () => {
    const event = decode(chatwootDelivery('message_created', { sentiment: 'calm' }))
    expect(event._tag === 'Known' && event.payload).toMatchObject({ sentiment: 'calm' })
  })
})
