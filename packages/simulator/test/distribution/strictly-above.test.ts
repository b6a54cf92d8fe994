import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { strictlyAbove } from '../../src/distribution/strictly-above.ts'

const floor = fc.double({ min: -1e300, max: 1e300, noNaN: true })

describe('a value that rounding has put on its floor', () => {
  it.prop([floor])('is moved above it by the least there is, or nearly', (least) => {
    const moved = strictlyAbove(least, least)
    expect(moved).toBeGreaterThan(least)
    expect(moved - least).toBeLessThanOrEqual(
      Math.max(Number.MIN_VALUE, 2 * Number.EPSILON * Math.abs(least)),
    )
  })

  it.prop([floor, floor])('stays where it is if it is above already', (one, other) => {
    fc.pre(one < other)
    expect(strictlyAbove(one, other)).toBe(other)
  })

  it('never passes the highest value of its law', () => {
    expect(strictlyAbove(1e6, 1e6, 1e6 + 1e-10)).toBe(1e6 + 1e-10)
    expect(strictlyAbove(0, 0, 0)).toBe(0)
  })
})
