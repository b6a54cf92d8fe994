import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { normalAbove, normalTail } from '../../src/distribution/standard-normal.ts'

describe('the standard normal law', () => {
  it.each([
    [0, 0.5],
    [1.959963984540054, 0.025],
    [-1.959963984540054, 0.975],
    [10, 7.619853024160525e-24],
    [30, 4.906713927148188e-198],
  ])('the share above %d is %d', (value, share) => {
    expect(Math.abs(normalTail(value) / share - 1)).toBeLessThan(1e-12)
    expect(normalAbove(share)).toBeCloseTo(value, 10)
  })

  it.prop([fc.double({ min: -7, max: 36, noNaN: true })])(
    'value and share above it invert each other',
    (value) => {
      expect(normalAbove(normalTail(value))).toBeCloseTo(value, value < -5 ? 3 : 8)
    },
  )
})
