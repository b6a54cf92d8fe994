import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { describe, expect, it } from 'vitest'
import { Directory } from '../../src/directory/directory.ts'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import { directoryProblems } from '../../src/directory/problems.ts'
import { aCampaign, aUser, office } from './office.ts'

const full: Directory = {
  ...office,
  senderProfiles: [
    {
      id: 'ours',
      channel: 'sms',
      senders: [
        { id: 'paris', country: 'FR', dailyLimit: 200 },
        { id: 'london', country: 'GB', dailyLimit: null },
      ],
      teams: ['north'],
      agents: null,
    },
  ],
  contacts: [
    { id: 'carl', name: 'Carl', identities: [{ channel: 'sms', address: '+33144716601' }], blocked: false },
  ],
  subscriptions: [{ user: 'anna', trigger: 'message exits a queue', sound: 'bell' }],
  buttons: ['send papers'],
  undoWithin: 5000,
}

const isAccepted = (directory: unknown) =>
  Result.isSuccess(Schema.decodeUnknownResult(Directory)(directory, { onExcessProperty: 'error' }))
const withUser = (user: object) => ({ ...full, users: [{ ...aUser('x'), ...user }] })
const withSender = (sender: object) => ({
  ...full,
  senderProfiles: full.senderProfiles.map((profile) => ({
    ...profile,
    senders: [{ id: 's', country: 'FR', dailyLimit: 1, ...sender }],
  })),
})
const withStrategy = (strategy: object) => ({
  ...full,
  campaigns: [{ ...aCampaign('x', []), strategy: { ...aCampaign('x', []).strategy, ...strategy } }],
})

describe('a directory', () => {
  it.each([
    ['of an office', full],
    ['of nobody', EMPTY_DIRECTORY],
  ])('%s is written as JSON and read as it was', (_, directory) => {
    const read = Schema.decodeUnknownSync(Directory)(JSON.parse(JSON.stringify(directory)))
    expect(read).toEqual(directory)
  })

  it('of nobody has nothing in it and nothing amiss', () => {
    const { timeZone, undoWithin, ...lists } = EMPTY_DIRECTORY
    expect({ timeZone, undoWithin }).toEqual({ timeZone: 'UTC', undoWithin: null })
    for (const list of Object.values(lists)) expect(list).toEqual([])
    expect(directoryProblems(EMPTY_DIRECTORY)).toEqual([])
  })

  it.each([
    ['a time zone without a name', { ...full, timeZone: '' }],
    ['a user of no known type', withUser({ type: 'boss' })],
    ['a presence that nobody knows', withUser({ presence: 'away' })],
    ['a user without a name', withUser({ name: '' })],
    ['a channel that nobody knows', withUser({ channels: ['fax'] })],
    ['a right that nobody knows', { ...full, profiles: [{ ...full.profiles[0], rights: ['dance'] }] }],
    ['a country in small letters', withSender({ country: 'fr' })],
    ['a country of three letters', withSender({ country: 'FRA' })],
    ['a daily limit below none', withSender({ dailyLimit: -1 })],
    ['a daily limit of half a conversation', withSender({ dailyLimit: 0.5 })],
    ['an order of taking that nobody knows', withStrategy({ takes: 'last' })],
    ['fewer than none at once', withStrategy({ atOnce: -1 })],
    [
      'a trigger that nobody knows',
      { ...full, subscriptions: [{ user: 'anna', trigger: 'it rains', sound: null }] },
    ],
    [
      'a sound without a name',
      { ...full, subscriptions: [{ user: 'anna', trigger: 'message arrives', sound: '' }] },
    ],
    [
      'an address without text',
      {
        ...full,
        contacts: [{ id: 'c', name: 'C', identities: [{ channel: 'sms', address: '' }], blocked: false }],
      },
    ],
    ['an endless time to undo', { ...full, undoWithin: Number.POSITIVE_INFINITY }],
    ['something that is no part of it', { ...full, robots: [] }],
  ])('does not take %s', (_, directory) => {
    expect(isAccepted(full)).toBe(true)
    expect(isAccepted(directory)).toBe(false)
  })

  it.each([
    ['no time to undo', { ...full, undoWithin: null }],
    ['a daily limit of none', withSender({ dailyLimit: 0 })],
    ['only the first to take', withStrategy({ takes: 'first', atOnce: 0 })],
    ['a manager who is busy', withUser({ type: 'manager', presence: 'busy' })],
    ['an administrator who is on a break', withUser({ type: 'administrator', presence: 'on a break' })],
    ['a collaborator who is offline', withUser({ presence: 'offline' })],
  ])('takes %s', (_, directory) => expect(isAccepted(directory)).toBe(true))

  it('names its parts in its JSON Schema', () => {
    const { definitions } = Schema.toJsonSchemaDocument(Directory)
    expect(Object.keys(definitions)).toEqual(
      expect.arrayContaining(
        'AgentId Campaign Channel Contact Directory Identity Member Presence Profile Queue Right Sender SenderProfile Space Strategy Subscription Team Trigger User UserType'.split(
          ' ',
        ),
      ),
    )
  })
})
