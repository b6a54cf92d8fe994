import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { dayOf, windowOpensAt } from '../../src/view/rolling-months.ts'

const iso = (moment: number | null | undefined) =>
  moment === null || moment === undefined ? null : new Date(moment).toISOString()
const opens = (now: string, timeZone: string, months?: number) =>
  iso(windowOpensAt(Date.parse(now), timeZone, months))

describe('the window of three rolling months', () => {
  it('opens at the beginning of the same day three months ago', () => {
    expect(opens('2025-08-15T09:00:00Z', 'UTC')).toBe('2025-05-15T00:00:00.000Z')
  })

  it('opens on the last day of a shorter month', () => {
    expect(opens('2025-05-31T09:00:00Z', 'UTC')).toBe('2025-02-28T00:00:00.000Z')
    expect(opens('2024-05-31T09:00:00Z', 'UTC')).toBe('2024-02-29T00:00:00.000Z')
    expect(opens('2025-05-29T09:00:00Z', 'UTC')).toBe('2025-02-28T00:00:00.000Z')
    expect(opens('2025-05-28T09:00:00Z', 'UTC')).toBe('2025-02-28T00:00:00.000Z')
    expect(opens('2025-12-31T09:00:00Z', 'UTC')).toBe('2025-09-30T00:00:00.000Z')
  })

  it('reaches into the year before', () => {
    expect(opens('2025-01-31T09:00:00Z', 'UTC')).toBe('2024-10-31T00:00:00.000Z')
  })

  it('goes by the viewer’s day and not by that of Greenwich', () => {
    const now = '2025-06-30T23:30:00Z'
    expect(opens(now, 'Europe/Paris')).toBe('2025-03-31T22:00:00.000Z')
    expect(opens(now, 'America/New_York')).toBe('2025-03-30T04:00:00.000Z')
    expect(opens(now, 'Pacific/Kiritimati')).toBe('2025-03-31T10:00:00.000Z')
  })

  it('opens at midnight by the clock of then, in summer or winter', () => {
    expect(opens('2025-05-15T12:00:00Z', 'Europe/Paris')).toBe('2025-02-14T23:00:00.000Z')
    expect(opens('2025-12-15T12:00:00Z', 'Europe/Paris')).toBe('2025-09-14T22:00:00.000Z')
  })

  it('opens an hour after midnight where the clock was put forward at midnight', () => {
    expect(opens('2024-07-26T12:00:00Z', 'Africa/Cairo')).toBe('2024-04-25T22:00:00.000Z')
    expect(opens('2024-12-08T12:00:00Z', 'America/Santiago')).toBe('2024-09-08T04:00:00.000Z')
  })

  it('opens on the next day where that day was left out', () => {
    expect(opens('2012-03-30T05:00:00Z', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z')
  })

  it('can be of another number of months', () => {
    expect(opens('2025-08-15T09:00:00Z', 'UTC', 0)).toBe('2025-08-15T00:00:00.000Z')
    expect(opens('2025-08-15T09:00:00Z', 'UTC', 12)).toBe('2024-08-15T00:00:00.000Z')
  })

  it('is unknown in a time zone that nobody knows', () => {
    expect(windowOpensAt(0, 'Europe/Pari')).toBe(null)
    expect(dayOf(0, '')).toBe(null)
  })

  const anyMoment = fc.double({ noNaN: true, noDefaultInfinity: true })
  const anyZone = fc.constantFrom('UTC', 'Europe/Paris', 'Pacific/Apia', 'America/Santiago', 'Asia/Kathmandu')
  it.prop([anyMoment, anyZone])('is known at every moment', (now, timeZone) => {
    expect(windowOpensAt(now, timeZone)).not.toBe(null)
  })

  it.prop([
    fc.date({ min: new Date('1990-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
    anyZone,
  ])('opens before the day that is today, between 88 and 94 days ago', (date, timeZone) => {
    const now = date.getTime()
    const days = (now - (windowOpensAt(now, timeZone) ?? now)) / 86_400_000
    expect(days).toBeGreaterThan(88)
    expect(days).toBeLessThan(94)
  })
})

describe('today', () => {
  const today = (now: string, timeZone: string) => {
    const day = dayOf(Date.parse(now), timeZone)
    return [iso(day?.from), iso(day?.to)]
  }

  it('is the local day', () => {
    expect(today('2025-06-30T23:30:00Z', 'Europe/Paris')).toEqual([
      '2025-06-30T22:00:00.000Z',
      '2025-07-01T22:00:00.000Z',
    ])
  })

  it('has 23 or 25 hours when the clock is changed', () => {
    expect(today('2025-03-30T12:00:00Z', 'Europe/Paris')).toEqual([
      '2025-03-29T23:00:00.000Z',
      '2025-03-30T22:00:00.000Z',
    ])
    expect(today('2025-10-26T12:00:00Z', 'Europe/Paris')).toEqual([
      '2025-10-25T22:00:00.000Z',
      '2025-10-26T23:00:00.000Z',
    ])
    expect(today('2024-10-06T12:00:00Z', 'Australia/Lord_Howe')).toEqual([
      '2024-10-05T13:30:00.000Z',
      '2024-10-06T13:00:00.000Z',
    ])
  })

  it.prop([
    fc.date({ min: new Date('1990-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
    fc.constantFrom('Europe/Paris', 'Pacific/Apia', 'Africa/Cairo', 'America/Havana', 'Asia/Beirut'),
  ])('holds the moment, and days follow each other without a gap', (date, timeZone) => {
    const now = date.getTime()
    const day = dayOf(now, timeZone) ?? { from: Number.NaN, to: Number.NaN }
    expect(day.from).toBeLessThanOrEqual(now)
    expect(day.to).toBeGreaterThan(now)
    expect(dayOf(day.to, timeZone)?.from).toBe(day.to)
    expect(dayOf(day.from, timeZone)).toEqual(day)
    expect(dayOf(day.to - 1, timeZone)).toEqual(day)
  })
})
