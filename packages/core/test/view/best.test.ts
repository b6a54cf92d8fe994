import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { best } from '../../src/view/best.ts'

const EMPTY = Number.NaN
const numbers = fc.oneof(
  fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(EMPTY)), { maxLength: 3000, size: 'max' }),
  fc.array(fc.constant(EMPTY), { maxLength: 2000, size: 'max' }),
  fc.integer({ min: 0, max: 5000 }).map((length) => Array.from({ length }, (_, i) => i)),
  fc.integer({ min: 0, max: 5000 }).map((length) => Array.from({ length }, (_, i) => -i)),
)

describe('the first of many', () => {
  it.prop([
    numbers,
    fc.integer({ min: 1, max: 700 }),
    fc.boolean(),
    fc.option(fc.nat({ max: 9 })),
    fc.constantFrom(1 as const, -1 as const),
    fc.boolean(),
  ])(
    'are those that sorting all would put first, in that order, the empty ones last',
    (all, limit, isTied, least, sign, isIndexed) => {
      // Things are every third number, so that a thing is not its turn; an index reads the table backwards.
      const things = Int32Array.from(all, (_, i) => 3 * i)
      const length = 3 * all.length
      const table = new Float64Array(length).fill(12345)
      for (const [i, number] of all.entries()) {
        table[isIndexed ? length - 1 - 3 * i : 3 * i] = number
      }
      const index = isIndexed ? Int32Array.from({ length }, (_, thing) => length - 1 - thing) : null
      const keys = { index, table, sign }
      const key = (thing: number) => {
        const number = all[thing / 3] as number
        return Number.isNaN(number) ? Number.POSITIVE_INFINITY : sign * number
      }
      const compare = (a: number, b: number) =>
        (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) ||
        (isTied ? Math.floor(a / 12) - Math.floor(b / 12) : 0) ||
        b - a
      const moments = isTied ? Float64Array.from({ length }, (_, thing) => Math.floor(thing / 12)) : null
      const after = least === null ? null : (thing: number) => key(thing) > least
      const expected = [...things]
        .filter((thing) => after === null || after(thing))
        .sort(compare)
        .slice(0, limit)
      expect(best(things, all.length, limit, keys, moments, compare, after)).toEqual(expected)
    },
  )

  it.prop([fc.integer({ min: 100_000, max: 300_000 }), fc.constantFrom(1 as const, -1 as const)])(
    'are found with few comparisons, even if the worst come first',
    (count, sign) => {
      const table = Float64Array.from({ length: count }, (_, i) => i)
      let comparisons = 0
      best(
        Int32Array.from(table),
        count,
        50,
        { index: null, table, sign },
        null,
        (a, b) => {
          comparisons++
          return sign * (a - b)
        },
        null,
      )
      expect(comparisons).toBeLessThan(count / 2)
    },
  )
})
