import * as Schema from 'effect/Schema'
import { byTimeOfDay } from '../notation/by-time-of-day.ts'
import { tooFewOrMany } from '../notation/exactly-one.ts'
import { optional } from '../notation/field.ts'
import { Name, TrafficName } from '../notation/name.ts'
import { SharesByName } from '../notation/shares.ts'
import { text } from '../notation/text.ts'
import { type Fault, faultIssue } from '../problems/fault.ts'
import { Rate } from '../rate.ts'
import { TraceColumns, TraceOutcomes, TraceSkip, TraceUnit } from './trace-item.ts'

const HOW = ['rate', 'rates', 'trace'] as const
const WHO = ['type', 'types'] as const
const OF_TRACE = ['columns', 'unit', 'skip', 'outcomes'] as const

const Keys = Schema.Struct({
  name: optional(TrafficName, 'Names its random streams; else the type, or trace 1, trace 2 …'),
  type: optional(Name, 'The contact type of all of it.'),
  types: optional(SharesByName, 'The contact types by their shares, together 100%.'),
  rate: optional(Rate, 'Contacts arrive at random, at this rate.'),
  rates: optional(
    byTimeOfDay(Rate, {
      description: 'By local time of day, every day; the last entry carries over midnight.',
      example: "{ '00:00': 4/h, '07:00': 45.5/h }",
    }),
    'Contacts arrive at random, at a rate by local time of day.',
  ),
  trace: optional(
    text('path'),
    'Contacts are replayed from this CSV file; the path is relative to the scenario.',
  ),
  columns: optional(TraceColumns, 'Which column of the trace says what.'),
  unit: optional(TraceUnit, 'The unit of the columns of lengths of time; default s.'),
  skip: optional(TraceSkip, 'Rows to leave out.'),
  outcomes: optional(TraceOutcomes, 'The words in the outcome column.'),
})

/** The keys of an item of traffic, as they stand in the file. */
export type TrafficKeys = typeof Keys.Type

const faultOf = (given: TrafficKeys): Fault | undefined => {
  const how = tooFewOrMany(HOW, given, 'say how contacts arrive, for example rate: 4.2/min')
  if (how !== undefined) return how
  if (given.trace === undefined) {
    const stray = OF_TRACE.find((key) => given[key] !== undefined)
    return stray === undefined
      ? tooFewOrMany(WHO, given, 'say who arrives, for example type: call')
      : {
          problem: `says ${stray}, which belongs to a trace`,
          fix: `take ${stray} out, or replace the rate by trace`,
        }
  }
  const stray = WHO.find((key) => given[key] !== undefined)
  if (stray !== undefined) {
    return { problem: `says ${stray} beside a trace`, fix: 'name the column of the types under columns.type' }
  }
  if (given.columns === undefined) {
    return { problem: 'has no columns', fix: 'say which column holds what, at least columns: { arrival: … }' }
  }
  return given.columns.outcome !== undefined && given.columns.wait === undefined
    ? {
        problem: 'has an outcome column and no wait column',
        fix: 'name the column of the waits under columns.wait',
      }
    : undefined
}

const inJsonSchema = {
  oneOf: [
    ...WHO.flatMap((who) => (['rate', 'rates'] as const).map((how) => ({ required: [who, how] }))),
    { required: ['trace', 'columns'] },
  ],
}

/** One source of contacts, as it stands in the file. */
export const TrafficItem = Keys.check(
  Schema.makeFilter(
    (given) => {
      const found = faultOf(given)
      return found === undefined ? undefined : faultIssue(found)
    },
    { toJsonSchema: () => inJsonSchema },
  ),
).annotate({
  identifier: 'Traffic',
  title: 'Traffic',
  description: 'Where contacts come from: a rate, rates by local time of day, or a trace.',
})
