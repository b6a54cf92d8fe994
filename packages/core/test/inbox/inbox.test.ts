import * as Result from 'effect/Result'
import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../src/dialect/dialect.ts'
import { ino } from '../../src/dialect/ino/ino.ts'
import { respondio } from '../../src/dialect/respondio/respondio.ts'
import { Inbox } from '../../src/inbox/inbox.ts'
import { type Command, NOWHERE, type Place, textContent } from '../../src/index.ts'
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

const start = (changes: Partial<Extract<Command, { _tag: 'Start' }>> = {}): Command => ({
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
  ])('%s', (_, dialect, commands, command, expected) => {
    expect(reason(inboxWith(dialect, ...commands), command)).toEqual(expected)
  })

  it('a first message of ours where the system’s channel has none', () => {
    expect(
      reason(inboxWith(respondio), start({ channel: 'telegram', content: textContent('hi') })),
    ).toMatchObject({ _tag: 'ChannelCannot', what: 'a first message from us' })
  })

  it('what the system leaves to the one who has it', () => {
    const reply: Command = { _tag: 'Reply', at: 2, by: by('cleo'), message: 'm2' }
    expect(reason(inboxWith(ino, receive()), reply)).toMatchObject({ _tag: 'HeldByNobody' })
    const held = inboxWith(ino, receive(), { _tag: 'Pick', at: 1, agent: 'anna' })
    expect(reason(held, reply)).toMatchObject({ _tag: 'Held', holder: 'anna' })
    expect(reason(held, { ...reply, by: by('anna') })).toBe('accepted')
    const other = inboxWith(null, receive(), { _tag: 'Pick', at: 1, agent: 'anna' })
    expect(reason(other, reply)).toBe('accepted')
  })
})
