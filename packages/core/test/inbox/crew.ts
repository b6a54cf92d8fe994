import type { Directory } from '../../src/directory/directory.ts'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import { Trigger } from '../../src/directory/subscription.ts'
import { aCampaign, aProfile, aUser } from '../directory/office.ts'

/** Who works in the offices below. */
export const crew = ['anna', 'bert', 'cleo', 'olga'] as const

const under = (profile: string) => ({ profiles: [profile], activeProfile: profile })

const subscriptions = crew.flatMap((user) =>
  Trigger.literals.map((trigger) => ({ user, trigger, sound: null })),
)

const first: Directory = {
  ...EMPTY_DIRECTORY,
  timeZone: 'Europe/Paris',
  users: [
    aUser('anna', { teams: ['north'], ...under('all') }),
    aUser('bert', { teams: ['south'], ...under('sales') }),
    aUser('cleo', { type: 'manager', manages: ['north'], spaces: ['east'], ...under('all') }),
    aUser('olga', { type: 'administrator', ...under('all') }),
  ],
  profiles: [
    aProfile('all', { queues: ['sales', 'support'] }),
    aProfile('sales', { queues: ['sales'], channels: ['whatsapp', 'sms'], rights: ['pool', 'reply'] }),
  ],
  teams: [
    { id: 'north', space: 'east' },
    { id: 'south', space: null },
  ],
  spaces: [{ id: 'east' }],
  queues: [
    { id: 'sales', channels: null },
    { id: 'support', channels: null },
  ],
  campaigns: [aCampaign('spring', ['anna', 'bert'])],
  senderProfiles: [
    {
      id: 'ours',
      channel: 'sms',
      senders: [
        { id: 's1', country: 'FR', dailyLimit: 1 },
        { id: 's2', country: 'DE', dailyLimit: 1 },
      ],
      teams: null,
      agents: null,
    },
  ],
  contacts: [{ id: 'carl', name: 'Carl', identities: [], blocked: false }],
  subscriptions,
  buttons: ['red'],
  undoWithin: 5000,
}

/** The same people on several days: someone changes profile, someone goes on a break, someone joins a team. */
export const offices: ReadonlyArray<Directory> = [
  first,
  {
    ...first,
    users: first.users.map((user) => (user.id === 'anna' ? { ...user, ...under('sales') } : user)),
  },
  {
    ...first,
    users: first.users.map((user) =>
      user.id === 'bert' ? { ...user, teams: ['north', 'south'], presence: 'on a break' } : user,
    ),
  },
]
