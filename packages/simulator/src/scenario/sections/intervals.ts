import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { PositiveDuration, writeDuration } from '../duration.ts'
import { LocalTimeKey, readLocalTime, writeLocalTime } from '../local-time.ts'
import { DAYS_IN_WEEK, writeDays } from '../notation/days.ts'
import type { Cycle } from '../notation/cycle.ts'
import { defaulted, required } from '../notation/field.ts'
import { listOf } from '../notation/mapping.ts'
import { reading } from '../notation/reading.ts'
import { TIME_UNITS } from '../notation/time-unit.ts'
import { type Fault, fault } from '../problems/fault.ts'
import { shown } from '../shown.ts'

const EXAMPLE = "30min, ['00:00', '08:00', '18:00'] or { every: 1h, of: week }"

const Keys = Schema.Struct({
  every: required(PositiveDuration, 'How long each is.', 'every: 1h'),
  of: defaulted(
    Schema.Literals(['day', 'week']),
    'day',
    'day: the same time of all days is one interval. week: the same time of all Mondays, and so on.',
  ),
})

const Data = Schema.Union([
  Schema.TaggedStruct('Every', { length: Schema.Finite, of: Schema.Literals(['day', 'week']) }),
  Schema.TaggedStruct('From', { times: Schema.Array(Schema.Finite) }),
])
/** Into which intervals of the local day or week a run is cut. */
export type Intervals = typeof Data.Type

type Written = number | ReadonlyArray<string> | typeof Keys.Type

const decode = (written: Written): Result.Result<Intervals, Fault> => {
  if (typeof written === 'number') return everySo(written, 'day')
  if (!isList(written)) return everySo(written.every, written.of)
  const times = written.map((time) => Result.getOrElse(readLocalTime(time), () => 0))
  const late = times.findIndex((time, index) => index > 0 && time <= (times[index - 1] as number))
  return late < 0
    ? Result.succeed({ _tag: 'From', times })
    : fault(`${written[late]} does not come after ${written[late - 1]}`, 'write the times in ascending order')
}

const isList = (written: Exclude<Written, number>): written is ReadonlyArray<string> => Array.isArray(written)

/** Equal ones begin at whole minutes, so that they have names, and all days have the same. */
const everySo = (length: number, of: 'day' | 'week'): Result.Result<Intervals, Fault> => {
  const whole = of === 'day' || length < TIME_UNITS.d ? TIME_UNITS.d : DAYS_IN_WEEK * TIME_UNITS.d
  return length % TIME_UNITS.min === 0 && whole % length === 0
    ? Result.succeed({ _tag: 'Every', length, of })
    : fault(
        `${writeDuration(length)} is no whole number of minutes of which a ${of} is made`,
        'write it like 15min, 30min, 1h or 1d',
      )
}

const encode = (intervals: Intervals): Written => {
  if (intervals._tag === 'From') return intervals.times.map(writeLocalTime)
  const { length, of } = intervals
  return of === 'day' ? length : { every: length, of }
}

/** Intervals of equal length or from given times on: `30min`, `['08:00', '18:00']`, `{ every: 1h, of: week }`. */
export const Intervals = Schema.Union([PositiveDuration, listOf(LocalTimeKey, "['08:00', '18:00']"), Keys])
  .annotate({
    identifier: 'Intervals',
    title: 'Intervals',
    description:
      'Intervals of the local day or week: their length, or the times at which they begin, the last one going on over midnight.',
    explain: (refused: unknown) => ({
      problem: `${shown(refused)} says nothing of intervals`,
      fix: `write it like ${EXAMPLE}`,
    }),
  })
  .pipe(Schema.decodeTo(Data, reading({ decode, encode })))

/** The names of intervals, by when they begin: `09:00`, and in a week `mon 09:00`. */
export const namesOfIntervals = (intervals: Intervals): Cycle<string> => {
  if (intervals._tag === 'From') {
    const steps = intervals.times.map((from) => ({ from, value: writeLocalTime(from) }))
    return { _tag: 'Cycle', every: 'day', steps }
  }
  const { length, of } = intervals
  const days = of === 'day' ? 1 : DAYS_IN_WEEK
  const steps = Array.from({ length: (days * TIME_UNITS.d) / length }, (_, index) => {
    const from = index * length
    const time = writeLocalTime(from % TIME_UNITS.d)
    const day = Math.floor(from / TIME_UNITS.d)
    return { from, value: of === 'day' ? time : `${writeDays(day, day)} ${time}` }
  })
  return { _tag: 'Cycle', every: of, steps }
}
