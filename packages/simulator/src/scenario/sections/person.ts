import * as Schema from 'effect/Schema'
import { optional } from '../notation/field.ts'
import { Skills } from '../notation/skills.ts'
import { WeekTimes } from '../notation/week-times.ts'
import { Capacity } from './capacity.ts'

/** An agent of a scenario who has a name. */
export const Person = Schema.Struct({
  shifts: optional(WeekTimes, 'When they are on duty, in local times; else always.'),
  breaks: optional(WeekTimes, 'When they are on a break, within their shifts; else never.'),
  skills: optional(Skills, 'What they know besides what the whole group knows, or at another level.'),
  capacity: optional(Capacity, 'What they can have in hand at once; else as the group.'),
}).annotate({ identifier: 'Person', title: 'Agent', description: 'An agent who has a name.' })
export type Person = typeof Person.Type
