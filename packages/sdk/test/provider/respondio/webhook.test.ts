import { fc, test } from '@fast-check/vitest'
import { type Happening, respondioWebhook } from '@inboxlab/sdk'
import { describe, expect, it } from 'vitest'
import { respondio, respondioDelivery } from '../../webhook/samples.ts'

const NOW = 1_700_000_200_000
const where = { interaction: '7', contact: '7' } as const
const names = Object.keys(respondio) as Array<keyof typeof respondio>

const decode = (content: unknown) => {
  const [event] = respondioWebhook.decode({ content, at: NOW, digest: '', headers: new Headers() })
  if (event === undefined) throw new Error('one event for each delivery')
  return event
}
const happened = (content: unknown): ReadonlyArray<Happening> => {
  const event = decode(content)
  if (event._tag !== 'Known') throw new Error(`${event._tag} ${event.name}`)
  return event.happened
}

const withMessage = (event: 'message.received' | 'message.sent', more: object) =>
  respondioDelivery(event, { message: { ...respondio[event].message, ...more } })

describe('every event that respond.io has', () => {
  it.each(names)('is known: %s', (name) => {
    expect(decode(respondioDelivery(name))).toMatchObject({
      _tag: 'Known',
      name,
      raw: respondioDelivery(name),
    })
  })

  it.each([
    'comment.created',
    'contact.created',
    'contact.updated',
    'contact.lifecycle.updated',
    'call.ended',
  ] as const)('says nothing of how a conversation stands: %s', (name) =>
    expect(happened(respondioDelivery(name))).toEqual([]),
  )
})

describe('a message', () => {
  const content = { text: 'Where is my parcel?', attachments: [], template: null, windowTag: null }
  const at = 1_700_000_100_000

  it('of the contact', () => {
    expect(happened(respondioDelivery('message.received'))).toEqual([
      {
        ...where,
        channel: 'whatsapp',
        event: { _tag: 'MessageReceived', at, message: '42', content },
        timed: true,
      },
    ])
  })

  it('of ours, with what its channel has reported', () => {
    const report = (seconds: number, status: string, failure: string | null) => ({
      _tag: 'DeliveryReported',
      at: at + seconds * 1000,
      message: '42',
      status,
      failure,
    })
    expect(happened(respondioDelivery('message.sent')).map(({ event }) => event)).toEqual([
      { _tag: 'Replied', at, by: { _tag: 'Agent', agent: '3' }, message: '42', content },
      report(1, 'sent', null),
      report(2, 'failed', 'no such number'),
    ])
  })

  it.each([
    [1_700_000_100, true],
    [1_700_000_100_000, true],
    [1_700_000_100_000_000, true],
    [null, false],
  ])('has a moment in whatever unit it is told: %o', (timestamp, timed) => {
    const [told] = happened(withMessage('message.received', { timestamp }))
    expect([told?.event?.at, told?.timed]).toEqual([timed ? at : NOW, timed])
  })

  it.each([
    [
      { source: 'user', userId: 3 },
      { _tag: 'Agent', agent: '3' },
    ],
    [{ source: 'user' }, { _tag: 'Api' }],
    [{ source: 'workflow' }, { _tag: 'Automation' }],
    [{ source: 'ai_agent' }, { _tag: 'Bot' }],
    [{ source: 'broadcast' }, { _tag: 'Broadcast' }],
    [{ source: 'zapier' }, { _tag: 'Api' }],
    [{ source: 'carrier pigeon' }, { _tag: 'Api' }],
    [null, { _tag: 'Api' }],
  ])('is by whoever sent it: %o', (sender, by) => {
    expect(happened(withMessage('message.sent', { sender }))[0]?.event).toMatchObject({ by })
  })

  it.each([
    [{ type: 'email', text: 'Dear Anna' }, { text: 'Dear Anna' }],
    [{ type: 'email', message: 'Dear Anna' }, { text: 'Dear Anna' }],
    [{ type: 'quick_reply', title: 'Which size?', replies: ['S'] }, { text: 'Which size?' }],
    [{ type: 'whatsapp_template', template: { name: 'parcel_sent' } }, { template: 'parcel_sent' }],
    [
      { type: 'text', text: 'Hi', messageTag: 'A_TAG_TO_COME' },
      { text: 'Hi', windowTag: 'A_TAG_TO_COME' },
    ],
    [
      { type: 'text', text: 'Hi', messageTag: 'ACCOUNT_UPDATE' },
      { text: 'Hi', windowTag: 'account update' },
    ],
    [
      {
        type: 'attachment',
        attachment: { type: 'image', url: 'https://files.example/1', fileName: 'cat.png' },
      },
      { attachments: [{ kind: 'image', name: 'cat.png', url: 'https://files.example/1' }] },
    ],
    [
      { type: 'attachment', attachment: { type: 'sticker', isPending: true } },
      { attachments: [{ kind: 'file', name: 'sticker', url: null }] },
    ],
    [{ type: 'story_reply', story: {} }, {}],
  ])('says what it says: %o', (message, said) => {
    expect(happened(withMessage('message.received', { message }))[0]?.event).toMatchObject({
      content: { text: '', attachments: [], template: null, windowTag: null, ...said },
    })
  })

  it.each([
    ['twilio', 'sms'],
    ['other_email', 'email'],
    ['facebook', 'messenger'],
    ['line', null],
    ['constructor', null],
  ])('comes over its channel: %s', (source, channel) => {
    expect(happened(respondioDelivery('message.received', { channel: { source } }))[0]?.channel).toBe(channel)
  })
})

describe('a conversation', () => {
  it('is opened', () => {
    expect(happened(respondioDelivery('conversation.opened'))).toEqual([
      {
        ...where,
        channel: null,
        event: { _tag: 'Reopened', at: 1_700_000_090_000, by: { _tag: 'Contact' } },
        timed: true,
      },
    ])
  })

  it('is closed, with its category', () => {
    const by = { _tag: 'Agent', agent: '3' }
    const at = 1_700_000_900_000
    expect(happened(respondioDelivery('conversation.closed')).map(({ event }) => event)).toEqual([
      { _tag: 'Qualified', at, by, qualification: 'Delivery' },
      { _tag: 'Closed', at, by, outcome: { _tag: 'Processed' } },
    ])
  })

  it.each([null, {}])('is closed by nobody in particular: %o', (closedBy) => {
    const conversation = {
      closedTime: '2023-11-14T22:28:20Z',
      closedBy,
      closedBySource: 'auto_close',
      category: null,
    }
    expect(
      happened(respondioDelivery('conversation.closed', { conversation })).map(({ event }) => event),
    ).toEqual([
      { _tag: 'Closed', at: 1_700_000_900_000, by: { _tag: 'Automation' }, outcome: { _tag: 'Processed' } },
    ])
  })
})

describe('what respond.io tells without a moment', () => {
  it.each([
    ['contact.assignee.updated', {}, { _tag: 'Assigned', at: NOW, by: { _tag: 'Api' }, agent: '3' }],
    ['contact.assignee.updated', { contact: { id: 7, assignee: null } }, null],
    ['contact.tag.updated', {}, { _tag: 'TagAdded', at: NOW, by: { _tag: 'Api' }, tag: 'vip' }],
    [
      'contact.tag.updated',
      { action: 'remove' },
      { _tag: 'TagRemoved', at: NOW, by: { _tag: 'Api' }, tag: 'vip' },
    ],
    ['contact.tag.updated', { action: 'rename' }, null],
  ] as const)('is marked so: %s with %o', (name, more, event) => {
    expect(happened(respondioDelivery(name, more))).toEqual([
      { ...where, channel: null, event, timed: false },
    ])
  })
})

describe('what cannot be read', () => {
  it('is kept as data', () => {
    const raw = { event_type: 'message.status.updated', event_id: 'e-1' }
    expect(decode(raw)).toEqual({ _tag: 'Unknown', name: 'message.status.updated', raw })
    for (const odd of [null, 1, [], {}, { event_type: {} }])
      expect(decode(odd)).toMatchObject({ _tag: 'Unknown' })
  })

  it('names the field and shows no value', () => {
    const contact = { ...respondio['message.received'].contact, id: { email: 'dana@example.com' } }
    const event = decode(respondioDelivery('message.received', { contact }))
    expect(event._tag === 'Undecoded' && event.problem).toMatch(/^contact\.id: /)
    expect(event._tag === 'Undecoded' && event.problem).not.toContain('dana')
  })

  it.each(['', 'x'.repeat(201)])('is a contact or message of an impossible name', (messageId) => {
    expect(decode(withMessage('message.received', { messageId }))._tag).toBe('Undecoded')
  })

  test.prop([fc.constantFrom(...names), fc.jsonValue(), fc.nat()])(
    'never throws, whatever a field is',
    (name, value, index) => {
      const whole = respondioDelivery(name) as Record<string, unknown>
      const key = Object.keys(whole)[index % Object.keys(whole).length] ?? 'contact'
      expect(['Known', 'Unknown', 'Undecoded']).toContain(decode({ ...whole, [key]: value })._tag)
    },
  )
})

describe('the name of a delivery', () => {
  const nameOf = (content: unknown) =>
    respondioWebhook.namesOf({ content, at: NOW, digest: 'digest', headers: new Headers() })

  it('is the id of the event; without one it is what was signed', () => {
    expect(nameOf(respondioDelivery('message.sent'))).toEqual(['e-message.sent'])
    expect(nameOf({ event_type: 'message.sent' })).toEqual(['digest'])
    expect(nameOf({ event_id: 'x'.repeat(101) })).toEqual(['digest'])
  })
})
