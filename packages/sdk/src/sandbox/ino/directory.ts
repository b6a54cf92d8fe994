import { type Directory, EMPTY_DIRECTORY, ino } from '@inboxlab/core'
import type { InoData } from './data.ts'

const EVERYTHING = 'everything'

/** @internal Who works here: all with every right and in all queues, for the profiles of a tenant are its own affair. */
export const directoryOf = ({ users, queues, contacts, campaigns }: InoData): Directory => ({
  ...EMPTY_DIRECTORY,
  users: users.map(({ id, name, type, presence }) => ({
    id,
    name,
    type: ino.roles.find((role) => role.name === type)?.type ?? 'collaborator',
    profiles: [EVERYTHING],
    activeProfile: EVERYTHING,
    teams: [],
    manages: [],
    spaces: [],
    channels: null,
    presence,
  })),
  profiles: [
    {
      id: EVERYTHING,
      rights: [...new Set(ino.roles.flatMap(({ rights }) => rights))],
      queues: [...queues],
      channels: null,
    },
  ],
  queues: queues.map((id) => ({ id, channels: null })),
  contacts: contacts.map((contact) => ({ ...contact, blocked: false })),
  campaigns: campaigns.map(({ id }) => ({
    id: String(id),
    channels: ['voice'],
    strategy: ANYBODY,
    members: [],
    maxWaiting: null,
    requiredFields: [],
  })),
})

/** How its campaigns give out work is not public: anybody may take anything. */
const ANYBODY = {
  chooses: true,
  takes: 'any',
  atOnce: null,
  whileOnCall: true,
  whileBusy: true,
  onBreak: true,
  freeFirst: false,
} as const
