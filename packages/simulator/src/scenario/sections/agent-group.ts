import * as Schema from 'effect/Schema'
import { required } from '../notation/field.ts'
import { listOf } from '../notation/mapping.ts'
import { Name } from '../notation/name.ts'
import { Staffing } from './staffing.ts'

/** A group of agents of a scenario: people who serve the same queues. */
export const AgentGroup = Schema.Struct({
  queues: required(
    listOf(Name, '[calls]'),
    'The queues they serve; where all else is equal, the earlier one goes first.',
    'queues: [calls]',
  ),
  count: required(Staffing, 'How many are at work.', 'count: 12'),
}).annotate({
  identifier: 'AgentGroup',
  title: 'Group of agents',
  description: 'Agents who serve the same queues.',
})
export type AgentGroup = typeof AgentGroup.Type
