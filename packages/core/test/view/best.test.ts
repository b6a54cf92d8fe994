import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { best } from '../../src/view/best.ts'

const numbers = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3000, size: 'max' }),
  fc.array(fc.constant(Number.POSITIVE_INFINITY), { maxLength: 2000, size: 'max' }),
  fc.integer({ min: 0, max: 5000 }).map((length) => Array.from({ length }, (_, i) => i)),
  fc.integer({ min: 0, max: 5000 }).map((length) => Array.from({ length }, (_, i) => -i)),
)

describe('the first of many', () => {
  it.prop([numbers, fc.integer({ min: 1, max: 700 }), fc.boolean(), fc.option(fc.nat({ max: 9 }))])(
    'are those that sorting all would put first, in that order',
    (all, limit, backwards, least) => {
      const keys = Float64Array.from(all)
      const key = (i: number) => keys[i] as number
      const compare = (a: number, b: number) =>
        (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) || (backwards ? b - a : (a >> 2) - (b >> 2) || b - a)
      const ties = backwards
        ? null
        : { places: Int32Array.from(all, (_, i) => i >> 2), moments: Float64Array.from(all, (_, i) => i) }
      const after = least === null ? null : (i: number) => key(i) > least
      const expected = all
        .map((_, i) => i)
        .filter((i) => after === null || after(i))
        .sort(compare)
        .slice(0, limit)
      expect(best(all.length, limit, keys, ties, compare, after)).toEqual(expected)
    },
  )

  it.prop([fc.integer({ min: 100_000, max: 300_000 }), fc.constantFrom(1, -1)])(
    'are found with few comparisons, even if the worst come first',
    (count, sign) => {
      const keys = Float64Array.from({ length: count }, (_, i) => sign * i)
      let comparisons = 0
      best(
        count,
        50,
        keys,
        null,
        (a, b) => {
          comparisons++
          return (keys[a] as number) - (keys[b] as number)
        },
        null,
      )
      expect(comparisons).toBeLessThan(count / 2)
    },
    60_000,
  )
})
