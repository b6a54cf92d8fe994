import { fc, it } from '@fast-check/vitest'
import * as Schema from 'effect/Schema'
import { describe, expect } from 'vitest'
import { localDays } from '../../src/scenario/local-days.ts'
import { cycleMoments } from '../../src/scenario/local-moments.ts'
import { localRamps } from '../../src/scenario/local-ramps.ts'
import { byPeriod } from '../../src/scenario/notation/by-period.ts'
import type { Cycle } from '../../src/scenario/notation/cycle.ts'
import { Rate } from '../../src/scenario/rate.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const notation = byPeriod(Rate, { description: 'A table.', example: "{ '07:00': 4/h }" })
const decode = Schema.decodeUnknownSync(notation, { onExcessProperty: 'error' })
const encode = Schema.encodeSync(notation)

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** What the clocks of a time zone show, by the platform's own calendar. */
const clock = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return (moment: number) => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]))
    const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type))
    const ofDay = part('hour') * HOUR + part('minute') * MINUTE + part('second') * 1000
    return {
      date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
      day: ofDay,
      week: DAYS.indexOf(parts.get('weekday') ?? '') * DAY + ofDay,
    }
  }
}

const timeZone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
)
const start = fc
  .integer({ min: Date.UTC(1995, 0) / 1000, max: Date.UTC(2030, 0) / 1000 })
  .map((second) => second * 1000)
const days = fc.integer({ min: 1, max: 200 })
const part = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

const cycle = fc
  .tuple(
    fc.constantFrom('day', 'week'),
    fc.uniqueArray(fc.nat({ max: 7 * 1440 - 1 }), { minLength: 1, maxLength: 8 }),
  )
  .map(([every, minutes]): Cycle<number> => {
    const within = [...new Set(minutes.map((minute) => (every === 'day' ? minute % 1440 : minute)))]
    const steps = within
      .sort((one, other) => one - other)
      .map((minute) => ({ from: minute * MINUTE, value: (minute * 7919) % 101 }))
    return { _tag: 'Cycle', every: every === 'day' ? 'day' : 'week', steps }
  })

describe('a table by local time', () => {
  it.each<[unknown, Cycle<number>['every'], ReadonlyArray<readonly [hours: number, perHour: number]>]>([
    [
      { '07:00': '45/h', '22:30': 0 },
      'day',
      [
        [7, 45],
        [22.5, 0],
      ],
    ],
    [{ 'mon-sun': '45/h' }, 'week', [0, 1, 2, 3, 4, 5, 6].map((day) => [24 * day, 45] as const)],
    [
      { 'tue-sun': { '08:00': '3/h', '20:00': 0 }, mon: '1/h' },
      'week',
      [
        [0, 1],
        ...[1, 2, 3, 4, 5, 6].flatMap(
          (day) =>
            [
              [24 * day + 8, 3],
              [24 * day + 20, 0],
            ] as const,
        ),
      ],
    ],
    [
      { 'fri-mon': '2/h', 'tue-thu': '1/h' },
      'week',
      [2, 1, 1, 1, 2, 2, 2].map((rate, day) => [24 * day, rate] as const),
    ],
  ])('is read: %j', (written, every, steps) => {
    expect(decode(written)).toStrictEqual({
      _tag: 'Cycle',
      every,
      steps: steps.map(([hours, perHour]) => ({ from: hours * HOUR, value: perHour / HOUR })),
    })
  })

  it('is written with days that are alike together', () => {
    const written = { 'mon-fri': { '08:00': '30/h', '18:00': '0/s' }, sat: '5/h', sun: '0/s' }
    expect(encode(decode(written))).toStrictEqual(written)
    expect(encode(decode({ 'fri-mon': '5/h', 'tue-thu': '6/h' }))).toStrictEqual({
      mon: '5/h',
      'tue-thu': '6/h',
      'fri-sun': '5/h',
    })
  })

  it.prop([cycle, timeZone, start, days, fc.array(part, { minLength: 1, maxLength: 20 })])(
    'holds at every moment what it says for what the clocks show then',
    (of, zone, from, count, parts) => {
      const end = from + count * DAY
      const steps = cycleMoments(of, { start: from, end, timeZone: zone })
      const shown = clock(zone)
      for (const share of parts) {
        const moment = from + Math.floor(share * (end - from))
        const now = shown(moment)[of.every]
        const expected = of.steps.findLast((step) => step.from <= now) ?? of.steps.at(-1)
        expect(steps.findLast(({ at }) => at <= moment)?.value).toBe(expected?.value)
      }
    },
  )

  it.prop([cycle, timeZone, start, days, fc.array(part, { minLength: 1, maxLength: 20 })])(
    'in straight lines is at every moment between its neighbours, as the clocks show',
    (of, zone, from, count, parts) => {
      const end = from + count * DAY
      const lines = localRamps(of, { start: from, end, timeZone: zone })
      const length = of.every === 'day' ? DAY : 7 * DAY
      const shown = clock(zone)
      for (const share of parts) {
        const moment = from + Math.floor((share * (end - from)) / 1000) * 1000
        const index = lines.findLastIndex(({ at }) => at <= moment)
        const line = lines[index]
        if (line === undefined) continue
        const ends = lines[index + 1]?.at ?? end
        const found = line.from + ((line.to - line.from) * (moment - line.at)) / (ends - line.at)
        const now = shown(moment)[of.every]
        const corners = [-length, 0, length].flatMap((turn) =>
          of.steps.map((step) => ({ at: step.from + turn, value: step.value })),
        )
        const next = corners.find(({ at }) => at > now)
        const before = corners.findLast(({ at }) => at <= now)
        if (before === undefined || next === undefined) throw new Error('no neighbours')
        const expected =
          before.value + ((next.value - before.value) * (now - before.at)) / (next.at - before.at)
        expect(found).toBeCloseTo(expected, 6)
      }
    },
  )
})

describe('local days', () => {
  it('begin late where the clocks skip midnight', () => {
    const [, first] = localDays({
      start: Date.UTC(2010, 9, 16, 15),
      end: Date.UTC(2010, 9, 18),
      timeZone: 'America/Sao_Paulo',
    })
    expect(first).toBe(Date.UTC(2010, 9, 17, 3))
    expect(clock('America/Sao_Paulo')(first ?? 0).day).toBe(HOUR)
  })

  it.prop([timeZone, start, days])('begin when the clocks first show a new date', (zone, from, count) => {
    const end = from + count * DAY
    const found = localDays({ start: from, end, timeZone: zone })
    const shown = clock(zone)
    expect(found[0]).toBe(from)
    const dates = found.map((moment) => shown(moment).date)
    expect(new Set(dates).size).toBe(dates.length)
    for (const moment of found.slice(1)) {
      expect(moment).toBeLessThan(end)
      expect(shown(moment - 1000).date).not.toBe(shown(moment).date)
    }
    expect(shown(end - 1000).date).toBe(dates.at(-1))
  })
})
