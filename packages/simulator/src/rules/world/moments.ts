import { InputError } from '../../scenario/input-error.ts'
import { localMoment, utcOffset } from '../../scenario/local-moment.ts'

/** A moment as an example writes it: a date with or without a time, or a time of day alone. */
export interface WrittenMoment {
  readonly date: string | null
  /** `HH:MM` or `HH:MM:SS`. */
  readonly time: string | null
}

const DAY = 86_400_000

/**
 * The moment that is meant, in milliseconds: of a time of day alone, the next such time from `now` on. Throws an
 * {@link InputError} for a date that is none and for a time that the clocks skip.
 */
export const momentOf = ({ date, time }: WrittenMoment, now: number, timeZone: string): number => {
  if (date !== null) {
    const at = onDay(date, time ?? '00:00', timeZone)
    if (at !== undefined) return at
    throw new InputError({
      place: `${date}${time === null ? '' : ` ${time}`}`,
      problem: `no clock in ${timeZone} ever shows it`,
      fix: 'write a moment that there is, like 2026-03-02 14:30',
    })
  }
  for (let ahead = 0; ahead < 3; ahead++) {
    const at = onDay(localDate(now + ahead * DAY, timeZone), time ?? '00:00', timeZone)
    if (at !== undefined && at >= now) return at
  }
  throw new InputError({ place: String(time), problem: 'it is no time of day', fix: 'write it like 14:30' })
}

const onDay = (date: string, time: string, timeZone: string): number | undefined => {
  const text = `${date}T${time.length === 5 ? `${time}:00` : time}`
  const written = new Date(`${text}Z`)
  // A day such as 30 February would become the first days of March.
  if (Number.isNaN(written.getTime()) || !written.toISOString().startsWith(text)) return undefined
  return localMoment(text, timeZone)
}

const localDate = (at: number, timeZone: string): string => localText(at, timeZone).slice(0, 10)

/** A moment as the clocks show it: `2026-03-02 09:00`, with seconds and what is below where there are some. */
export const sayMoment = (at: number, timeZone: string): string => {
  const text = localText(at, timeZone)
  const [date = '', time = ''] = [text.slice(0, 10), text.slice(11, 23)]
  return `${date} ${time.endsWith(':00.000') ? time.slice(0, 5) : time.replace(/\.000$/u, '')}`
}

const localText = (at: number, timeZone: string): string =>
  new Date(at + utcOffset(at, timeZone)).toISOString()

/** A length of time in words: `1 hour 5 minutes`. */
export const sayDuration = (milliseconds: number): string => {
  const parts: Array<string> = []
  let left = Math.abs(milliseconds)
  for (const [unit, length] of UNITS) {
    const count = Math.floor(left / length)
    left -= count * length
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`)
  }
  return `${milliseconds < 0 ? 'minus ' : ''}${parts.length === 0 ? '0 seconds' : parts.join(' ')}`
}

const UNITS: ReadonlyArray<readonly [string, number]> = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
]
