import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { axisText, timeTicks, wholeTicks } from '../../../src/report/html/app/axis.ts'

describe('a value beside an axis', () => {
  it.each([
    [0.8, 'share', '80%'],
    [0.025, 'share', '2.5%'],
    [-0.1, 'share', '-10%'],
    [0, 'time', '0s'],
    [500, 'time', '500ms'],
    [90_000, 'time', '1m 30s'],
    [120_000, 'time', '2m'],
    [5_400_000, 'time', '1h 30m'],
    [172_800_000, 'time', '2d'],
    [1234, 'count', '1,234'],
  ] as const)('%d of a %s is %s', (value, unit, text) => {
    expect(axisText(value, unit)).toBe(text)
  })
})

describe('the ticks of a time', () => {
  it('are round', () => {
    expect(timeTicks(0, 230_000)).toEqual([0, 60_000, 120_000, 180_000])
    expect(timeTicks(0, 42_000)).toEqual([0, 10_000, 20_000, 30_000, 40_000])
  })

  test.prop([fc.nat(1e9), fc.integer({ min: 1, max: 1e11 })])(
    'lie within it, rise, and are few',
    (from, length) => {
      const ticks = timeTicks(from, from + length)
      expect(ticks.length).toBeLessThanOrEqual(7)
      ticks.forEach((tick, index) => {
        expect(tick).toBeGreaterThanOrEqual(from)
        expect(tick).toBeLessThanOrEqual(from + length)
        if (index > 0) expect(tick).toBeGreaterThan(ticks[index - 1] ?? 0)
      })
    },
  )
})

describe('the ticks of a number of agents', () => {
  it('are whole', () => {
    expect(wholeTicks(4, 8)).toEqual([4, 5, 6, 7, 8])
    expect(wholeTicks(3.2, 5.4)).toEqual([4, 5])
    expect(wholeTicks(0, 30)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30])
  })

  test.prop([fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true })])(
    'are not too many, and between the ends',
    (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      const ticks = wholeTicks(from, to)
      expect(ticks.length).toBeLessThanOrEqual(13)
      for (const tick of ticks) expect(tick >= from && tick <= to && Number.isInteger(tick)).toBe(true)
    },
  )
})
