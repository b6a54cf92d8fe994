import { fc } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect, it } from 'vitest'
import type { IntervalMeasures, Measure } from '../../src/experiment/measure.ts'
import { verdicts } from '../../src/experiment/verdict.ts'
import { readThreshold, type Threshold, type ThresholdOperator } from '../../src/scenario/threshold.ts'
import { interval } from '../../src/statistics/summary.ts'

const CONFIDENCE = 0.95
const meanWait = (values: ReadonlyArray<number>, name: string | null = null): Measure => ({
  scope: name === null ? { kind: 'overall', name } : { kind: 'queue', name },
  metric: 'meanWait',
  unit: 'time',
  meanOfRatios: null,
  ...interval(values, CONFIDENCE),
})
const bounded = (op: ThresholdOperator, bound: number): Threshold => ({
  text: `mean wait ${op} ${bound}ms`,
  metric: 'meanWait',
  scope: null,
  op,
  bound,
})
const judged = (threshold: Threshold, measure: Measure) => {
  const [verdict] = verdicts([threshold], [measure], CONFIDENCE)
  if (verdict === undefined) throw new Error('one threshold, one verdict')
  return verdict
}

const wait = fc.integer({ min: 0, max: 1_000_000 })
const values = fc.array(wait, { minLength: 2, maxLength: 20 })
const below = fc.constantFrom<ThresholdOperator>('<', '<=')
const above = fc.constantFrom<ThresholdOperator>('>', '>=')
const operator = fc.oneof(below, above)

const edges = ({ low, high }: Measure): readonly [low: number, high: number] => {
  if (low === null || high === null) throw new Error('two values and more have an interval')
  return [low, high]
}

describe('the verdict on a threshold', () => {
  it('is kept when the whole interval is on the right side of the bound, and broken when it is on the wrong one', () => {
    fc.assert(
      fc.property(values, below, above, fc.integer({ min: 1, max: 1000 }), (of, under, over, away) => {
        const measure = meanWait(of)
        const [low, high] = edges(measure)
        expect(judged(bounded(under, high + away), measure).verdict).toBe('kept')
        expect(judged(bounded(under, low - away), measure).verdict).toBe('broken')
        expect(judged(bounded(over, low - away), measure).verdict).toBe('kept')
        expect(judged(bounded(over, high + away), measure).verdict).toBe('broken')
      }),
    )
  })

  it('is undecided when the bound is within the interval', () => {
    fc.assert(
      fc.property(values, operator, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (of, op, part) => {
        const measure = meanWait(of)
        const [low, high] = edges(measure)
        fc.pre(high - low > 1)
        expect(judged(bounded(op, low + part * (high - low)), measure).verdict).toBe('undecided')
      }),
    )
  })

  it('never turns from kept to broken without being undecided between, as the bound moves', () => {
    fc.assert(
      fc.property(values, operator, fc.array(wait, { minLength: 2, maxLength: 30 }), (of, op, bounds) => {
        const measure = meanWait(of)
        const [low, high] = edges(measure)
        fc.pre(high - low > 1)
        const order = ['kept', 'undecided', 'broken']
        const places = [...bounds, (low + high) / 2]
          .sort((one, other) => (op.startsWith('<') ? other - one : one - other))
          .map((bound) => order.indexOf(judged(bounded(op, bound), measure).verdict))
        expect(places).toEqual(places.toSorted((one, other) => one - other))
        expect(places).toContain(1)
      }),
    )
  })

  it('is by the mean alone after one replication', () => {
    fc.assert(
      fc.property(wait, operator, wait, (value, op, bound) => {
        const { verdict, moreReplications } = judged(bounded(op, bound), meanWait([value]))
        const kept = { '<': value < bound, '<=': value <= bound, '>': value > bound, '>=': value >= bound }[
          op
        ]
        expect(verdict).toBe(kept ? 'kept' : 'broken')
        expect(moreReplications).toBeNull()
      }),
    )
  })

  it('tells apart < and <= where every replication is exactly at the bound', () => {
    const measure = meanWait([60_000, 60_000, 60_000])
    expect(judged(bounded('<=', 60_000), measure).verdict).toBe('kept')
    expect(judged(bounded('<', 60_000), measure).verdict).toBe('broken')
    expect(judged(bounded('>=', 60_000), measure).verdict).toBe('kept')
    expect(judged(bounded('>', 60_000), measure).verdict).toBe('broken')
  })

  it('is undecided of what was never observed, and nobody can say how many replications it takes', () => {
    for (const measure of [meanWait([]), meanWait([Number.NaN, Number.NaN])]) {
      expect(judged(bounded('<', 60_000), measure)).toMatchObject({
        verdict: 'undecided',
        moreReplications: null,
      })
    }
    expect(verdicts([bounded('<', 60_000)], [], CONFIDENCE)).toEqual([
      {
        threshold: bounded('<', 60_000),
        verdict: 'undecided',
        measure: null,
        interval: null,
        intervals: null,
        moreReplications: null,
      },
    ])
  })

  it('is about the queue it names', () => {
    const [fast, slow] = [meanWait([1000, 1001], 'calls'), meanWait([90_000, 90_001], 'letters')]
    const of = (text: string) =>
      verdicts([Result.getOrThrow(readThreshold(text))], [fast, slow], CONFIDENCE)[0]
    expect(of('mean wait of queue calls < 60s')).toMatchObject({ verdict: 'kept', measure: fast })
    expect(of('mean wait of queue letters < 60s')).toMatchObject({ verdict: 'broken', measure: slow })
    expect(of('mean wait < 60s')).toMatchObject({ verdict: 'undecided', measure: null })
  })
})

describe('the verdict on a threshold in every interval', () => {
  const everyHour = (op: ThresholdOperator, bound: number): Threshold => ({
    ...bounded(op, bound),
    everyInterval: true,
  })
  const hours = (waits: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<IntervalMeasures> =>
    waits.map((of, hour) => ({ interval: `${hour}:00`, measures: [meanWait(of)] }))
  const over = (threshold: Threshold, waits: ReadonlyArray<ReadonlyArray<number>>) => {
    const [verdict] = verdicts([threshold], [meanWait([0, 0])], CONFIDENCE, hours(waits))
    if (verdict === undefined) throw new Error('one threshold, one verdict')
    return verdict
  }

  it('is the worst of the verdicts on each, and counts them; those that were never observed are none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(values, fc.constant([])), { maxLength: 8 }),
        operator,
        wait,
        (waits, op, bound) => {
          const each = waits
            .map((of) => meanWait(of))
            .filter(({ mean }) => mean !== null)
            .map((measure) => judged(bounded(op, bound), measure).verdict)
          const count = (wanted: string): number => each.filter((verdict) => verdict === wanted).length
          const { verdict, intervals } = over(everyHour(op, bound), waits)
          expect(intervals).toEqual({
            kept: count('kept'),
            broken: count('broken'),
            undecided: count('undecided'),
          })
          const worst = ['broken', 'undecided', 'kept'].find((wanted) => each.some((one) => one === wanted))
          expect(verdict).toBe(worst ?? 'undecided')
        },
      ),
    )
  })

  it('shows the interval that is farthest from keeping it, of those that decide', () => {
    const waits = [
      [9000, 9001],
      [70_000, 70_001],
      [90_000, 90_001],
      [10_000, 300_000],
    ]
    expect(over(everyHour('<', 60_000), waits)).toMatchObject({
      verdict: 'broken',
      interval: '2:00',
      measure: { mean: 90_000.5 },
      moreReplications: null,
    })
    expect(over(everyHour('<', 95_000), waits)).toMatchObject({ verdict: 'undecided', interval: '3:00' })
    expect(over(everyHour('>', 1000), waits.slice(0, 3))).toMatchObject({ verdict: 'kept', interval: '0:00' })
  })

  it('takes as many more replications as the interval that takes the most', () => {
    const [few, many] = [
      [50_000, 60_000, 55_000],
      [50_000, 69_000, 59_000],
    ]
    const alone = [few, many].map((of) => over(everyHour('<', 60_000), [of ?? []]).moreReplications ?? 0)
    expect(over(everyHour('<', 60_000), [few, many] as Array<Array<number>>).moreReplications).toBe(
      Math.max(...alone),
    )
    expect(Math.min(...alone)).toBeGreaterThan(0)
  })
})

describe('how many more replications', () => {
  it('is said only of what is undecided, and is then at least one', () => {
    fc.assert(
      fc.property(values, operator, wait, (of, op, bound) => {
        const measure = meanWait(of)
        const { verdict, moreReplications } = judged(bounded(op, bound), measure)
        if (verdict !== 'undecided') expect(moreReplications).toBeNull()
        else if (bound !== measure.mean) expect(moreReplications).toBeGreaterThan(0)
      }),
    )
  })

  it('is fewer the farther the bound is from the mean', () => {
    const measure = meanWait([50_000, 60_000, 70_000])
    const more = (bound: number) => judged(bounded('<', bound), measure).moreReplications ?? Number.NaN
    expect(more(61_000)).toBeGreaterThan(more(65_000))
    expect(more(65_000)).toBeGreaterThan(more(75_000))
    expect(more(60_000)).toBeNaN()
  })
})
