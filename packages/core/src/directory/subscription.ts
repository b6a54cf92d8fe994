import * as Schema from 'effect/Schema'
import { AgentId } from '../interaction/names.ts'

/** What a user can be told of. */
export const Trigger = Schema.Literals([
  'message arrives',
  'message arrives in a queue',
  'messaging has ended',
  'participant leaves',
  'message exits a queue',
]).annotate({ identifier: 'Trigger' })
export type Trigger = typeof Trigger.Type

/** A user's wish to be told of something, with a sound or (null) without. */
export const Subscription = Schema.Struct({
  user: AgentId,
  trigger: Trigger,
  sound: Schema.NullOr(Schema.NonEmptyString),
}).annotate({ identifier: 'Subscription' })
export type Subscription = typeof Subscription.Type
