import * as DateTime from 'effect/DateTime'
import * as Option from 'effect/Option'
import type { Instant } from '../interaction/instant.ts'

/**
 * The day on the calendar of a time zone at a moment (milliseconds), as `YYYY-MM-DD`: days of 23 and 25 hours where
 * the clock is put forward or back. A zone that nobody knows counts as UTC; {@link directoryProblems} tells of it.
 *
 * @example
 * ```ts
 * import { localDay } from '@inboxlab/core'
 * localDay(Date.UTC(2026, 0, 31, 23, 30), 'Europe/Paris') // => '2026-02-01'
 * ```
 */
export const localDay = (at: Instant, timeZone: string): string =>
  DateTime.formatIsoDate(
    DateTime.setZone(
      DateTime.makeUnsafe(Math.min(Math.max(Math.floor(at), -LAST), LAST)),
      zone(timeZone) ?? UTC,
    ),
  )

/**
 * Whether a name is that of a time zone, such as `Europe/Paris`.
 *
 * @example
 * ```ts
 * import { isTimeZone } from '@inboxlab/core'
 * isTimeZone('Europe/Pari') // => false
 * ```
 */
export const isTimeZone = (name: string): boolean => zone(name) !== null

/** The farthest moment from 1970 at which every zone still has a day. */
const LAST = 8.64e15 - 86_400_000

const UTC = DateTime.zoneMakeOffset(0)
const zones = new Map<string, DateTime.TimeZone | null>()

// Finding a zone is slow, and asked for every conversation that is started.
const zone = (name: string): DateTime.TimeZone | null => {
  const known = zones.get(name)
  if (known !== undefined) return known
  const found = Option.getOrNull(DateTime.zoneMakeNamed(name))
  zones.set(name, found)
  return found
}
