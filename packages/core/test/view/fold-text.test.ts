import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { foldText } from '../../src/view/fold-text.ts'

describe('texts that are the same to a search', () => {
  for (const [a, b] of [
    ['É', 'e'],
    ['e\u0301', '\u00e9'],
    ['ÉCOLE', 'école'],
    ['A', 'a'],
    ['Z', 'z'],
    ['Straße', 'STRASSE'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'ISTANBUL'],
    ['ısparta', 'Isparta'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['ﬁn', 'FIN'],
    ['Ⅷ', 'viii'],
    ['Smørrebrød', 'smorrebrod'],
    ['œuvre', 'OEUVRE'],
  ] as const) {
    it(`${a} and ${b}`, () => {
      expect(foldText(a)).toBe(foldText(b))
    })
  }

  it('are not those with other letters', () => {
    expect(foldText('ecole')).not.toBe(foldText('ecolo'))
    expect(foldText('Ω')).not.toBe(foldText('o'))
  })
})

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'eéEÉßσςΣıİøŁ\u0301') }),
)

describe('folding', () => {
  it.prop([text])('once is enough', (any) => {
    expect(foldText(foldText(any))).toBe(foldText(any))
  })

  it.prop([text])('knows no composed letters', (any) => {
    expect(foldText(any.normalize('NFC'))).toBe(foldText(any.normalize('NFD')))
  })

  it.prop([text])('knows no capitals', (any) => {
    expect(foldText(any.toUpperCase())).toBe(foldText(any))
  })
})
