import { NextData } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { Duration, PositiveDuration } from '../../duration.ts'
import { optional, required } from '../../notation/field.ts'
import { mappingOf } from '../../notation/mapping.ts'
import { Name } from '../../notation/name.ts'
import { numberBetween } from '../../notation/number.ts'
import { PriorityKey } from '../../notation/shares.ts'
import { wordOrKeys } from './word-or-keys.ts'

const WORDS = [
  'oldest',
  'priority',
  'ownQueueFirst',
  'bestSkill',
  'earliestDeadline',
  'lastComeFirstServed',
] as const

/** By priority, how much longer its wait counts than it is. */
export const HeadStart = mappingOf(PriorityKey, Duration, '{ 2: 90s }')

const Written = wordOrKeys(
  WORDS,
  {
    priority: optional(
      Schema.Struct({
        ageing: required(PositiveDuration, 'How much wait counts as one priority more.', 'ageing: 60s'),
      }),
      'The highest priority first, where a long wait counts as a higher one.',
    ),
    headStart: optional(
      HeadStart,
      'The longest wait first, where that of some priorities counts longer than it is.',
    ),
    queues: optional(
      mappingOf(
        Name,
        numberBetween({ what: 'level', from: -1_000_000, to: 1_000_000 }),
        '{ sales: 1, support: 2 }',
      ),
      'The queue of the lowest number first, queues left out last; of one number the longest wait first.',
    ),
  },
  {
    what: 'order of what comes next',
    example: 'oldest, { priority: { ageing: 60s } } or { headStart: { 2: 90s } }',
  },
)

type Written = typeof Written.Type

const DEFAULTS: { readonly [Word in (typeof WORDS)[number]]: NextData } = {
  oldest: { _tag: 'Oldest' },
  priority: { _tag: 'Priority', ageing: null },
  ownQueueFirst: { _tag: 'OwnQueueFirst' },
  bestSkill: { _tag: 'BestSkill' },
  earliestDeadline: { _tag: 'EarliestDeadline' },
  lastComeFirstServed: { _tag: 'LastComeFirstServed' },
}

/** A head start by priority, in ascending order of priority. */
export const headStartOf = (table: { readonly [priority: string]: number }) =>
  Object.entries(table)
    .map(([priority, by]) => ({ priority: Number(priority), by }))
    .sort((one, other) => one.priority - other.priority)

const decode = (written: Written): NextData => {
  if (typeof written === 'string') return DEFAULTS[written]
  const { priority, headStart, queues } = written
  if (priority !== undefined) return { _tag: 'Priority', ageing: priority.ageing }
  if (headStart !== undefined) return { _tag: 'HeadStart', headStart: headStartOf(headStart) }
  return {
    _tag: 'QueueLevels',
    levels: Object.entries(queues ?? {}).map(([queue, level]) => ({ queue, level })),
  }
}

const encode = (next: NextData): Written => {
  switch (next._tag) {
    case 'Oldest':
      return 'oldest'
    case 'OwnQueueFirst':
      return 'ownQueueFirst'
    case 'BestSkill':
      return 'bestSkill'
    case 'EarliestDeadline':
      return 'earliestDeadline'
    case 'LastComeFirstServed':
      return 'lastComeFirstServed'
    case 'Priority':
      return next.ageing === null ? 'priority' : { priority: { ageing: next.ageing } }
    case 'HeadStart':
      return {
        headStart: Object.fromEntries(next.headStart.map(({ priority, by }) => [String(priority), by])),
      }
    case 'QueueLevels':
      return { queues: Object.fromEntries(next.levels.map(({ queue, level }) => [queue, level])) }
  }
}

/** What a freed agent gets: `oldest`, `{ priority: { ageing: 60s } }`. */
export const Next = Written.annotate({
  identifier: 'PolicyNext',
  title: 'What comes next',
  description: 'What a freed agent gets of what waits for them.',
}).pipe(Schema.decodeTo(NextData, SchemaTransformation.transform({ decode, encode })))
