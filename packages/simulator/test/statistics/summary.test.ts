import { fc, it } from '@fast-check/vitest'
import studentQuantile from '@stdlib/stats-base-dists-t-quantile'
import { describe, expect } from 'vitest'
import { randomStream } from '../../src/random/random-stream.ts'
import { type Interval, interval, replicationsToSettle } from '../../src/statistics/summary.ts'

const figures = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 })
const confidence = fc.constantFrom(0.8, 0.9, 0.95, 0.99)

const close = (actual: number | null, expected: number, tolerance = 1e-9): void => {
  expect(actual).not.toBeNull()
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(expected)),
  )
}

describe('an interval', () => {
  it.each([
    [2, 0.95, 12.7062],
    [3, 0.95, 4.30265],
    [5, 0.95, 2.77645],
    [10, 0.95, 2.26216],
    [10, 0.99, 3.24984],
    [31, 0.95, 2.04227],
    [1001, 0.95, 1.96234],
    [101, 0.8, 1.29007],
  ])('of %d replications at confidence %d is as wide as the printed t tables say', (n, level, t) => {
    const { sd, halfWidth } = interval(
      Array.from({ length: n }, (_, i) => i % 7),
      level,
    )
    close(halfWidth, (t * (sd ?? NaN)) / Math.sqrt(n), 5e-6)
  })

  it.prop([figures, confidence])('has the mean and standard deviation of the textbook', (values, level) => {
    const n = values.length
    const mean = values.reduce((sum, value) => sum + value, 0) / n
    const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1))
    const result = interval(values, level)
    close(result.mean, mean)
    close(result.sd, sd)
    close(result.low, mean - (result.halfWidth ?? NaN))
    close(result.high, mean + (result.halfWidth ?? NaN))
    expect([result.n, result.missing]).toEqual([n, 0])
  })

  it('keeps its digits where the values are large and close together', () => {
    const { mean, sd } = interval([1e15 + 4, 1e15 + 7, 1e15 + 13, 1e15 + 16], 0.95)
    expect(mean).toBe(1e15 + 10)
    close(sd, Math.sqrt(30))
  })

  it.prop([figures, fc.nat({ max: 5 })])('skips what was not observed, and counts it', (values, gaps) => {
    const withGaps = [...values.slice(0, 1), ...Array.from({ length: gaps }, () => NaN), ...values.slice(1)]
    expect(interval(withGaps, 0.95)).toEqual({ ...interval(values, 0.95), missing: gaps })
  })

  it('has no width after one replication, and nothing at all after none', () => {
    const unknown = { sd: null, halfWidth: null, low: null, high: null }
    expect(interval([5], 0.95)).toEqual({ ...unknown, mean: 5, n: 1, missing: 0 })
    expect(interval([NaN], 0.95)).toEqual({ ...unknown, mean: null, n: 0, missing: 1 })
    expect(interval([], 0.95)).toEqual({ ...unknown, mean: null, n: 0, missing: 0 })
  })

  it('holds the true mean in about 95 of 100 experiments', () => {
    const stream = randomStream(1, 'experiments')
    let held = 0
    for (let experiment = 0; experiment < 4000; experiment++) {
      const sums = Array.from({ length: 6 }, () => stream.uniform() + stream.uniform() + stream.uniform())
      const { low, high } = interval(sums, 0.95)
      if ((low ?? NaN) <= 1.5 && 1.5 <= (high ?? NaN)) held++
    }
    expect(Math.abs(held / 4000 - 0.95)).toBeLessThan(0.012)
  })

  it.each([0, 1, 95, NaN, -0.5])('refuses the confidence %d', (level) => {
    expect(() => interval([1, 2], level)).toThrow(`confidence must lie between 0 and 1, not ${level}`)
    expect(() => replicationsToSettle(interval([1, 2], 0.95), 1, level)).toThrow('confidence')
  })
})

describe('the replications that would settle a bound', () => {
  const observed = (mean: number, sd: number | null, n: number): Interval => ({
    mean,
    sd,
    halfWidth: null,
    low: null,
    high: null,
    n,
    missing: 0,
  })

  it.prop([fc.integer({ min: 2, max: 40 }), fc.double({ min: 0.2, max: 3, noNaN: true }), confidence])(
    'are the fewest whose interval would leave the bound out',
    (n, distance, level) => {
      const leavesOut = (total: number): boolean =>
        studentQuantile(1 - (1 - level) / 2, total - 1) / Math.sqrt(total) < distance
      let total = n
      while (!leavesOut(total)) total++
      expect(replicationsToSettle(observed(10, 1, n), 10 + distance, level)).toBe(total - n)
      expect(replicationsToSettle(observed(10, 1, n), 10 - distance, level)).toBe(total - n)
    },
  )

  it('are none if the bound is outside already', () => {
    expect(replicationsToSettle(observed(10, 1, 100), 11, 0.95)).toBe(0)
    expect(replicationsToSettle(observed(10, 0, 2), 11, 0.95)).toBe(0)
  })

  it('are a million where it would take more', () => {
    expect(replicationsToSettle(observed(10, 1, 5), 10 + 1e-9, 0.95)).toBe(1_000_000)
  })

  it('are unknown if the bound is the mean, or the standard deviation is not known', () => {
    expect(replicationsToSettle(observed(10, 1, 5), 10, 0.95)).toBeNull()
    expect(replicationsToSettle(interval([10], 0.95), 11, 0.95)).toBeNull()
    expect(replicationsToSettle(interval([], 0.95), 11, 0.95)).toBeNull()
  })
})
