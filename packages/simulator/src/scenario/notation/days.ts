import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { LocalTimeKey, readLocalTime } from '../local-time.ts'
import { shown } from '../shown.ts'

const DAYS: ReadonlyArray<string> = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const DAY = DAYS.join('|')
const PATTERN = new RegExp(`^(${DAY})(?:-(${DAY}))?$`, 'u')

/** How many days there are in a week. */
export const DAYS_IN_WEEK = DAYS.length

/** Reads `mon` or `mon-fri` into days counted from Monday, 0; a range may go over the weekend, `fri-mon`. */
export const readDays = (written: string): ReadonlyArray<number> | undefined => {
  const [, first = '', last = first] = PATTERN.exec(written) ?? []
  const from = DAYS.indexOf(first)
  const to = DAYS.indexOf(last)
  if (from < 0) return undefined
  const count = ((to - from + DAYS_IN_WEEK) % DAYS_IN_WEEK) + 1
  return Array.from({ length: count }, (_, more) => (from + more) % DAYS_IN_WEEK)
}

/** Writes a day, counted from Monday, or the days from one to another. */
export const writeDays = (from: number, to: number): string =>
  from === to ? `${DAYS[from]}` : `${DAYS[from]}-${DAYS[to]}`

const explain = (refused: unknown) => {
  const key = String(refused)
  if (readDays(key) !== undefined || Result.isSuccess(readLocalTime(key))) {
    return {
      problem: `${shown(refused)} stands among ${readDays(key) === undefined ? 'days' : 'times of day'}`,
      fix: "write only times, or only days with the times inside: { mon-fri: { '07:00': … }, sat-sun: … }",
    }
  }
  return {
    problem: `${shown(refused)} is no local time and no day`,
    fix: "write it like '07:00', from '00:00' to '23:59', or like mon or mon-fri",
  }
}

/** A local time of day as a key where days could stand as well. */
export const TimeKey = LocalTimeKey.annotate({ explain })

/** Days of the week as a key where nothing else stands. */
export const DaysOnly = Schema.String.check(Schema.isPattern(PATTERN)).annotate({
  description: 'A day of the week or several: mon, mon-fri, sat-sun.',
  explain: (refused: unknown) => ({
    problem: `${shown(refused)} is no day of the week`,
    fix: 'write it like mon, mon-fri or sat-sun',
  }),
})

/** Days of the week as a key of a table. */
export const DaysKey = Schema.String.check(Schema.isPattern(PATTERN)).annotate({
  description: 'A day of the week or several: mon, mon-fri, sat-sun.',
  explain,
})
