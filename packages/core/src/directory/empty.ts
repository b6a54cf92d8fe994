import type { Directory } from './directory.ts'

/** A directory of nobody and nothing, in the time zone UTC: what a directory in an example starts from. */
export const EMPTY_DIRECTORY: Directory = Object.freeze({
  timeZone: 'UTC',
  users: [],
  profiles: [],
  teams: [],
  spaces: [],
  queues: [],
  campaigns: [],
  senderProfiles: [],
  contacts: [],
  subscriptions: [],
  buttons: [],
  undoWithin: null,
})
