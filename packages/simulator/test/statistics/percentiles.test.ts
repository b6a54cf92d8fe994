import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { randomStream } from '../../src/random/random-stream.ts'
import { Percentiles } from '../../src/statistics/percentiles.ts'

const values = fc.array(
  fc.oneof(
    fc.constant(0),
    fc.double({ min: 0, max: 3_600_000, noNaN: true }),
    fc.double({ min: 0, max: 2, noNaN: true }),
    fc.double({ min: 0, max: 8.64e15, noNaN: true }),
  ),
  { minLength: 1, maxLength: 60 },
)
const share = fc.oneof(
  fc.constantFrom(0, 0.5, 0.9, 0.95, 0.99, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
)

const of = (all: Iterable<number>): Percentiles => {
  const percentiles = new Percentiles()
  for (const value of all) percentiles.add(value)
  return percentiles
}

const ascending = (all: Iterable<number>): ReadonlyArray<number> => [...all].sort((a, b) => a - b)

const exact = (sorted: ReadonlyArray<number>, at: number): number =>
  sorted[Math.floor(at * (sorted.length - 1))] ?? NaN

const expectClose = (actual: number, expected: number): void => {
  const allowed = expected <= 0.001 ? 0.001 : expected * (0.005 + 1e-9)
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(allowed)
}

describe('percentiles', () => {
  it.prop([values, share])('are within 0.5 % of the exact ones', (all, at) => {
    expectClose(of(all).quantile(at), exact(ascending(all), at))
  })

  it('are within 0.5 % of the exact ones of a hundred thousand waits, a third of them 0', () => {
    const stream = randomStream(1, 'waits')
    const all = Array.from({ length: 100_000 }, () =>
      Math.max(0, -60_000 * Math.log(stream.uniform()) - 24_000),
    )
    const percentiles = of(all)
    const sorted = ascending(all)
    for (let percent = 0; percent <= 100; percent++)
      expectClose(percentiles.quantile(percent / 100), exact(sorted, percent / 100))
  })

  it.prop([values, values, share, fc.boolean()])(
    'merged are those of all together',
    (one, other, at, asked) => {
      const together = of([...one, ...other])
      const merged = of(one)
      const second = of(other)
      if (asked) second.quantile(at)
      merged.merge(second)
      expect([merged.count, merged.quantile(at)]).toEqual([together.count, together.quantile(at)])
      expect(second.quantile(at)).toBe(of(other).quantile(at))
      const intoNothing = new Percentiles()
      intoNothing.merge(together)
      intoNothing.merge(new Percentiles())
      expect([intoNothing.count, intoNothing.quantile(at)]).toEqual([together.count, together.quantile(at)])
    },
  )

  it('merged are right around a value of 1 too, the sketch library notwithstanding', () => {
    const merged = of([0.5])
    merged.merge(of([0.1, 1]))
    expectClose(merged.quantile(1), 1)
  })

  it.prop([values, share])('do not depend on the order of the values', (all, at) => {
    expect(of([...all].reverse()).quantile(at)).toBe(of(all).quantile(at))
  })

  it.prop([values])('stay within what was seen, and rise with the share', (all) => {
    const percentiles = of(all)
    const quantiles = Array.from({ length: 21 }, (_, i) => percentiles.quantile(i / 20))
    expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b))
    expect(percentiles.quantile(1)).toBeLessThanOrEqual(Math.max(...all) * (1 + 1e-15))
    expect(percentiles.count).toBe(all.length)
  })

  it('of zeros only are 0, of nothing unknown', () => {
    expect(of([0, 0, 0.0005]).quantile(0.99)).toBe(0)
    expect(new Percentiles().quantile(0.5)).toBeNaN()
    expect(new Percentiles().count).toBe(0)
  })

  it('of one value are that value', () => {
    expect(of([12_345]).quantile(0.5)).toBe(12_345)
  })

  it('keep at most 4500 counters, whatever comes', () => {
    const percentiles = new Percentiles()
    for (let exponent = -300; exponent <= 15.93; exponent += 0.002) percentiles.add(10 ** exponent)
    percentiles.add(8.64e15)
    expect(JSON.stringify(percentiles).split(',').length).toBeLessThanOrEqual(4600)
  })

  it.each([-1, -1e-9, NaN, Infinity, 1e16])('refuse the value %d', (value) =>
    expect(() => new Percentiles().add(value)).toThrow(
      `a value must be between 0 and 8640000000000000, not ${value}`,
    ),
  )

  it.each([-0.01, 1.01, 95, NaN])('refuse the share %d', (at) =>
    expect(() => of([1]).quantile(at)).toThrow(`a share must be between 0 and 1, not ${at}`),
  )
})
