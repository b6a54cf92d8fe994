import * as Schema from 'effect/Schema'
import { meanOf } from '../../distribution/distribution.ts'
import { DistributionNotation } from '../distribution-notation.ts'
import { Duration } from '../duration.ts'
import { byPeriod } from '../notation/by-period.ts'
import { tooFewOrMany } from '../notation/exactly-one.ts'
import { optional } from '../notation/field.ts'
import { Name, TrafficName } from '../notation/name.ts'
import { SharesByName } from '../notation/shares.ts'
import { text } from '../notation/text.ts'
import { type Fault, faultIssue } from '../problems/fault.ts'
import { HIGHEST_RATE, Rate } from '../rate.ts'
import { shown } from '../shown.ts'
import { Batch } from './batch.ts'
import { BurstsNotation } from './bursts.ts'
import { Busyness } from './busyness.ts'
import { TraceColumns, TraceOutcomes, TraceSkip, TraceUnit } from './trace-item.ts'

const HOW = ['rate', 'rates', 'ramps', 'every', 'bursts', 'trace'] as const
const RATED = ['rate', 'rates', 'ramps', 'every'] as const
const WHO = ['type', 'types'] as const
const OF_TRACE = ['columns', 'unit', 'skip', 'outcomes'] as const

const Gap = DistributionNotation.check(
  Schema.makeFilter((gap) =>
    meanOf(gap) * HIGHEST_RATE < 1
      ? faultIssue({
          problem: meanOf(gap) === 0 ? 'is no time at all' : 'is more than a million in a second',
          fix: 'write a longer time, like 30s',
        })
      : undefined,
  ),
)

const OwnBusyness = Schema.Union([Schema.Literal('none'), Busyness]).annotate({
  explain: (refused: unknown) => ({
    problem: `${shown(refused)} is no busyness`,
    fix: 'write it like { sd: 0.2 }, { scv: 0.04 }, { shape: 25 } or none',
  }),
})

const Keys = Schema.Struct({
  name: optional(TrafficName, 'Names its random streams; else the type, or trace 1, trace 2 …'),
  type: optional(Name, 'The contact type of all of it.'),
  types: optional(SharesByName, 'The contact types by their shares, together 100%.'),
  rate: optional(Rate, 'Contacts arrive at random, at this rate.'),
  rates: optional(
    byPeriod(Rate, {
      description:
        'By local time of day, or days of the week and the time of day; the last entry carries over midnight.',
      example: "{ '00:00': 4/h, '07:00': 45.5/h }",
    }),
    'Contacts arrive at random, at a rate by local time.',
  ),
  ramps: optional(
    byPeriod(Rate, {
      description:
        'By local time: the rate at that time. In between it goes in a straight line, also from the last entry to the first.',
      example: "{ '06:00': 0/h, '12:00': 60/h, '20:00': 0/h }",
    }),
    'Contacts arrive at random, at a rate that goes in straight lines between local times.',
  ),
  every: optional(
    Gap,
    'Contacts arrive with this time in between: punctually, 30s, or drawn from a distribution.',
  ),
  first: optional(
    Duration,
    'Only with every: when the first comes, after the start; else after one such time.',
  ),
  bursts: optional(
    BurstsNotation,
    'Contacts arrive at random, in bursts: at rates of their own, or as factors on the rate beside them.',
  ),
  batch: optional(Batch, 'How many arrive at once; a rate is then that of the batches.'),
  busyness: optional(OwnBusyness, 'How much its days differ, on their own; none: not at all.'),
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
  const { bursts } = given
  const beside = RATED.find((key) => given[key] !== undefined)
  if (bursts?.by === 'rate' && beside !== undefined) {
    return {
      problem: `says ${beside} beside bursts with rates of their own`,
      fix: `take ${beside} out, or write times in place of rate in the bursts`,
    }
  }
  if (bursts?.by === 'times' && beside === undefined) {
    return {
      problem: 'has bursts that multiply a rate, and no rate',
      fix: 'add one, for example rate: 4.2/min, or write rate in place of times in the bursts',
    }
  }
  const hows = bursts?.by === 'times' ? HOW.filter((key) => key !== 'bursts') : HOW
  const how = tooFewOrMany(hows, given, 'say how contacts arrive, for example rate: 4.2/min')
  if (how !== undefined) return how
  const only = given.every !== undefined ? 'every' : given.trace !== undefined ? 'trace' : undefined
  const random = (['bursts', 'busyness'] as const).find((key) => given[key] !== undefined)
  if (random !== undefined && only !== undefined) {
    return { problem: `says ${random} beside ${only}`, fix: `take ${random} out: it changes rates` }
  }
  if (given.first !== undefined && given.every === undefined) {
    return { problem: 'says first, which belongs to every', fix: 'take first out, or say every: 30s' }
  }
  if (given.batch !== undefined && given.trace !== undefined) {
    return { problem: 'says batch beside trace', fix: 'take batch out: a trace has a row for each contact' }
  }
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
    ...WHO.flatMap((who) => RATED.map((how) => ({ required: [who, how] }))),
    ...WHO.map((who) => ({
      required: [who, 'bursts'],
      not: { anyOf: RATED.map((how) => ({ required: [how] })) },
    })),
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
  description:
    'Where contacts come from: a rate, rates or ramps by local time, every so often, bursts, or a trace.',
})
