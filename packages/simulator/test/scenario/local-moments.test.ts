import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { localMoment } from '../../src/scenario/local-moment.ts'
import { cycleMoments } from '../../src/scenario/local-moments.ts'
import type { Cycle } from '../../src/scenario/notation/cycle.ts'
import type { LocalSpan } from '../../src/scenario/spans-of-one-offset.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const localMoments = (steps: Cycle<number>['steps'], span: LocalSpan) =>
  cycleMoments({ _tag: 'Cycle', every: 'day', steps }, span)

/** What the clocks of a time zone show, by the platform's own calendar. */
const clock = (
  timeZone: string,
): ((moment: number) => { readonly date: string; readonly sinceMidnight: number }) => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return (moment) => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]))
    const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type))
    return {
      date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
      sinceMidnight: part('hour') * HOUR + part('minute') * MINUTE + part('second') * 1000,
    }
  }
}

const timeZone = fc.constantFrom(
  'UTC',
  'Asia/Jerusalem',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'America/Sao_Paulo',
)
const table = fc
  .uniqueArray(fc.nat({ max: 1439 }), { minLength: 1, maxLength: 6 })
  .map((minutes) =>
    minutes.sort((one, other) => one - other).map((minute, value) => ({ from: minute * MINUTE, value })),
  )
const start = fc
  .integer({ min: Date.UTC(1995, 0) / 1000, max: Date.UTC(2030, 0) / 1000 })
  .map((second) => second * 1000)

describe('a table by local time of day', () => {
  it.prop([
    table,
    timeZone,
    start,
    fc.integer({ min: 1, max: 250 }),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 1, maxLength: 30 }),
  ])('holds at every moment what it says for what the clocks show then', (steps, zone, from, days, parts) => {
    const end = from + days * DAY
    const expanded = localMoments(steps, { start: from, end, timeZone: zone })
    const show = clock(zone)
    for (const part of parts) {
      const moment = from + Math.floor((part * (end - from)) / 1000) * 1000
      const { sinceMidnight } = show(moment)
      const wanted = (steps.findLast((step) => step.from <= sinceMidnight) ?? steps.at(-1))?.value
      expect(expanded.findLast(({ at }) => at <= moment)?.value).toBe(wanted)
    }
  })

  it.prop([table, timeZone, start, fc.integer({ min: 1, max: 400 })])(
    'becomes ascending steps that begin at the start, end before the end and each change something',
    (steps, zone, from, hours) => {
      const end = from + hours * HOUR
      const expanded = localMoments(steps, { start: from, end, timeZone: zone })
      expect(expanded[0]?.at).toBe(from)
      for (const [index, step] of expanded.entries()) {
        expect(step.at).toBeLessThan(end)
        if (index === 0) continue
        expect(step.at).toBeGreaterThan(expanded[index - 1]?.at ?? Number.POSITIVE_INFINITY)
        expect(step.value).not.toBe(expanded[index - 1]?.value)
      }
    },
  )

  it.prop([table, timeZone, start, fc.integer({ min: 1, max: 100 })])(
    'changes only on a full minute of the clocks, or where they are moved',
    (steps, zone, from, days) => {
      const show = clock(zone)
      for (const { at } of localMoments(steps, { start: from, end: from + days * DAY, timeZone: zone }).slice(
        1,
      )) {
        const [before, now] = [show(at - 1000).sinceMidnight, show(at).sinceMidnight]
        const moved = (now - before + DAY) % DAY !== 1000
        expect(moved || steps.some((step) => step.from === now)).toBe(true)
      }
    },
  )

  it('leaves out the hour that the clocks skip', () => {
    const day = {
      start: Date.UTC(2024, 2, 30, 23),
      end: Date.UTC(2024, 2, 31, 22),
      timeZone: 'Europe/Berlin',
    }
    const steps = [
      { from: 0, value: 1 },
      { from: 2 * HOUR, value: 2 },
      { from: 2.5 * HOUR, value: 3 },
      { from: 4 * HOUR, value: 4 },
    ]
    expect(localMoments(steps, day)).toStrictEqual([
      { at: Date.UTC(2024, 2, 30, 23), value: 1 },
      { at: Date.UTC(2024, 2, 31, 1), value: 3 },
      { at: Date.UTC(2024, 2, 31, 2), value: 4 },
    ])
  })

  it('counts the hour that the clocks show twice twice', () => {
    const day = {
      start: Date.UTC(2024, 9, 26, 22),
      end: Date.UTC(2024, 9, 27, 23),
      timeZone: 'Europe/Berlin',
    }
    const steps = [
      { from: 0, value: 1 },
      { from: 2.5 * HOUR, value: 2 },
      { from: 3 * HOUR, value: 3 },
    ]
    expect(localMoments(steps, day)).toStrictEqual([
      { at: Date.UTC(2024, 9, 26, 22), value: 1 },
      { at: Date.UTC(2024, 9, 27, 0, 30), value: 2 },
      { at: Date.UTC(2024, 9, 27, 1), value: 1 },
      { at: Date.UTC(2024, 9, 27, 1, 30), value: 2 },
      { at: Date.UTC(2024, 9, 27, 2), value: 3 },
    ])
  })

  it('carries its last entry over midnight', () => {
    const steps = [
      { from: 7 * HOUR, value: 6 },
      { from: 22 * HOUR, value: 1 },
    ]
    const day = { start: Date.UTC(2000, 0, 3), end: Date.UTC(2000, 0, 4), timeZone: 'UTC' }
    expect(localMoments(steps, day).map(({ value }) => value)).toStrictEqual([1, 6, 1])
  })
})

describe('a local date and time', () => {
  it.prop([timeZone, start])('is the first moment at which the clocks show it', (zone, moment) => {
    const show = clock(zone)
    const { date, sinceMidnight } = show(moment)
    const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
    const time = `${two(sinceMidnight / HOUR)}:${two((sinceMidnight % HOUR) / MINUTE)}:${two((sinceMidnight % MINUTE) / 1000)}`
    const found = localMoment(`${date}T${time}`, zone)
    expect(found).toBeDefined()
    expect(found).toBeLessThanOrEqual(moment)
    expect(show(found ?? 0)).toStrictEqual({ date, sinceMidnight })
  })

  it('that the clocks skip is no moment', () => {
    expect(localMoment('2024-03-31T02:30', 'Europe/Berlin')).toBeUndefined()
    expect(localMoment('2024-03-31T03:00', 'Europe/Berlin')).toBe(Date.UTC(2024, 2, 31, 1))
  })

  it('that the clocks show twice is the first of the two', () => {
    expect(localMoment('2024-10-27T02:30', 'Europe/Berlin')).toBe(Date.UTC(2024, 9, 27, 0, 30))
  })
})
