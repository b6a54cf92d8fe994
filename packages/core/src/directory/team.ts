import * as Schema from 'effect/Schema'
import { SpaceId, TeamId } from '../interaction/names.ts'

/** A team of users, in one space or in none. Who is in it stands with the users. */
export const Team = Schema.Struct({ id: TeamId, space: Schema.NullOr(SpaceId) }).annotate({
  identifier: 'Team',
})
export type Team = typeof Team.Type

/** A space: teams that are kept apart from those of other spaces. */
export const Space = Schema.Struct({ id: SpaceId }).annotate({ identifier: 'Space' })
export type Space = typeof Space.Type
