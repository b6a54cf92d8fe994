import { describe, expect, it } from 'vitest'
import { threefry } from '../../src/engine/threefry.ts'

describe('threefry', () => {
  // Known answers of the Random123 library, threefry2x32 with 20 rounds.
  it.each([
    [
      [0, 0],
      [0, 0],
      [0x6b200159, 0x99ba4efe],
    ],
    [
      [-1, -1],
      [-1, -1],
      [0x1cb996fc, 0xbb002be7],
    ],
    [
      [0x13198a2e, 0x03707344],
      [0x243f6a88, 0x85a308d3],
      [0xc4923a9c, 0x483df7a0],
    ],
  ])('gives for key %j and counter %j the words %j', ([key0, key1], [counter0, counter1], words) => {
    const given = new Int32Array(2)
    threefry(key0 as number, key1 as number, counter0 as number, counter1 as number, given)
    expect([...given].map((word) => word >>> 0)).toEqual(words)
  })
})
