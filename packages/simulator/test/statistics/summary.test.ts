import { fc, it } from '@fast-check/vitest'
import studentQuantile from '@stdlib/stats-base-dists-t-quantile'
import { describe, expect } from 'vitest'
import { randomStream } from '../../src/random/random-stream.ts'
import { type Interval, interval, ratioInterval, replicationsToSettle } from '../../src/statistics/summary.ts'

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

describe('a ratio over replications', () => {
  const pairs = fc.array(
    fc.record({ of: fc.integer({ min: 0, max: 1000 }), to: fc.integer({ min: 1, max: 1000 }) }),
    { minLength: 2, maxLength: 30 },
  )
  const ratio = (list: ReadonlyArray<{ readonly of: number; readonly to: number }>) =>
    ratioInterval(
      list.map(({ of }) => of),
      list.map(({ to }) => to),
      0.95,
    )

  it('is the sum of the numerators over the sum of the denominators', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const above = list.reduce((sum, { of }) => sum + of, 0)
        const below = list.reduce((sum, { to }) => sum + to, 0)
        expect(ratio(list).mean).toBeCloseTo(above / below, 9)
      }),
    )
  })

  it('has the interval of the mean where all denominators are equal', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 1000 }), (list, to) => {
        const alike = list.map(({ of }) => ({ of, to }))
        const mean = interval(
          alike.map(({ of }) => of / to),
          0.95,
        )
        expect(ratio(alike).mean).toBeCloseTo(mean.mean ?? Number.NaN, 9)
        expect(ratio(alike).halfWidth).toBeCloseTo(mean.halfWidth ?? Number.NaN, 9)
        expect(ratio(alike).meanOfRatios).toBeCloseTo(mean.mean ?? Number.NaN, 9)
      }),
    )
  })

  it('has no width where every replication has the same ratio, however many there were in each', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const alike = list.map(({ to }) => ({ of: to / 4, to }))
        expect(ratio(alike).mean).toBeCloseTo(0.25, 12)
        expect(ratio(alike).halfWidth).toBeCloseTo(0, 9)
      }),
    )
  })

  it('does not change when the unit of its numerator does, but for the unit', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const [one, thousand] = [ratio(list), ratio(list.map(({ of, to }) => ({ of: 1000 * of, to })))]
        expect(thousand.mean).toBeCloseTo(1000 * (one.mean ?? Number.NaN), 6)
        expect(thousand.halfWidth).toBeCloseTo(1000 * (one.halfWidth ?? Number.NaN), 6)
      }),
    )
  })

  it('contains the true ratio about as often as it says, where counts and sums hang together', () => {
    const stream = randomStream(7, 'ratios')
    const true95 = Array.from({ length: 400 }, () => {
      const list = Array.from({ length: 20 }, () => {
        const to = 50 + Math.floor(100 * stream.uniform())
        let of = 0
        for (let one = 0; one < to; one++) if (stream.uniform() < to / 200) of++
        return { of, to }
      })
      return ratio(list)
    })
    // E[of] / E[to], with `to` uniform on 50 to 149 and `of` binomial with to / 200.
    const exact = (99.5 ** 2 + (100 ** 2 - 1) / 12) / 200 / 99.5
    const inside = true95.filter(({ low, high }) => (low ?? 1) <= exact && exact <= (high ?? 0)).length
    expect(inside / 400).toBeGreaterThan(0.9)
    expect(inside / 400).toBeLessThan(0.98)
  })

  it('leaves out replications with nothing to divide by', () => {
    expect(ratioInterval([3, 0, 5], [4, 0, 4], 0.95)).toMatchObject({ mean: 1, n: 2, missing: 1 })
    expect(ratioInterval([0], [0], 0.95)).toMatchObject({ mean: null, meanOfRatios: null, n: 0, missing: 1 })
  })
})
