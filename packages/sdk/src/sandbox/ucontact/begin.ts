import type { UcontactData } from './data.ts'
import type { UcontactSeed } from './seed.ts'

/** @internal The tenant as it is at first. */
export const begin = ({ users, campaigns, clients, hubs, ...settings }: UcontactSeed): UcontactData => ({
  ...settings,
  users: users.map((user) => ({ ...user, fullName: user.fullName ?? user.name, motive: null })),
  campaigns: campaigns.map((campaign) => ({ ...campaign })),
  clients: clients.map((client) => ({ ...client })),
  hubs: hubs.map((hub) => ({ ...hub, lists: [], leads: [] })),
  sessions: [],
  messages: [],
})
