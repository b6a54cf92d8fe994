import { chatwoot, type Directory, EMPTY_DIRECTORY } from '@inboxlab/core'
import type { ChatwootData } from './data.ts'

const EVERYTHING = 'everything'
const RIGHTS = chatwoot.roles.find(({ type }) => type === 'administrator')?.rights ?? []

/**
 * @internal The account as the core knows it. Everybody is an administrator there, because who may do what goes by
 * membership of inboxes, which the core has not: `access.ts` decides it. Contacts are left out; nothing asks for them.
 */
export const directoryOf = ({ users, teams, inboxes }: ChatwootData): Directory => ({
  ...EMPTY_DIRECTORY,
  users: users.map(({ id, name, availability }) => ({
    id: String(id),
    name,
    type: 'administrator',
    profiles: [EVERYTHING],
    activeProfile: EVERYTHING,
    teams: teams.filter(({ members }) => members.includes(id)).map((team) => String(team.id)),
    manages: [],
    spaces: [],
    channels: null,
    presence: availability,
  })),
  profiles: [{ id: EVERYTHING, rights: RIGHTS, queues: inboxes.map(({ id }) => String(id)), channels: null }],
  teams: teams.map(({ id }) => ({ id: String(id), space: null })),
  queues: inboxes.map(({ id }) => ({ id: String(id), channels: null })),
})
