import type { Presence, Team, User } from '@inboxlab/core'
import type { Open } from './open.ts'

/** Someone of ours, with the server's record. */
export interface InboxUser extends Omit<User, 'presence'> {
  /** Null where the server does not tell. */
  readonly presence: Open<Presence> | null
  readonly email: string | null
  readonly raw: unknown
}

/** A team, with the server's record. */
export interface InboxTeam extends Team {
  readonly name: string
  readonly raw: unknown
}
