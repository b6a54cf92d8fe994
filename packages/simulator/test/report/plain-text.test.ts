import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/report/plain-text.ts'
import { widthOf } from '../../src/report/text-width.ts'

describe('plain text', () => {
  it('leaves what people write as it is', () => {
    for (const text of [
      "The bank's calls of 1 to 15 August",
      'Ärger & Lob',
      '日本語',
      '<b>bold</b>',
      'שירות',
    ]) {
      expect(plainText(text)).toBe(text)
    }
  })

  it('shows what would steer a terminal or turn the writing as a sign', () => {
    expect(plainText('\x1b[31mred\x07\r\n')).toBe('�[31mred���')
    expect(plainText('\u202Eevil\u2066\u200B\uFEFF\u2028')).toBe('�evil����')
    expect(plainText('\x9b31m')).toBe('�31m')
  })

  it('cuts off accents that are piled up', () => {
    expect(plainText(`e${'\u0301'.repeat(500)}!`)).toBe(`e${'\u0301'.repeat(4)}!`)
  })

  it('holds nothing but what can be seen, in no more columns than asked for, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 1, max: 80 }),
        (text, columns) => {
          const plain = plainText(text, columns)
          expect(plain).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u)
          expect(widthOf(plain)).toBeLessThanOrEqual(columns)
        },
      ),
    )
  })

  it('takes ten thousand characters to sixty columns', () => {
    expect(plainText('x'.repeat(10_000))).toBe(`${'x'.repeat(30)}…${'x'.repeat(29)}`)
  })
})
