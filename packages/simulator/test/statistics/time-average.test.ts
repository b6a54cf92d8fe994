import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { TimeAverage } from '../../src/statistics/time-average.ts'

interface Change {
  readonly at: number
  readonly value: number
}

const step = fc.tuple(fc.oneof(fc.constant(0), fc.nat({ max: 20 })), fc.integer({ min: -5, max: 9 }))

/** Changes in ascending order, some of them within the same moment. */
const changes = fc.array(step, { maxLength: 30 }).map((steps): ReadonlyArray<Change> => {
  let at = 0
  return steps.map(([pause, value]) => {
    at += pause
    return { at, value }
  })
})

const lastOf = (all: ReadonlyArray<Change>): number => all.at(-1)?.at ?? 0

const after = (moment: number, all: ReadonlyArray<Change>): ReadonlyArray<Change> =>
  all.map(({ at, value }) => ({ at: moment + at, value }))

const start = fc.constantFrom(0, 933_552_000_000)
const rest = fc.integer({ min: 1, max: 20 })

const follow = (quantity: TimeAverage, all: ReadonlyArray<Change>): void => {
  for (const { at, value } of all) quantity.set(at, value)
}

/** The value in force in each unit of time. */
const unitByUnit = (
  all: ReadonlyArray<Change>,
  first: number,
  from: number,
  to: number,
): ReadonlyArray<number> =>
  Array.from({ length: to - from }, (_, i) => all.findLast(({ at }) => at <= from + i)?.value ?? first)

const average = (values: ReadonlyArray<number>): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('a time average', () => {
  it.prop([start, changes, rest])('is the mean over every unit of time', (from, script, more) => {
    const all = after(from, script)
    const to = from + lastOf(script) + more
    const quantity = new TimeAverage(from, 3)
    follow(quantity, all)
    const values = unitByUnit(all, 3, from, to)
    expect(quantity.mean(from, to)).toBe(average(values))
    quantity.stop(to)
    expect(quantity.mean(from, to)).toBe(average(values))
    expect(quantity.max).toBe(Math.max(...values))
  })

  it.prop([changes, changes, rest])(
    'forgets at a reset all but the value in force',
    (before, script, more) => {
      const reset = lastOf(before) + more
      const quantity = new TimeAverage(0)
      follow(quantity, before)
      quantity.reset(reset)
      const fresh = new TimeAverage(reset, before.at(-1)?.value ?? 0)
      const to = reset + lastOf(script) + 1
      for (const each of [quantity, fresh]) {
        follow(each, after(reset, script))
        each.stop(to)
      }
      expect([quantity.mean(reset, to), quantity.max]).toEqual([fresh.mean(reset, to), fresh.max])
    },
  )

  it.prop([changes, rest, changes])('counts nothing after it stopped', (before, more, script) => {
    const to = lastOf(before) + more
    const quantity = new TimeAverage(0)
    follow(quantity, before)
    quantity.stop(to)
    const [mean, max] = [quantity.mean(0, to), quantity.max]
    for (const later of [to, to + 1000]) {
      follow(quantity, after(later, script))
      quantity.stop(later + lastOf(script) + 1)
    }
    expect([quantity.mean(0, to), quantity.max]).toEqual([mean, max])
  })

  it('counts nothing between its stop and the moment asked for', () => {
    const quantity = new TimeAverage(0, 6)
    quantity.stop(10)
    expect(quantity.mean(0, 20)).toBe(3)
  })

  it.prop([changes])('adding changes is setting sums', (script) => {
    const [added, set] = [new TimeAverage(0), new TimeAverage(0)]
    script.forEach(({ at, value }, i) => {
      added.add(at, value)
      set.set(
        at,
        script.slice(0, i + 1).reduce((sum, change) => sum + change.value, 0),
      )
    })
    const to = lastOf(script) + 1
    expect([added.mean(0, to), added.max]).toEqual([set.mean(0, to), set.max])
  })

  it('does not count a value taken back within the same moment', () => {
    const waiting = new TimeAverage(0)
    waiting.add(5, 1)
    waiting.add(5, -1)
    waiting.stop(10)
    expect([waiting.max, waiting.mean(0, 10)]).toEqual([0, 0])
  })

  it('is unknown over no time', () => {
    expect(new TimeAverage(7, 2).mean(7, 7)).toBeNaN()
    expect(new TimeAverage(7, 2).mean(7, 5)).toBeNaN()
    expect(new TimeAverage(7, 2).max).toBe(2)
  })
})
