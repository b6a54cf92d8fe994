import type { Instant } from '@inboxlab/core'

/**
 * @internal A server's moment in milliseconds: a number or digits in Unix seconds, milliseconds or microseconds, told
 * apart by their size (seconds until the year 5138), or an ISO 8601 text. Null if it is none of these.
 */
export const momentOf = (given: unknown): Instant | null => {
  if (typeof given === 'number') return fromNumber(given)
  if (typeof given !== 'string') return null
  if (/^\d+(\.\d+)?$/.test(given)) return fromNumber(Number(given))
  if (!/^\d{4}-\d{2}-\d{2}T/.test(given)) return null
  const parsed = Date.parse(given)
  return Number.isNaN(parsed) ? null : parsed
}

const fromNumber = (given: number): Instant | null => {
  if (!(given > 0) || given > 1e17) return null
  if (given < 1e11) return given * 1000
  return given < 1e14 ? given : given / 1000
}
