import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { isTimeZone, localDay } from '../../src/directory/local-day.ts'

const HOUR = 3_600_000
const zone = fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC')
const moment = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2100, 0) })

const hoursOf = (day: string, timeZone: string): number => {
  const from = Date.parse(`${day}T00:00Z`) - 24 * HOUR
  return (
    Array.from({ length: 72 * 2 }, (_, half) => from + (half * HOUR) / 2).filter(
      (at) => localDay(at, timeZone) === day,
    ).length / 2
  )
}

describe('the local day', () => {
  it.prop([moment, zone])('is what a calendar on the wall there says', (at, timeZone) => {
    const wall = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
    expect(localDay(at, timeZone)).toBe(wall)
  })

  it.prop([moment, fc.nat({ max: 48 * HOUR }), zone])('never goes back', (at, later, timeZone) => {
    expect(localDay(at + later, timeZone) >= localDay(at, timeZone)).toBe(true)
  })

  it('has 23 hours when the clock is put forward, 25 when it is put back, and may not be at all', () => {
    expect(hoursOf('2026-03-29', 'Europe/Paris')).toBe(23)
    expect(hoursOf('2026-10-25', 'Europe/Paris')).toBe(25)
    expect(hoursOf('2026-10-26', 'Europe/Paris')).toBe(24)
    expect(hoursOf('2011-12-30', 'Pacific/Apia')).toBe(0)
  })

  it('changes at midnight to the millisecond, at the end of a month and of a year', () => {
    const midnight = Date.UTC(2026, 11, 31, 23)
    expect(localDay(midnight - 1, 'Europe/Paris')).toBe('2026-12-31')
    expect(localDay(midnight - 0.5, 'Europe/Paris')).toBe('2026-12-31')
    expect(localDay(midnight, 'Europe/Paris')).toBe('2027-01-01')
    expect(localDay(Date.UTC(2028, 1, 28, 23), 'Europe/Paris')).toBe('2028-02-29')
  })

  it.prop([fc.double({ noNaN: true, noDefaultInfinity: true }), zone])(
    'is there for every moment, however far',
    (at, timeZone) => {
      expect(localDay(at, timeZone)).toMatch(/^[+-]?\d{4,6}-\d\d-\d\d$/)
    },
  )

  it('is that of UTC in a zone that nobody knows', () => {
    expect(localDay(Date.UTC(2026, 0, 31, 23, 30), 'Europe/Pari')).toBe('2026-01-31')
    expect(isTimeZone('Europe/Pari')).toBe(false)
    expect(isTimeZone('Europe/Paris')).toBe(true)
  })
})
