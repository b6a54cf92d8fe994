import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { amount, amountBeside, amountWithin } from '../../src/report/amount.ts'
import type { Unit } from '../../src/statistics/metrics.ts'

const UNITS: ReadonlyArray<readonly [pattern: RegExp, times: number, then: number]> = [
  [/^([\d.]+)ms$/u, 1, 0],
  [/^([\d.]+)s$/u, 1000, 0],
  [/^([\d,]+)m (\d\d)s$/u, 60_000, 1000],
  [/^([\d,]+)h (\d\d)m$/u, 3_600_000, 60_000],
]
/** Reads a length of time back into milliseconds. */
const readTime = (text: string): number => {
  for (const [pattern, times, then] of UNITS) {
    const [, first, second = '0'] = pattern.exec(text) ?? []
    if (first !== undefined) return Number(first.replaceAll(',', '')) * times + Number(second) * then
  }
  throw new Error(`${text} is no length of time`)
}
const readNumber = (text: string): number => Number(text.replaceAll(',', '').replace('%', ''))

const positive = (max: number) => fc.double({ min: 0.06, max, noNaN: true })
const unit = fc.constantFrom<Unit>('share', 'time', 'count')
const anything = fc.tuple(fc.double({ min: 0, max: 1e12, noNaN: true }), unit)

describe('an amount', () => {
  it.each<[value: number | null, unit: Unit, text: string]>([
    [null, 'share', '–'],
    [0, 'share', '0.0%'],
    [0.0004, 'share', '<0.1%'],
    [0.8312, 'share', '83.1%'],
    [0.99951, 'share', '>99.9%'],
    [1, 'share', '100.0%'],
    [-0.021, 'share', '-2.1%'],
    [null, 'time', '–'],
    [0, 'time', '0s'],
    [0.01, 'time', '<0.1ms'],
    [3.21, 'time', '3.2ms'],
    [99.4, 'time', '99.4ms'],
    [99.96, 'time', '100ms'],
    [640.4, 'time', '640ms'],
    [999.5, 'time', '1.00s'],
    [9994, 'time', '9.99s'],
    [9996, 'time', '10.0s'],
    [83_540, 'time', '83.5s'],
    [99_949, 'time', '99.9s'],
    [99_951, 'time', '1m 40s'],
    [185_400, 'time', '3m 05s'],
    [3_599_499, 'time', '59m 59s'],
    [3_599_500, 'time', '1h 00m'],
    [4_800_000, 'time', '1h 20m'],
    [5_000_000_000, 'time', '1,388h 53m'],
    [-3200, 'time', '-3.20s'],
    [0, 'count', '0'],
    [0.001, 'count', '<0.01'],
    [3, 'count', '3'],
    [3.1788, 'count', '3.18'],
    [9.996, 'count', '10.0'],
    [67.72, 'count', '67.7'],
    [99.96, 'count', '100'],
    [1558.6, 'count', '1,559'],
    [1_234_567, 'count', '1,234,567'],
  ])('%s as a %s is %s', (value, of, text) => {
    expect(amount(value, of)).toBe(text)
  })

  it('of time reads back within half of its last digit, or a part in 119', () => {
    fc.assert(
      fc.property(positive(1e12), (milliseconds) => {
        const off = Math.abs(readTime(amount(milliseconds, 'time')) - milliseconds)
        expect(off).toBeLessThanOrEqual(Math.max(0.051, milliseconds / 119))
      }),
      { numRuns: 1000 },
    )
  })

  it('of things reads back within half a thing and half a hundredth part of it', () => {
    fc.assert(
      fc.property(positive(1e12), (value) => {
        expect(Math.abs(readNumber(amount(value, 'count')) - value)).toBeLessThanOrEqual(
          Math.min(0.5, Math.max(0.0051, value / 100)),
        )
      }),
    )
  })

  it('is short: the widest up to a hundred hours takes seven columns', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 99 * 3_600_000, noNaN: true }), (milliseconds) => {
        expect(amount(milliseconds, 'time').length).toBeLessThanOrEqual('99h 59m'.length)
      }),
    )
  })

  it('only of nothing is nothing, and only of all is all', () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: 1 - 1e-12, noNaN: true }), (part) => {
        expect(['0.0%', '100.0%']).not.toContain(amount(part, 'share'))
        expect(amount(part, 'time')).not.toMatch(/^[0.]+m?s$/u)
        expect(amount(part, 'count')).not.toMatch(/^[0.]+$/u)
      }),
    )
  })
})

describe('an amount with half the width of its interval', () => {
  it.each<[value: number | null, halfWidth: number | null, unit: Unit, text: string]>([
    [0.8312, 0.0041, 'share', '83.1% ±0.5'],
    [0.8312, 0.00001, 'share', '83.1% ±0.1'],
    [96_800, 3980, 'time', '96.8s ±4.0s'],
    [247_000, 13_120, 'time', '4m 07s ±14s'],
    [1_831_000, 171_000, 'time', '30m 31s ±171s'],
    [4_800_000, 90_000, 'time', '1h 20m ±2m'],
    [640, 1600.2, 'time', '640ms ±1,601ms'],
    [1558.6, 9.72, 'count', '1,559 ±10'],
    [5, 0.444, 'count', '5 ±0.45'],
    [12_345.2, 1999.1, 'count', '12,345 ±2,000'],
    [null, null, 'time', '–'],
  ])('%s and %s as a %s is %s', (value, halfWidth, of, text) => {
    expect(amountWithin(value, halfWidth, of)).toBe(text)
  })

  it('is the amount alone where there is no interval, none of any width, or only what arithmetic leaves', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(null, 0, 1e-12), ([value, of], part) => {
        const halfWidth = part === null ? null : part * value
        expect(amountWithin(value, halfWidth, of)).toBe(amount(value, of))
      }),
    )
  })

  it('never shows ±0, nor a narrower interval than there is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        (value, halfWidth) => {
          const [, margin] = amountWithin(value, halfWidth, 'share').split(' ±')
          expect(Number(margin)).toBeGreaterThanOrEqual(0.1)
          expect(Number(margin)).toBeGreaterThanOrEqual(100 * halfWidth - 1e-6)
          expect(Number(margin)).toBeLessThanOrEqual(100 * halfWidth + 0.1)
        },
      ),
    )
  })
})

describe('an amount beside a bound', () => {
  it('says on which side it is where the two would look the same', () => {
    expect(amountBeside(0.79996, 0.8, 'share')).toBe('just under 80.0%')
    expect(amountBeside(120_200, 120_000, 'time')).toBe('just over 2m 00s')
    expect(amountBeside(0.8, 0.8, 'share')).toBe('80.0%')
    expect(amountBeside(0.79, 0.8, 'share')).toBe('79.0%')
    expect(amountBeside(null, 0.8, 'share')).toBe('–')
  })
})
