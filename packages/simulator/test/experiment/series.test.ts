import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { FinishedReplication } from '../../src/experiment/replications.ts'
import { exactly, type Goal, Series } from '../../src/experiment/series.ts'
import { deskRun } from '../report/small-result.ts'

const replication = (number: number): FinishedReplication => ({ figures: deskRun(0), interactions: number })

/** Hands out everything in parts of these sizes, and takes it in an order of its own. */
const ran = (
  goal: Goal,
  sizes: ReadonlyArray<number>,
  shuffle: (numbers: ReadonlyArray<number>) => ReadonlyArray<number>,
): Series => {
  const series = new Series(goal)
  for (let turn = 0; !series.enough; turn++) {
    const numbers: Array<number> = []
    for (let part = 0; part < 3; part++) {
      const task = series.next(sizes[(turn + part) % sizes.length] ?? 1)
      if (task !== null) for (let n = 0; n < task.count; n++) numbers.push(task.from + n)
    }
    for (const number of shuffle(numbers)) series.take(number, replication(number))
  }
  return series
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
const backwards = (numbers: ReadonlyArray<number>) => numbers.toReversed()
const evenFirst = (numbers: ReadonlyArray<number>) =>
  numbers.toSorted((one, other) => (one % 2) - (other % 2))
const orders = fc.constantFrom(backwards, evenFirst, (numbers: ReadonlyArray<number>) => numbers)

describe('a series of replications', () => {
  it('is the same in whatever parts it is handed out and in whatever order it comes in', () => {
    fc.assert(
      fc.property(sizes, orders, fc.integer({ min: 1, max: 60 }), (parts, order, wanted) => {
        const numbers = ran(exactly(wanted), parts, order).finished.map(({ interactions }) => interactions)
        expect(numbers).toEqual(Array.from({ length: wanted }, (_, index) => index + 1))
      }),
    )
  })

  it('that stops when enough are there stops at the same number, whoever ran them', () => {
    fc.assert(
      fc.property(
        sizes,
        orders,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 80 }),
        (parts, order, least, needed) => {
          const goal = {
            ...exactly(least),
            most: 100,
            enough: ({ length }: { length: number }) => length >= needed,
          }
          const { length } = ran(goal, parts, order).finished
          expect(length).toBe(ran(goal, [1], (numbers) => numbers).finished.length)
          expect(length).toBeGreaterThanOrEqual(Math.max(least, needed))
          expect(length).toBeLessThanOrEqual(Math.max(least, Math.ceil(needed * 1.05) + 1))
        },
      ),
    )
  })

  it('goes no further than the most that is allowed', () => {
    const goal: Goal = { ...exactly(2), most: 17, enough: () => false }
    expect(ran(goal, [4], backwards).finished.length).toBe(17)
  })

  it('counts only what comes before the first gap', () => {
    const series = new Series(exactly(4))
    series.next(4)
    series.take(3, replication(3))
    series.take(1, replication(1))
    expect(series.finished.map(({ interactions }) => interactions)).toEqual([1])
    series.take(2, replication(2))
    expect(series.finished.map(({ interactions }) => interactions)).toEqual([1, 2, 3])
    expect(series.enough).toBe(false)
  })

  it('fails with the first failure by number, not the first that happened', () => {
    const series = new Series(exactly(4))
    series.next(4)
    series.take(3, new Error('the third'))
    series.take(2, new Error('the second'))
    expect(() => series.take(1, replication(1))).toThrow('the second')
  })
})
