import * as Schema from 'effect/Schema'
import { Channel } from '../interaction/facts.ts'
import { AgentId, ProfileId, SpaceId, TeamId } from '../interaction/names.ts'

/** How far a user looks beyond their own work. */
export const UserType = Schema.Literals(['collaborator', 'manager', 'administrator']).annotate({
  identifier: 'UserType',
})
export type UserType = typeof UserType.Type

/** Whether a user can be given work now. */
export const Presence = Schema.Literals(['online', 'busy', 'on a break', 'offline']).annotate({
  identifier: 'Presence',
})
export type Presence = typeof Presence.Type

/** Someone of ours: agents, their managers, administrators. */
export const User = Schema.Struct({
  id: AgentId,
  name: Schema.NonEmptyString,
  type: UserType,
  profiles: Schema.Array(ProfileId),
  /** The one of their profiles they work under now; null: none, and no rights with it. */
  activeProfile: Schema.NullOr(ProfileId),
  teams: Schema.Array(TeamId),
  /** The teams whose members they manage. */
  manages: Schema.Array(TeamId),
  /** The spaces they may switch between, besides those of their teams. */
  spaces: Schema.Array(SpaceId),
  /** The channels they are a member of; null: all. */
  channels: Schema.NullOr(Schema.Array(Channel)),
  presence: Presence,
}).annotate({ identifier: 'User' })
export type User = typeof User.Type
