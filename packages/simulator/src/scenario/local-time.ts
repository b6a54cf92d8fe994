import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { TIME_UNITS } from './notation/time-unit.ts'
import { type Fault, fault } from './problems/fault.ts'
import { shown } from './shown.ts'

const PATTERN = /^([01]\d|2[0-3]):([0-5]\d)$/u

/** Reads a local time of day, `07:00` to `23:59`, into milliseconds since local midnight. */
export const readLocalTime = (written: unknown): Result.Result<number, Fault> => {
  const [, hour, minute] = (typeof written === 'string' && PATTERN.exec(written)) || []
  return hour === undefined || minute === undefined
    ? fault(`${shown(written)} is no local time`, "write it like '07:00', from '00:00' to '23:59'")
    : Result.succeed(Number(hour) * TIME_UNITS.h + Number(minute) * TIME_UNITS.min)
}

/** Writes milliseconds since local midnight, whole minutes, as a local time of day. */
export const writeLocalTime = (time: number): string => {
  const minutes = time / TIME_UNITS.min
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Text that may stand for a local time of day, as a key of a table. */
export const LocalTimeKey = Schema.String.check(Schema.isPattern(PATTERN)).annotate({
  description: 'A local time of day, 24 hours: 07:00.',
  explain: (refused: unknown) =>
    Result.match(readLocalTime(refused), {
      onFailure: (found) => found,
      onSuccess: () => ({ problem: `${shown(refused)} is no local time`, fix: "write it like '07:00'" }),
    }),
})
