import { expect, it } from 'vitest'
import { power } from '../../src/distribution/power.ts'

it('a power is the power, to the last digits', () => {
  for (const [base, exponent, result] of [
    [4, 0.5, 2],
    [10, -3, 0.001],
    [1, 7.3, 1],
    [0, 2, 0],
    [Number.POSITIVE_INFINITY, 2, Number.POSITIVE_INFINITY],
  ] as const) {
    const found = power(base, exponent)
    expect(found === result || Math.abs(found / result - 1) < 1e-14).toBe(true)
  }
})
