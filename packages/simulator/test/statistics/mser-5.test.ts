import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { mser5 } from '../../src/statistics/mser-5.ts'

describe('MSER-5', () => {
  it('cuts where the standard error of what is left is smallest, as worked out for every cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 50, maxLength: 300 }), (values) => {
        const means: Array<number> = []
        for (let at = 0; at + 5 <= values.length; at += 5) {
          means.push(values.slice(at, at + 5).reduce((sum, value) => sum + value, 0) / 5)
        }
        const errors = means.slice(0, means.length - 4).map((_, cut) => {
          const left = means.slice(cut)
          const mean = left.reduce((sum, value) => sum + value, 0) / left.length
          return left.reduce((sum, value) => sum + (value - mean) ** 2, 0) / left.length ** 2
        })
        const least = Math.min(...errors)
        const found = mser5(values)
        if (found === null)
          expect(errors.findIndex((error) => error <= least + 1e-9)).toBeGreaterThan(means.length / 2 - 1)
        else expect(errors[found / 5]).toBeCloseTo(least, 9)
      }),
    )
  })

  it('leaves nothing out of a series that is the same all the time', () => {
    expect(mser5(Array.from({ length: 100 }, () => 7))).toBe(0)
  })

  it('cannot say of a short series, or of one that never settles', () => {
    expect(mser5(Array.from({ length: 49 }, () => 7))).toBeNull()
    expect(mser5(Array.from({ length: 500 }, (_, index) => index ** 2))).toBeNull()
  })
})
