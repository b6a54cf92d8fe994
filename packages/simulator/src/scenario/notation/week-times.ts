import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { type Fault, fault } from '../problems/fault.ts'
import { shown } from '../shown.ts'
import { readClockSpan, type ClockSpan, ClockSpanText, writeClockSpan } from './clock-span.ts'
import { DAYS_IN_WEEK, DaysOnly, readDays, writeDays } from './days.ts'
import { mappingOf } from './mapping.ts'
import { reading } from './reading.ts'
import { TIME_UNITS } from './time-unit.ts'

/** A time of every week, from one local time to another less than a day and a minute later. */
export interface WeekTime {
  /** Milliseconds since local midnight of Monday, less than a week. */
  readonly from: number
  /** After `from`; past the week's end if it goes on into Monday. */
  readonly to: number
}

/** How long a week is by the clocks, in milliseconds. */
export const WEEK = DAYS_IN_WEEK * TIME_UNITS.d

const Day = Schema.Union([ClockSpanText, Schema.Array(ClockSpanText), Schema.Literal('none')])
type WrittenDay = typeof Day.Type
type Written = WrittenDay | { readonly [days: string]: WrittenDay }

const spansOf = (day: WrittenDay): ReadonlyArray<string> =>
  typeof day !== 'string' ? day : day === 'none' ? [] : [day]

const decode = (written: Written): Result.Result<ReadonlyArray<WeekTime>, Fault> =>
  Result.gen(function* () {
    const days: ReadonlyArray<readonly [string, WrittenDay]> =
      typeof written === 'string' || Array.isArray(written)
        ? [['mon-sun', written as WrittenDay]]
        : Object.entries(written)
    const said = new Set<number>()
    const times: Array<WeekTime> = []
    for (const [key, day] of days) {
      for (const index of readDays(key) ?? []) {
        if (said.has(index)) return yield* fault(`says ${writeDays(index, index)} twice`, 'keep one of them')
        said.add(index)
        for (const text of spansOf(day)) times.push(onDay(index, yield* readClockSpan(text)))
      }
    }
    const sorted = times.sort((one, other) => one.from - other.from || one.to - other.to)
    for (const [index, time] of sorted.entries()) {
      const next = sorted[index + 1] ?? later(sorted[0] ?? time)
      if (next.from < time.to) {
        return yield* fault(
          sorted.length === 1
            ? `${writeWeekTime(time)} overlaps with itself`
            : `${writeWeekTime(time)} and ${writeWeekTime(next)} overlap`,
          'let one begin when the other ends, or later',
        )
      }
    }
    return sorted
  })

const later = ({ from, to }: WeekTime): WeekTime => ({ from: from + WEEK, to: to + WEEK })

const onDay = (day: number, { from, to }: ClockSpan): WeekTime => ({
  from: day * TIME_UNITS.d + from,
  to: day * TIME_UNITS.d + to,
})

const dayOf = ({ from }: WeekTime): number => Math.floor(from / TIME_UNITS.d) % DAYS_IN_WEEK

const onClock = ({ from, to }: WeekTime): string => {
  const midnight = Math.floor(from / TIME_UNITS.d) * TIME_UNITS.d
  return writeClockSpan({ from: from - midnight, to: to - midnight })
}

/** A time of the week in words: `mon 09:00-17:00`. */
export const writeWeekTime = (time: WeekTime): string =>
  `${writeDays(dayOf(time), dayOf(time))} ${onClock(time)}`

const encode = (times: ReadonlyArray<WeekTime>): Written => {
  const days = Array.from({ length: DAYS_IN_WEEK }, (_, day) =>
    times.filter((time) => dayOf(time) === day).map(onClock),
  )
  const written: { [days: string]: WrittenDay } = {}
  for (let first = 0; first < days.length; ) {
    const spans = days[first] ?? []
    let last = first
    while (last + 1 < days.length && String(days[last + 1]) === String(spans)) last++
    const [only, ...others] = spans
    if (first === 0 && last === DAYS_IN_WEEK - 1)
      return only === undefined ? 'none' : others.length === 0 ? only : spans
    if (only !== undefined) written[writeDays(first, last)] = others.length === 0 ? only : spans
    first = last + 1
  }
  return written
}

const EXAMPLE = '{ mon-fri: 09:00-17:00, sat: [09:00-12:00, 14:00-16:00] }'

/**
 * Times of the week: `09:00-17:00` every day, `[09:00-12:00, 13:00-17:00]`, or by days, where a day that is left out
 * has none: `{ mon-fri: 09:00-17:00, sat: 10:00-14:00 }`.
 */
export const WeekTimes = Schema.Union([Day, mappingOf(DaysOnly, Day, EXAMPLE)])
  .annotate({
    identifier: 'WeekTimes',
    title: 'Times of the week',
    description:
      'Local times: 09:00-17:00 every day, a list of several, or by days of the week; days left out have none.',
    explain: (refused: unknown) => ({
      problem: `${shown(refused)} is no time of day`,
      fix: `write it like 09:00-17:00 or ${EXAMPLE}`,
    }),
  })
  .pipe(
    Schema.decodeTo(
      Schema.Array(Schema.Struct({ from: Schema.Finite, to: Schema.Finite })),
      reading({ decode, encode }),
    ),
  )
