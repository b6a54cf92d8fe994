import {
  type Campaign,
  type Channel,
  type Directory,
  EMPTY_DIRECTORY,
  ucontact,
  ucontactChannels,
  ucontactStrategy,
} from '@inboxlab/core'
import type { CampaignRecord, UcontactData } from './data.ts'

/** @internal The core's words for the channels of a campaign. */
export const channelsOf = ({ channels }: Pick<CampaignRecord, 'channels'>): ReadonlyArray<Channel> =>
  channels.flatMap((word) => ucontactChannels.get(word) ?? [])

/** @internal The tenant as the core knows it. Contacts are left out; nothing asks for them. */
export const directoryOf = ({ users, campaigns }: UcontactData): Directory => ({
  ...EMPTY_DIRECTORY,
  users: users.map(({ name, fullName, role, presence }) => ({
    id: name,
    name: fullName,
    type: ucontact.roles.find((each) => each.name === role)?.type ?? 'collaborator',
    profiles: [role],
    activeProfile: role,
    teams: [],
    manages: [],
    spaces: [],
    channels: null,
    presence,
  })),
  profiles: ucontact.roles.map(({ name, rights }) => ({ id: name, rights, queues: [], channels: null })),
  campaigns: campaigns.map(campaignOf),
})

const campaignOf = (record: CampaignRecord): Campaign => {
  const strategy = ucontactStrategy(record.strategy, record.limit)
  if (strategy === null) throw new TypeError(`the core has no strategy '${record.strategy}'`)
  return {
    id: record.name,
    channels: channelsOf(record),
    strategy,
    members: record.members.map(({ agent, penalty }, position) => ({ agent, penalty, position })),
    maxWaiting: null,
    requiredFields: [],
  }
}
