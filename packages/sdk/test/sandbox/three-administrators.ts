import { type Dialect, type Directory, EMPTY_DIRECTORY } from '@inboxlab/core'

/** Users 1 to 3, online, each with every right that a dialect knows, in the queues. */
export const threeAdministrators = (dialect: Dialect, queues: ReadonlyArray<string>): Directory => ({
  ...EMPTY_DIRECTORY,
  users: ['1', '2', '3'].map((id) => ({
    id,
    name: id,
    type: 'administrator',
    profiles: ['all'],
    activeProfile: 'all',
    teams: [],
    manages: [],
    spaces: [],
    channels: null,
    presence: 'online',
  })),
  profiles: [{ id: 'all', rights: dialect.roles.flatMap((role) => role.rights), queues, channels: null }],
  queues: queues.map((id) => ({ id, channels: null })),
})
