import { type Directory, EMPTY_DIRECTORY, textpeak } from '@inboxlab/core'
import type { TextpeakData } from './data.ts'

/** @internal Who works in the inbox, with the rights of their roles, and the contacts as it names them. */
export const directoryOf = ({ users, teams, contacts, channel }: TextpeakData): Directory => ({
  ...EMPTY_DIRECTORY,
  users: users.map((user) => ({
    id: user.id,
    name: user.name,
    type: textpeak.roles.find(({ name }) => name === user.role)?.type ?? 'collaborator',
    profiles: [user.role],
    activeProfile: user.role,
    teams: user.teams,
    manages: user.role === 'Inbox Manager' ? user.teams : [],
    spaces: [],
    channels: null,
    presence: 'online',
  })),
  profiles: textpeak.roles.map(({ name, rights }) => ({ id: name, rights, queues: [], channels: null })),
  teams: teams.map(({ name }) => ({ id: name, space: null })),
  contacts: contacts.map(({ phone, name }) => ({
    id: phone,
    name,
    identities: [{ channel, address: `+${phone}` }],
    blocked: false,
  })),
})
