import * as Schema from 'effect/Schema'
import { Channel } from '../interaction/facts.ts'
import { QueueId } from '../interaction/names.ts'
import { Campaign } from './campaign.ts'
import { Contact } from './contact.ts'
import { Profile } from './profile.ts'
import { SenderProfile } from './sender.ts'
import { Subscription } from './subscription.ts'
import { Space, Team } from './team.ts'
import { User } from './user.ts'

/** A queue that interactions wait in; `channels` null: any. */
export const Queue = Schema.Struct({
  id: QueueId,
  channels: Schema.NullOr(Schema.Array(Channel)),
}).annotate({ identifier: 'Queue' })
export type Queue = typeof Queue.Type

/** Who works here, on what, and how contacts are reached: what views and permissions look things up in. */
export const Directory = Schema.Struct({
  /** IANA name of the time zone of the account, such as `Europe/Paris`. */
  timeZone: Schema.NonEmptyString,
  users: Schema.Array(User),
  profiles: Schema.Array(Profile),
  teams: Schema.Array(Team),
  spaces: Schema.Array(Space),
  queues: Schema.Array(Queue),
  campaigns: Schema.Array(Campaign),
  senderProfiles: Schema.Array(SenderProfile),
  contacts: Schema.Array(Contact),
  subscriptions: Schema.Array(Subscription),
  /** Buttons that the account has made for itself. */
  buttons: Schema.Array(Schema.NonEmptyString),
  /** How long sending a message can be undone, in milliseconds; null: not at all. */
  undoWithin: Schema.NullOr(Schema.Finite),
}).annotate({ identifier: 'Directory' })
export type Directory = typeof Directory.Type
