import { DDSketch } from '@datadog/sketches-js'
import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { SketchKeys } from '../../src/statistics/sketch-keys.ts'

const { mapping } = new DDSketch({ relativeAccuracy: 0.005 })
const value = fc.oneof(
  fc.double({ min: 1, max: 8.64e18, noNaN: true }),
  fc.double({ min: 0, max: 63, noNaN: true }).map((power) => 2 ** power),
  // Where bins begin, a little below and a little above.
  fc
    .tuple(fc.integer({ min: 1, max: 4300 }), fc.constantFrom(1 - 1e-12, 1 + 1e-12))
    .map(([key, near]) => mapping.gamma ** key * near),
)

describe('the key of a value in a sketch', () => {
  it.prop([fc.array(value, { maxLength: 50 })])('is the one that the logarithm gives', (values) => {
    const keys = new SketchKeys((each) => mapping.key(each))
    expect(values.map((each) => keys.of(each))).toEqual(values.map((each) => mapping.key(each)))
  })
})
