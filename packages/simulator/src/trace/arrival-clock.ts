import * as DateTime from 'effect/DateTime'

/**
 * Reads the moment of an arrival, in milliseconds since 1970; NaN if the text is none, or a local time that the
 * clocks skip. Where the clocks go back, a local time means two moments: the earlier one, unless that lies before
 * `notBefore` and the later does not.
 */
export type ArrivalClock = (text: string, notBefore: number) => number

const DAY = 86_400_000
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i
const NUMBER = /^\d+(?:\.\d+)?$/
/** Below this a plain number is seconds since 1970 (until the year 5138), from here on milliseconds (from 1973). */
const FIRST_IN_MILLISECONDS = 100_000_000_000

/**
 * The clock on which a recording's arrivals are to be read: ISO date and time, local to the time zone unless the
 * text carries its own offset or Z; or a plain number of seconds or milliseconds since 1970.
 */
export const arrivalClock = (timeZone: string): ArrivalClock => {
  const zone = DateTime.zoneMakeNamedUnsafe(timeZone)
  const instant = (local: number, disambiguation: 'earlier' | 'later'): number => {
    const read = DateTime.makeZonedUnsafe(local, { timeZone: zone, adjustForTimeZone: true, disambiguation })
    const at = DateTime.toEpochMillis(read)
    return at + DateTime.zonedOffset(read) === local ? at : Number.NaN
  }
  const offsets = new Map<number, number | null>()
  const offsetOn = (day: number): number | null => {
    const known = offsets.get(day)
    if (known !== undefined) return known
    const [first, last] = [day * DAY, (day + 1) * DAY - 1]
    const offset = first - instant(first, 'earlier')
    const steady = offset === last - instant(last, 'later')
    offsets.set(day, steady ? offset : null)
    return steady ? offset : null
  }
  return (text, notBefore) => {
    const match = ISO.exec(text)
    if (match === null) return sinceEpoch(text)
    const local = wallClock(match)
    if (Number.isNaN(local)) return Number.NaN
    const ownOffset = match[8]
    if (ownOffset !== undefined) return local - offsetOf(ownOffset)
    const offset = offsetOn(Math.floor(local / DAY))
    if (offset !== null) return local - offset
    const earlier = instant(local, 'earlier')
    const later = instant(local, 'later')
    return earlier < notBefore && later >= notBefore ? later : earlier
  }
}

const sinceEpoch = (text: string): number => {
  if (!NUMBER.test(text)) return Number.NaN
  const value = Number(text)
  return value < FIRST_IN_MILLISECONDS ? value * 1000 : value
}

/** The parts of the match as milliseconds since 1970 by a clock on UTC, NaN if there is no such date or time. */
const wallClock = (match: RegExpExecArray): number => {
  const part = (index: number): number => Number(match[index] ?? 0)
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)]
  if (year < 100 || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return Number.NaN
  const monthStart = Date.UTC(year, month - 1)
  if (day < 1 || day > (Date.UTC(year, month) - monthStart) / DAY) return Number.NaN
  const nanoseconds = Number((match[7] ?? '').padEnd(9, '0'))
  return monthStart + (day - 1) * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + nanoseconds / 1e6
}

const offsetOf = (text: string): number => {
  if (text === 'Z' || text === 'z') return 0
  const digits = text.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0)
  return (text.startsWith('-') ? -minutes : minutes) * 60_000
}
