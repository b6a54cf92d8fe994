import * as Schema from 'effect/Schema'
import * as SchemaTransformation from 'effect/SchemaTransformation'
import { Duration } from '../duration.ts'
import { required } from '../notation/field.ts'
import { mappingOf } from '../notation/mapping.ts'
import { PriorityKey } from '../notation/shares.ts'
import { shown } from '../shown.ts'

const TimeInQueue = Schema.Struct({
  timeInQueue: required(
    Schema.Struct({
      headStart: required(
        mappingOf(PriorityKey, Duration, '{ 2: 90s }'),
        'By priority, how much longer its wait counts than it is.',
        'headStart: { 2: 90s }',
      ),
    }),
    'Longest time in queue first, with a head start by priority.',
    'timeInQueue: { headStart: { 2: 90s } }',
  ),
})

const PolicyData = Schema.TaggedUnion({
  FirstComeFirstServed: {},
  /** Milliseconds by priority, in ascending order of priority. */
  TimeInQueue: {
    headStart: Schema.Array(Schema.Struct({ priority: Schema.Finite, by: Schema.Finite })),
  },
})
/** The rule by which contacts and agents meet. */
export type Policy = typeof PolicyData.Type

type Written = 'firstComeFirstServed' | typeof TimeInQueue.Type

const decode = (written: Written): Policy =>
  written === 'firstComeFirstServed'
    ? { _tag: 'FirstComeFirstServed' }
    : {
        _tag: 'TimeInQueue',
        headStart: Object.entries(written.timeInQueue.headStart)
          .map(([priority, by]) => ({ priority: Number(priority), by }))
          .sort((one, other) => one.priority - other.priority),
      }

const encode = (policy: Policy): Written =>
  policy._tag === 'FirstComeFirstServed'
    ? 'firstComeFirstServed'
    : {
        timeInQueue: {
          headStart: Object.fromEntries(policy.headStart.map(({ priority, by }) => [String(priority), by])),
        },
      }

/** The policy of a scenario: `firstComeFirstServed`, or `{ timeInQueue: { headStart: { 2: 90s } } }`. */
export const Policy = Schema.Union([Schema.Literal('firstComeFirstServed'), TimeInQueue])
  .annotate({
    description: 'The rule by which contacts and agents meet.',
    explain: (refused: unknown) => ({
      problem: `${shown(refused)} is no policy`,
      fix: 'write firstComeFirstServed or { timeInQueue: { headStart: { 2: 90s } } }',
    }),
  })
  .pipe(Schema.decodeTo(PolicyData, SchemaTransformation.transform({ decode, encode })))
