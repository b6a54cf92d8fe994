import * as Result from 'effect/Result'
import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../src/dialect/dialect.ts'
import { ino } from '../../src/dialect/ino/ino.ts'
import { respondio } from '../../src/dialect/respondio/respondio.ts'
import { textpeak } from '../../src/dialect/textpeak/textpeak.ts'
import { Inbox } from '../../src/inbox/inbox.ts'
import { type Command, type CommandOf, NOWHERE, type Place, textContent } from '../../src/index.ts'
import { offices } from './crew.ts'

const office = offices[0] as (typeof offices)[number]
const by = (agent: string) => ({ _tag: 'Agent', agent }) as const
const place = (changes: Partial<Place>): Place => ({ ...NOWHERE, ...changes })

const receive = (changes: Partial<Extract<Command, { _tag: 'Receive' }>> = {}): Command => ({
  _tag: 'Receive',
  at: 0,
  channel: 'sms',
  contact: 'carl',
  place: place({ queue: 'sales' }),
  routing: 'smart',
  priority: 0,
  message: 'm1',
  ...changes,
})

const start = (changes: Partial<CommandOf<'Start'>> = {}): CommandOf<'Start'> => ({
  _tag: 'Start',
  at: 0,
  by: by('anna'),
  channel: 'sms',
  contact: 'carl',
  place: NOWHERE,
  routing: 'direct',
  priority: 0,
  agent: 'anna',
  message: 'm1',
  ...changes,
})

const inboxWith = (dialect: Dialect | null, ...commands: ReadonlyArray<Command>): Inbox => {
  const inbox = new Inbox(office, dialect)
  for (const command of commands) Result.getOrThrow(inbox.submit('i1', command))
  return inbox
}

const reason = (inbox: Inbox, command: Command, interaction = 'i1'): unknown => {
  const before = [inbox.log.length, inbox.state(interaction), inbox.notifications.length]
  const verdict = inbox.submit(interaction, command)
  if (Result.isSuccess(verdict)) return 'accepted'
  expect([inbox.log.length, inbox.state(interaction), inbox.notifications.length]).toEqual(before)
  return verdict.failure
}

describe('an inbox', () => {
  it('numbers what happens, across its interactions', () => {
    const inbox = inboxWith(null, receive())
    expect(Result.getOrThrow(inbox.submit('i2', receive()))).toMatchObject([
      { sequence: 2, interaction: 'i2', event: { _tag: 'Received' } },
    ])
    expect([...inbox.interactions]).toEqual(['i1', 'i2'])
    expect(inbox.timeline('i2')).toHaveLength(1)
    expect(inbox.timeline('i9')).toEqual([])
    Result.getOrThrow(inbox.submit('i1', { _tag: 'Pick', at: 1, agent: 'anna' }))
    Result.getOrThrow(
      inbox.submit('i1', { _tag: 'Close', at: 2, by: by('anna'), outcome: { _tag: 'Processed' } }),
    )
    const reopened = Result.getOrThrow(inbox.submit('i1', { _tag: 'ReceiveMessage', at: 3, message: 'm2' }))
    expect(reopened.map(({ sequence, event }) => [sequence, event._tag])).toEqual([
      [5, 'Reopened'],
      [6, 'MessageReceived'],
    ])
    expect(inbox.timeline('i1').map(({ _tag }) => _tag)).toEqual([
      'Received',
      'Picked',
      'Closed',
      'Reopened',
      'MessageReceived',
    ])
    expect([inbox.has('i1'), inbox.has('i9')]).toEqual([true, false])
  })

  it('lets sending be undone for as long as the account says', () => {
    const inbox = inboxWith(null, receive(), { _tag: 'Pick', at: 1, agent: 'anna' })
    const reply: Command = { _tag: 'Reply', at: 10, by: by('anna'), message: 'm2' }
    expect(Result.getOrThrow(inbox.submit('i1', reply))).toMatchObject([{ event: { undoUntil: 5010 } }])
    expect(Result.getOrThrow(inbox.submit('i1', { ...reply, message: 'm3', undoUntil: 20 }))).toMatchObject([
      { event: { undoUntil: 20 } },
    ])
  })

  it('tells who wants to be told', () => {
    const inbox = inboxWith(null, receive())
    expect(inbox.notifications.map(({ user, trigger }) => `${user}: ${trigger}`)).toEqual(
      ['message arrives', 'message arrives in a queue'].flatMap((trigger) =>
        ['anna', 'bert', 'cleo', 'olga'].map((user) => `${user}: ${trigger}`),
      ),
    )
  })

  it('chooses a sender, counts it, and does not let it go beyond its daily limit', () => {
    const inbox = inboxWith(null)
    expect(inbox.senderFor('ours', 'DE', 0)).toMatchObject({ _tag: 'Chosen', sender: 's2' })
    expect(reason(inbox, start({ sender: 's2' }))).toBe('accepted')
    expect(inbox.senderFor('ours', 'DE', 1)).toMatchObject({ _tag: 'Chosen', sender: 's1' })
    expect(reason(inbox, start({ sender: 's2', at: 1 }), 'i2')).toEqual({
      _tag: 'NoSender',
      profile: 'ours',
      why: 's2 has reached its daily limit of 1',
    })
    expect(reason(inbox, start({ sender: 's2', at: 24 * 3_600_000 }), 'i2')).toBe('accepted')
    expect(inbox.senderFor('nobody’s', 'DE', 1)).toBe(null)
  })
})

describe('a reply goes out', () => {
  const hi: Command = {
    _tag: 'Reply',
    at: 90_000_000,
    by: by('anna'),
    message: 'm2',
    content: textContent('hi'),
  }
  const fromMessenger = [receive({ channel: 'messenger' }), { _tag: 'Pick', at: 1, agent: 'anna' }] as const

  it('as the system sends it', () => {
    expect(reason(inboxWith(null, ...fromMessenger), hi)).toMatchObject({ _tag: 'WindowClosed' })
    const inbox = inboxWith(respondio, ...fromMessenger)
    expect(Result.getOrThrow(inbox.submit('i1', hi))).toMatchObject([
      { event: { content: { text: 'hi', windowTag: 'human agent' } } },
    ])
  })

  it('for good, where the account lets nothing be undone', () => {
    const inbox = new Inbox({ ...office, undoWithin: null })
    Result.getOrThrow(inbox.submit('i1', receive()))
    const [entry] = Result.getOrThrow(inbox.submit('i1', { ...hi, at: 5 }))
    expect(entry?.event).not.toHaveProperty('undoUntil')
  })

  it('to be undone, as a first message is, but not what begins without a message', () => {
    const [first] = Result.getOrThrow(inboxWith(null).submit('i1', start()))
    expect(first?.event).toMatchObject({ undoUntil: 5000 })
    const [silent] = Result.getOrThrow(inboxWith(null).submit('i1', start({ message: null })))
    expect(silent?.event).not.toHaveProperty('undoUntil')
  })
})

describe('an inbox refuses', () => {
  it.each<[string, Dialect | null, ReadonlyArray<Command>, Command, unknown]>([
    [
      'what is asked of an interaction that there is not',
      null,
      [],
      { _tag: 'Pick', at: 1, agent: 'anna' },
      { _tag: 'UnknownInteraction', interaction: 'i1' },
    ],
    [
      'what somebody does whom nobody knows',
      null,
      [receive()],
      { _tag: 'Pick', at: 1, agent: 'zoe' },
      { _tag: 'UnknownAgent', agent: 'zoe' },
    ],
    [
      'to give it to somebody whom nobody knows',
      null,
      [receive()],
      { _tag: 'Assign', at: 1, by: by('anna'), agent: 'zoe' },
      { _tag: 'UnknownAgent', agent: 'zoe' },
    ],
    [
      'a queue that there is not',
      null,
      [receive()],
      { _tag: 'Transfer', at: 1, by: by('anna'), to: { _tag: 'Queue', queue: 'lost' } },
      { _tag: 'UnknownPlace', kind: 'queue', name: 'lost' },
    ],
    [
      'a team that there is not',
      null,
      [receive()],
      { _tag: 'AssignTeam', at: 1, by: by('anna'), team: 'lost' },
      { _tag: 'UnknownPlace', kind: 'team', name: 'lost' },
    ],
    [
      'a campaign that there is not',
      null,
      [],
      receive({ place: place({ campaign: 'lost' }) }),
      { _tag: 'UnknownPlace', kind: 'campaign', name: 'lost' },
    ],
    [
      'who cannot see it',
      null,
      [receive({ place: place({ team: 'north' }) })],
      { _tag: 'Pick', at: 1, agent: 'bert' },
      { _tag: 'NotVisible', interaction: 'i1', agent: 'bert' },
    ],
    [
      'who lacks the right',
      null,
      [receive()],
      { _tag: 'Archive', at: 1, by: by('bert') },
      { _tag: 'NotPermitted', agent: 'bert', right: 'archive' },
    ],
    [
      'a button that the account does not have',
      null,
      [receive()],
      { _tag: 'PressButton', at: 1, by: by('anna'), button: 'green' },
      { _tag: 'UnknownButton', button: 'green', known: ['red'] },
    ],
    [
      'what the system does not know',
      ino,
      [receive()],
      { _tag: 'AddTag', at: 1, by: by('anna'), tag: 'vip' },
      { _tag: 'NotInThisSystem', dialect: 'ino', command: 'AddTag' },
    ],
    [
      'to begin in a campaign one is no member of',
      null,
      [],
      start({ by: by('cleo'), place: place({ campaign: 'spring' }) }),
      { _tag: 'NotInCampaign', agent: 'cleo', campaign: 'spring' },
    ],
    [
      'to begin in a campaign on a channel that it has not, whoever does',
      null,
      [],
      start({ by: { _tag: 'Automation' }, channel: 'email', place: place({ campaign: 'spring' }) }),
      { _tag: 'ChannelNotInCampaign', campaign: 'spring', channel: 'email', offered: ['whatsapp', 'sms'] },
    ],
  ])('%s', (_, dialect, commands, command, expected) => {
    expect(reason(inboxWith(dialect, ...commands), command)).toEqual(expected)
  })

  it('a first message of ours where the system’s channel has none', () => {
    const cannot = {
      _tag: 'ChannelCannot',
      command: 'Start',
      channel: 'telegram',
      what: 'a first message from us',
    }
    const telegram = start({ channel: 'telegram' })
    expect(reason(inboxWith(respondio), { ...telegram, content: textContent('hi') })).toMatchObject(cannot)
    expect(reason(inboxWith(respondio), telegram)).toMatchObject(cannot)
    expect(reason(inboxWith(respondio), start({ channel: 'telegram', message: null }))).toBe('accepted')
    expect(reason(inboxWith(respondio), start())).toBe('accepted')
    expect(reason(inboxWith(null), telegram)).toBe('accepted')
  })

  it('a file where the system’s channel carries none, and a channel that the system does not have', () => {
    const file = { kind: 'file', name: 'bill.pdf', url: null } as const
    const reply: Command = {
      _tag: 'Reply',
      at: 2,
      by: by('anna'),
      message: 'm2',
      content: { ...textContent('here'), attachments: [file] },
    }
    const email = receive({ channel: 'email' })
    expect(reason(inboxWith(textpeak), email)).toEqual({
      _tag: 'ChannelNotOffered',
      dialect: 'textpeak',
      channel: 'email',
    })
    expect(reason(inboxWith(null, email), reply)).toBe('accepted')
    expect(reason(inboxWith(textpeak, receive()), reply)).toMatchObject({
      _tag: 'ChannelCannot',
      command: 'Reply',
      channel: 'sms',
      what: 'attachments',
    })
    expect(reason(inboxWith(textpeak, receive({ channel: 'whatsapp' })), reply)).toBe('accepted')
  })

  it('who is no member of the channel', () => {
    const users = office.users.map((user) =>
      user.id === 'anna' ? { ...user, channels: ['email' as const] } : user,
    )
    const inbox = new Inbox({ ...office, users })
    expect(reason(inbox, start())).toEqual({ _tag: 'NotAMember', agent: 'anna', channel: 'sms' })
    expect(reason(inbox, start({ channel: 'email' }))).toBe('accepted')
  })

  it('nobody to begin in a campaign without members', () => {
    const [spring] = office.campaigns
    if (spring === undefined) throw new Error('no campaign')
    const inbox = new Inbox({ ...office, campaigns: [{ ...spring, members: [] }] })
    const inSpring = { place: place({ campaign: 'spring' }) }
    expect(reason(inbox, start({ ...inSpring, by: by('cleo') }))).toBe('accepted')
    expect(reason(inboxWith(null), start({ ...inSpring, by: by('bert') }))).toBe('accepted')
  })

  it('who does not see in the history what is finished, where that is what it is', () => {
    const finished = [
      receive(),
      { _tag: 'Pick', at: 1, agent: 'anna' },
      { _tag: 'Close', at: 2, by: by('anna'), outcome: { _tag: 'Processed' } },
    ] as const
    const invoice = (agent: string): Command => ({ _tag: 'AddInvoice', at: 3, by: by(agent), invoice: 'b1' })
    const sold = office.users.map((user) =>
      user.id === 'bert' ? { ...user, profiles: ['all'], activeProfile: 'all' } : user,
    )
    const asBert = (dialect: Dialect | null): unknown => {
      const inbox = inboxWith(dialect, ...finished)
      inbox.changeDirectory({ ...office, users: sold })
      return reason(inbox, invoice('bert'))
    }
    expect(asBert(ino)).toEqual({ _tag: 'NotVisible', interaction: 'i1', agent: 'bert' })
    expect(asBert(null)).toBe('accepted')
    expect(reason(inboxWith(ino, ...finished), invoice('anna'))).toBe('accepted')
  })

  it('what the system leaves to the one who has it', () => {
    const reply: Command = { _tag: 'Reply', at: 2, by: by('cleo'), message: 'm2' }
    expect(reason(inboxWith(ino, receive()), reply)).toMatchObject({ _tag: 'HeldByNobody' })
    const held = inboxWith(ino, receive(), { _tag: 'Pick', at: 1, agent: 'anna' })
    expect(reason(held, reply)).toMatchObject({ _tag: 'Held', holder: 'anna' })
    expect(reason(held, { ...reply, by: by('anna') })).toBe('accepted')
    const toSupport: Command = {
      _tag: 'Transfer',
      at: 2,
      by: by('cleo'),
      to: { _tag: 'Queue', queue: 'support' },
    }
    expect(reason(held, toSupport)).toMatchObject({ _tag: 'Held', command: 'Transfer', holder: 'anna' })
    expect(reason(inboxWith(ino, receive()), toSupport)).toBe('accepted')
    const other = inboxWith(null, receive(), { _tag: 'Pick', at: 1, agent: 'anna' })
    expect(reason(other, reply)).toBe('accepted')
  })
})
