import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { writeLocalTime } from '../local-time.ts'
import { type Fault, fault } from '../problems/fault.ts'
import { shown } from '../shown.ts'
import { TIME_UNITS } from './time-unit.ts'

/** From one local time of day to another; past midnight if it goes on into the next day. In milliseconds since midnight. */
export interface ClockSpan {
  readonly from: number
  /** After `from`, at most a day later. */
  readonly to: number
}

const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d'
const PATTERN = new RegExp(`^(${TIME})-(${TIME}|24:00)$`, 'u')
const EXAMPLE = 'write it like 09:00-17:00, or 22:00-06:00 into the next day'

/** Reads `09:00-17:00`, `22:00-06:00` (into the next day) or `00:00-24:00`. */
export const readClockSpan = (written: unknown): Result.Result<ClockSpan, Fault> => {
  const [, first, last] = (typeof written === 'string' && PATTERN.exec(written)) || []
  if (first === undefined || last === undefined) return fault(`${shown(written)} is no time of day`, EXAMPLE)
  const from = sinceMidnight(first)
  const to = sinceMidnight(last)
  if (from === to)
    return fault(`${shown(written)} ends when it begins`, 'write 00:00-24:00 for the whole day')
  return Result.succeed({ from, to: to > from ? to : to + TIME_UNITS.d })
}

/** Writes a time of day; reading it back gives the same. */
export const writeClockSpan = ({ from, to }: ClockSpan): string =>
  `${writeLocalTime(from)}-${to === TIME_UNITS.d ? '24:00' : writeLocalTime(to % TIME_UNITS.d)}`

const sinceMidnight = (time: string): number => {
  const [hours = '0', minutes = '0'] = time.split(':')
  return Number(hours) * TIME_UNITS.h + Number(minutes) * TIME_UNITS.min
}

/** Text that may stand for a time of day from one local time to another. */
export const ClockSpanText = Schema.String.check(Schema.isPattern(PATTERN)).annotate({
  description: 'From one local time to another, 24 hours: 09:00-17:00, 22:00-06:00, 00:00-24:00.',
  explain: (refused: unknown) =>
    Result.match(readClockSpan(refused), {
      onFailure: (found) => found,
      onSuccess: () => ({ problem: `${shown(refused)} is no time of day`, fix: EXAMPLE }),
    }),
})
