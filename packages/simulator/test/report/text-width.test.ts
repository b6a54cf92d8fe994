import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { fitted, widthOf } from '../../src/report/text-width.ts'

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', 'é', '日', 'ｱ', '가', '😀', 'e\u0301', 'Ａ'), maxLength: 40 }),
)

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['queue calls', 11],
    ['Ärger', 5],
    ['e\u0301', 1],
    ['日本語', 6],
    ['カタカナ', 8],
    ['ｶﾅ', 2],
    ['가나', 4],
    ['Ａ', 2],
    ['😀', 2],
    ['👩‍👩‍👧', 2],
    ['– ± ✓', 5],
  ])('%j takes %i columns', (of, width) => {
    expect(widthOf(of)).toBe(width)
  })
})

describe('a fitted text', () => {
  it('is the text itself where it fits', () => {
    fc.assert(
      fc.property(text, (of) => {
        expect(fitted(of, widthOf(of))).toBe(of)
      }),
    )
  })

  it('never takes more columns than it may, and at most two fewer', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (of, columns) => {
        const width = widthOf(fitted(of, columns))
        expect(width).toBeLessThanOrEqual(columns)
        if (widthOf(of) > columns) expect(width).toBeGreaterThanOrEqual(columns - 2)
      }),
    )
  })

  it('keeps the beginning and the end of what is too long', () => {
    expect(fitted('mean wait of queue complaints < 60s', 20)).toBe('mean wait …nts < 60s')
    expect(fitted('日本語の電話窓口', 9)).toBe('日本…窓口')
    expect(fitted('abc', 1)).toBe('…')
  })
})
