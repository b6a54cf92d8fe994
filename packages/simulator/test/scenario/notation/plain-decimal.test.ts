import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { plainDecimal } from '../../../src/scenario/notation/plain-decimal.ts'

const figure = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })

describe('a plain decimal', () => {
  it.prop([figure])('reads back as the same number', (value) => {
    expect(Number(plainDecimal(value))).toBe(value)
  })

  it.prop([figure, fc.integer({ min: -9, max: 9 })])('is shifted exactly', (value, shift) => {
    expect(Number(`${plainDecimal(value, shift)}e${-shift}`)).toBe(value)
  })

  it.prop([figure, fc.integer({ min: -9, max: 9 })])(
    'has no exponent and no needless zeros',
    (value, shift) => {
      expect(plainDecimal(value, shift)).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?$/u)
    },
  )

  it.each([
    [0, 0, '0'],
    [0.285, 2, '28.5'],
    [1, 2, '100'],
    [1e21, 0, '1000000000000000000000'],
    [1.5e-7, 0, '0.00000015'],
    [1500, -3, '1.5'],
  ])('%d shifted by %d is %s', (value, shift, text) => {
    expect(plainDecimal(value, shift)).toBe(text)
  })
})
