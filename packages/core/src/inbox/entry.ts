import * as Schema from 'effect/Schema'
import { Event } from '../interaction/event.ts'
import { InteractionId } from '../interaction/names.ts'

/** One line of an inbox's log: what happened to which interaction, numbered from 1 on without a gap. */
export const Entry = Schema.Struct({
  sequence: Schema.Int.check(Schema.isGreaterThan(0)),
  interaction: InteractionId,
  event: Event,
}).annotate({ identifier: 'Entry' })
export type Entry = typeof Entry.Type
