import * as Schema from 'effect/Schema'
import { DistributionNotation } from '../distribution-notation.ts'
import { optional, required } from '../notation/field.ts'
import { listOf, mappingOf } from '../notation/mapping.ts'
import { Name } from '../notation/name.ts'
import { positiveNumber } from '../notation/number.ts'
import { Skills } from '../notation/skills.ts'
import { faultIssue } from '../problems/fault.ts'
import { takesTime } from '../takes-time.ts'
import { Capacity } from './capacity.ts'
import { Person } from './person.ts'
import { Pull } from './pull.ts'
import { Ringing } from './ringing.ts'
import { Staffing } from './staffing.ts'

const Absences = Schema.Struct({
  every: required(
    DistributionNotation.check(takesTime),
    'How long an agent is there until they disappear.',
    'every: { exponential: 8h }',
  ),
  lasts: required(DistributionNotation, 'How long they stay away.', 'lasts: { exponential: 10min }'),
}).annotate({
  title: 'Absences',
  description: 'Agents suddenly disappear; what they have in hand goes back to its queue.',
})

const Keys = Schema.Struct({
  queues: required(
    listOf(Name, '[calls]'),
    'The queues they serve; where all else is equal, the earlier one goes first.',
    'queues: [calls]',
  ),
  count: optional(Staffing, 'How many are at work, besides those with names.'),
  people: optional(
    mappingOf(Name, Person, '{ Ana: { shifts: { mon-fri: 09:00-17:00 } } }'),
    'Agents with names, and shifts and skills of their own.',
  ),
  skills: optional(Skills, 'What everyone in it knows, and how well; else nothing.'),
  capacity: optional(Capacity, 'What each can have in hand at once; else one contact.'),
  rates: optional(
    listOf(positiveNumber({ what: 'rate of work', to: 1000 }), '[1, 1.7, 2.5]'),
    'How much work an agent does in all when working on one contact, on two, and so on, shared equally; the last holds for all more. Else as much on each as on one alone.',
  ),
  ringing: optional(Ringing, 'How contacts ring; else what is assigned is taken at once.'),
  pull: optional(Pull, 'They take from their queues themselves; else only the policy gives them anything.'),
  absences: optional(Absences, 'Agents who suddenly disappear; else nobody does.'),
  pace: optional(
    mappingOf(Name, positiveNumber({ what: 'factor', to: 1000 }), '{ call: 1.2 }'),
    'What their work on a type is multiplied by; types left out: 1.',
  ),
})

/** A group of agents of a scenario: people who serve the same queues. */
export const AgentGroup = Keys.check(
  Schema.makeFilter(
    ({ count, people }) =>
      count === undefined && people === undefined
        ? faultIssue({
            problem: 'says none of count or people',
            fix: 'say how many they are, for example count: 12',
          })
        : undefined,
    { toJsonSchema: () => ({ anyOf: [{ required: ['count'] }, { required: ['people'] }] }) },
  ),
).annotate({
  identifier: 'AgentGroup',
  title: 'Group of agents',
  description: 'Agents who serve the same queues.',
})
export type AgentGroup = typeof AgentGroup.Type
