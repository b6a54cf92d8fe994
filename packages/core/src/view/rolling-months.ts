import * as DateTime from 'effect/DateTime'
import * as Option from 'effect/Option'
import type { Instant } from '../interaction/instant.ts'

/** A stretch of time in milliseconds: `from` belongs to it, `to` does not. */
export interface Period {
  readonly from: Instant
  readonly to: Instant
}

/** How many months dates can be looked back over, where a system says so (INO-P4, INO-H1). */
export const ROLLING_MONTHS = 3

/**
 * When the window of rolling months opens: the first moment of the local day that many calendar months ago, or of
 * the last day of that month where it is shorter (INO-P4, INO-H4). Null for a time zone that nobody knows.
 *
 * @example
 * ```ts
 * import { windowOpensAt } from '@inboxlab/core'
 * new Date(windowOpensAt(Date.UTC(2025, 4, 31, 12), 'Europe/Paris') ?? 0).toISOString() // => '2025-02-27T23:00:00.000Z'
 * ```
 */
export const windowOpensAt = (now: Instant, timeZone: string, months = ROLLING_MONTHS): Instant | null => {
  const local = localTime(now, timeZone)
  return local === null ? null : startOfDay(DateTime.subtract(local, { months }))
}

/**
 * The local day that a moment lies in: 23 or 25 hours long where the clock is put forward or back. Null for a time
 * zone that nobody knows.
 *
 * @example
 * ```ts
 * import { dayOf } from '@inboxlab/core'
 * const day = dayOf(Date.UTC(2026, 2, 29, 12), 'Europe/Paris')
 * day === null ? null : (day.to - day.from) / 3_600_000 // => 23
 * ```
 */
export const dayOf = (now: Instant, timeZone: string): Period | null => {
  const local = localTime(now, timeZone)
  if (local === null) return null
  const from = DateTime.startOf(local, 'day')
  return { from: from.epochMilliseconds, to: startOfDay(DateTime.add(from, { days: 1 })) }
}

/** So far from 1970 every zone has a calendar still, with a century to spare. */
const LAST = 8.6e15 - 100 * 366 * 86_400_000

const localTime = (now: Instant, timeZone: string): DateTime.Zoned | null =>
  Option.getOrNull(
    DateTime.makeZoned(Math.floor(Math.min(Math.max(now, -LAST), LAST)), {
      timeZone,
      adjustForTimeZone: false,
    }),
  )

const startOfDay = (local: DateTime.Zoned): Instant => DateTime.startOf(local, 'day').epochMilliseconds
