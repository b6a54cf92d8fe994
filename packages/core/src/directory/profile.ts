import * as Schema from 'effect/Schema'
import { Channel } from '../interaction/facts.ts'
import { ProfileId, QueueId } from '../interaction/names.ts'
import { Right } from './right.ts'

/** A set of rights, queues and flows that a user works under; a user may have several and one is active. */
export const Profile = Schema.Struct({
  id: ProfileId,
  rights: Schema.Array(Right),
  queues: Schema.Array(QueueId),
  /** The flows its user may see; null: all. */
  channels: Schema.NullOr(Schema.Array(Channel)),
}).annotate({ identifier: 'Profile' })
export type Profile = typeof Profile.Type
