import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Directory } from '../../src/directory/directory.ts'
import { directoryProblems } from '../../src/directory/problems.ts'
import { aDirectory } from './a-directory.ts'
import { aCampaign, aProfile, aUser, office } from './office.ts'

const problems = (changes: Partial<Directory>) => directoryProblems({ ...office, ...changes })
const contact = (id: string, address: string) => ({
  id,
  name: id,
  identities: [{ channel: 'sms', address }] as const,
  blocked: false,
})
const ours = (id: string, ...senders: ReadonlyArray<string>) => ({
  id,
  channel: 'sms' as const,
  senders: senders.map((sender) => ({ id: sender, country: 'FR', dailyLimit: null })),
  teams: null,
  agents: null,
})
const told = (user: string) => ({ user, trigger: 'message arrives', sound: null }) as const

describe('the problems of a directory', () => {
  it('are none in a directory that fits together', () => {
    const subscriptions = [told('anna'), { ...told('anna'), trigger: 'participant leaves' } as const]
    const contacts = [contact('carl', '+33144716601'), contact('dora', '+33144716602')]
    const senderProfiles = [{ ...ours('a', 's1'), teams: ['north'], agents: ['anna'] }, ours('b', 's2')]
    expect(problems({ subscriptions, contacts, senderProfiles, buttons: ['send papers'] })).toEqual([])
  })

  it.prop([aDirectory])('are one line each', (directory) => {
    for (const problem of directoryProblems(directory)) expect(problem).toMatch(/^\S.*\S$/)
  })

  it.each<[string, Partial<Directory>]>([
    ["timeZone: 'Europe/Pari' is no time zone, give one such as 'Europe/Paris'", { timeZone: 'Europe/Pari' }],
    ["users[7]: 'anna' is there already, as users[0]", { users: [...office.users, aUser('anna')] }],
    [
      "profiles[3]: 'seller' is there already, as profiles[0]",
      { profiles: [...office.profiles, aProfile('seller')] },
    ],
    [
      "teams[2]: 'north' is there already, as teams[0]",
      { teams: [...office.teams, { id: 'north', space: null }] },
    ],
    ["spaces[2]: 'east' is there already, as spaces[0]", { spaces: [...office.spaces, { id: 'east' }] }],
    [
      "queues[2]: 'sales' is there already, as queues[0]",
      { queues: [...office.queues, { id: 'sales', channels: null }] },
    ],
    [
      "campaigns[2]: 'spring' is there already, as campaigns[0]",
      { campaigns: [...office.campaigns, aCampaign('spring', [])] },
    ],
    [
      "senderProfiles[1]: 'a' is there already, as senderProfiles[0]",
      { senderProfiles: [ours('a'), ours('a')] },
    ],
    [
      "contacts[1]: 'carl' is there already, as contacts[0]",
      { contacts: [contact('carl', '1'), contact('carl', '2')] },
    ],
    ["buttons[1]: 'call' is there already, as buttons[0]", { buttons: ['call', 'call'] }],
    [
      "users[7].profiles[1]: there is no profile 'sellers', did you mean 'seller'?",
      { users: [...office.users, aUser('x', { profiles: ['seller', 'sellers'] })] },
    ],
    [
      "users[7].activeProfile: 'helper' is none of the user's profiles, add it there",
      { users: [...office.users, aUser('x', { profiles: ['seller'], activeProfile: 'helper' })] },
    ],
    [
      "users[7].teams[0]: there is no team 'xyz', add it or leave it out",
      { users: [...office.users, aUser('x', { teams: ['xyz'] })] },
    ],
    [
      "users[7].manages[0]: there is no team 'nort', did you mean 'north'?",
      { users: [...office.users, aUser('x', { type: 'manager', manages: ['nort'] })] },
    ],
    [
      "users[7].manages: a user of type 'collaborator' manages nobody, make it a manager",
      { users: [...office.users, aUser('x', { manages: ['north'] })] },
    ],
    [
      "users[7].spaces[0]: there is no space 'eats', did you mean 'east'?",
      { users: [...office.users, aUser('x', { spaces: ['eats'] })] },
    ],
    [
      "profiles[3].queues[0]: there is no queue 'sale', did you mean 'sales'?",
      { profiles: [...office.profiles, aProfile('x', { queues: ['sale'] })] },
    ],
    [
      "teams[2].space: there is no space 'est', did you mean 'east'?",
      { teams: [...office.teams, { id: 'x', space: 'est' }] },
    ],
    [
      "campaigns[0].members[1]: there is no user 'ana', did you mean 'anna'?",
      { campaigns: [aCampaign('x', ['anna', 'ana'])] },
    ],
    [
      "campaigns[0].members[1]: 'anna' is there already, as campaigns[0].members[0]",
      { campaigns: [aCampaign('x', ['anna', 'anna'])] },
    ],
    [
      'campaigns[0].members[0].penalty: 101 is too high, give 0 to 100',
      {
        campaigns: [
          aCampaign('x', [], {
            members: [
              { agent: 'anna', penalty: 101, position: 0 },
              { agent: 'bert', penalty: 100, position: 0 },
            ],
          }),
        ],
      },
    ],
    [
      "senderProfiles[0].teams[0]: there is no team 'nort', did you mean 'north'?",
      { senderProfiles: [{ ...ours('a'), teams: ['nort'] }] },
    ],
    [
      "senderProfiles[0].agents[0]: there is no user 'anne', did you mean 'anna'?",
      { senderProfiles: [{ ...ours('a'), agents: ['anne'] }] },
    ],
    [
      "senderProfiles[1].senders[0]: 's1' is there already, as senderProfiles[0].senders[1]: a sender is in one profile only",
      { senderProfiles: [ours('a', 's2', 's1'), ours('b', 's1')] },
    ],
    [
      "contacts[1].identities[0]: '+33 1 44 71 66 01' reaches contact 'carl' already, on sms",
      { contacts: [contact('carl', '+33144716601'), contact('dora', '+33 1 44 71 66 01')] },
    ],
    ["subscriptions[0].user: there is no user 'ana', did you mean 'anna'?", { subscriptions: [told('ana')] }],
    [
      "subscriptions[1]: 'anna' is told when 'message arrives' already, by subscriptions[0]",
      { subscriptions: [told('anna'), told('anna')] },
    ],
  ])('%s', (problem, changes) => {
    expect(problems(changes)).toEqual([problem])
  })
})
