import type { Campaign, Strategy } from '../../src/directory/campaign.ts'
import type { Directory } from '../../src/directory/directory.ts'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import type { Profile } from '../../src/directory/profile.ts'
import { Right } from '../../src/directory/right.ts'
import type { User } from '../../src/directory/user.ts'

export const aUser = (id: string, changes: Partial<User> = {}): User => ({
  id,
  name: id,
  type: 'collaborator',
  profiles: [],
  activeProfile: null,
  teams: [],
  manages: [],
  spaces: [],
  channels: null,
  presence: 'online',
  ...changes,
})

export const aProfile = (id: string, changes: Partial<Profile> = {}): Profile => ({
  id,
  rights: Right.literals.filter((right) => right !== 'work of others'),
  queues: [],
  channels: null,
  ...changes,
})

/** Each member chooses anything that waits, as much as they want, unless they are on a break. */
export const anyOfThem: Strategy = {
  chooses: true,
  takes: 'any',
  atOnce: null,
  whileOnCall: true,
  whileBusy: true,
  onBreak: false,
  freeFirst: false,
}

export const aCampaign = (
  id: string,
  members: ReadonlyArray<string>,
  changes: Partial<Campaign> = {},
): Campaign => ({
  id,
  channels: ['whatsapp', 'sms'],
  strategy: anyOfThem,
  members: members.map((agent, position) => ({ agent, penalty: 0, position })),
  maxWaiting: null,
  requiredFields: [],
  ...changes,
})

const under = (profile: string) => ({ profiles: [profile], activeProfile: profile })

/**
 * Teams north (space east) and south (space west), queues sales and support, campaigns spring (its members choose)
 * and autumn (its work is given out).
 */
export const office: Directory = {
  ...EMPTY_DIRECTORY,
  timeZone: 'Europe/Paris',
  profiles: [
    aProfile('seller', { queues: ['sales'], channels: ['whatsapp', 'sms'] }),
    aProfile('helper', { queues: ['support'] }),
    aProfile('apprentice', { queues: ['sales'], rights: ['reply'] }),
  ],
  users: [
    aUser('anna', { teams: ['north'], ...under('seller') }),
    aUser('bert', { teams: ['south'], ...under('helper') }),
    aUser('cleo', { ...under('apprentice'), channels: ['whatsapp'] }),
    aUser('dina', { channels: ['email'] }),
    aUser('mona', { type: 'manager', manages: ['north'], ...under('seller') }),
    aUser('nico', { type: 'manager', spaces: ['west'], ...under('helper') }),
    aUser('olga', { type: 'administrator', ...under('seller') }),
  ],
  teams: [
    { id: 'north', space: 'east' },
    { id: 'south', space: 'west' },
  ],
  spaces: [{ id: 'east' }, { id: 'west' }],
  queues: [
    { id: 'sales', channels: null },
    { id: 'support', channels: null },
  ],
  campaigns: [
    aCampaign('spring', ['cleo', 'dina']),
    aCampaign('autumn', ['cleo', 'dina'], { strategy: { ...anyOfThem, chooses: false } }),
  ],
}

export const inOffice = new Lookup(office)

/** Everyone in the office for whom something holds. */
export const those = (holds: (user: string) => boolean): ReadonlyArray<string> =>
  office.users.map(({ id }) => id).filter(holds)
