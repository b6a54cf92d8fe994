import * as Schema from 'effect/Schema'
import { required } from './field.ts'
import { listOf } from './mapping.ts'
import { Name } from './name.ts'
import { Staffing } from './staffing.ts'

/** A group of agents of a scenario: people who serve the same queues. */
export const AgentGroup = Schema.Struct({
  queues: required(
    listOf(Name, { description: 'The queues they serve; of two, the first goes first.', example: '[calls]' }),
    'The queues they serve.',
    'queues: [calls]',
  ),
  count: required(Staffing, 'How many are at work.', 'count: 12'),
}).annotate({ identifier: 'AgentGroup', title: 'Group of agents', description: 'Agents who serve the same queues.' })
export type AgentGroup = typeof AgentGroup.Type
