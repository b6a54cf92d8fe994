import { fc, it } from '@fast-check/vitest'
import * as Schema from 'effect/Schema'
import { describe, expect } from 'vitest'
import { cycleMoments } from '../../src/scenario/local-moments.ts'
import { WEEK, WeekTimes } from '../../src/scenario/notation/week-times.ts'
import { liesIn, weekCycle } from '../../src/scenario/week-cycle.ts'
import { weekTimes } from './any-scenario.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const decode = Schema.decodeUnknownSync(WeekTimes)
const encode = Schema.encodeSync(WeekTimes)

describe('times of the week', () => {
  it.each([
    [
      '09:00-17:00',
      Array.from({ length: 7 }, (_, day) => ({ from: day * DAY + 9 * HOUR, to: day * DAY + 17 * HOUR })),
    ],
    ['none', []],
    [{ sat: '00:00-24:00' }, [{ from: 5 * DAY, to: 6 * DAY }]],
    [{ sun: '22:00-06:00' }, [{ from: 6 * DAY + 22 * HOUR, to: WEEK + 6 * HOUR }]],
    [
      { sun: 'none', mon: ['14:00-15:00', '09:00-12:30'] },
      [
        { from: 9 * HOUR, to: 12.5 * HOUR },
        { from: 14 * HOUR, to: 15 * HOUR },
      ],
    ],
    [
      { 'sun-mon': '23:00-00:00' },
      [
        { from: 23 * HOUR, to: DAY },
        { from: 6 * DAY + 23 * HOUR, to: WEEK },
      ],
    ],
  ])('%j', (written, times) => {
    expect(decode(written)).toStrictEqual(times)
  })

  it.each([
    [{ mon: '09:00-17:00', 'tue-fri': '09:00-17:00', sat: 'none' }, { 'mon-fri': '09:00-17:00' }],
    [{ 'mon-sun': ['09:00-17:00'] }, '09:00-17:00'],
    [{ mon: 'none' }, 'none'],
    ['22:00-00:00', '22:00-24:00'],
  ])('%j is written out as %j', (written, short) => {
    expect(encode(decode(written))).toStrictEqual(short)
  })

  it.prop([weekTimes])('written out are the same times again', (written) => {
    expect(decode(encode(decode(written)))).toStrictEqual(decode(written))
  })

  const zone = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Jerusalem',
  )
  const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) })

  it.prop([
    weekTimes,
    zone,
    moment,
    fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 30 }),
  ])(
    'hold exactly when the clocks on the wall show them, also while these are put forward or back',
    (written, timeZone, start, where) => {
      const end = start + 21 * DAY
      const times = decode(written)
      const steps = cycleMoments(
        weekCycle([times], (at) => liesIn(times, at)),
        { start, end, timeZone },
      )
      const wall = new Intl.DateTimeFormat('en', {
        timeZone,
        hourCycle: 'h23',
        weekday: 'short',
        hour: 'numeric',
        minute: 'numeric',
      })
      for (const share of where) {
        const at = start + share * (end - start)
        const shown = new Map(wall.formatToParts(at).map(({ type, value }) => [type, value]))
        const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(shown.get('weekday') ?? '')
        const time = day * DAY + Number(shown.get('hour')) * HOUR + Number(shown.get('minute')) * 60_000
        const onTheWall = times.some(({ from, to }) =>
          [time, time + WEEK].some((now) => from <= now && now < to),
        )
        expect(steps.findLast((step) => step.at <= at)?.value).toBe(onTheWall)
      }
    },
  )

  it.prop([weekTimes, weekTimes, zone, moment])(
    'change at moments that ascend from the start',
    (one, other, timeZone, start) => {
      const lists = [decode(one), decode(other)]
      const steps = cycleMoments(
        weekCycle(lists, (at) => lists.filter((times) => liesIn(times, at)).length),
        { start, end: start + 30 * DAY, timeZone },
      )
      expect(steps[0]?.at).toBe(start)
      for (const [index, step] of steps.entries()) {
        const before = steps[index - 1]
        if (before === undefined) continue
        expect(step.at).toBeGreaterThan(before.at)
        expect(step.value).not.toBe(before.value)
      }
    },
  )
})
