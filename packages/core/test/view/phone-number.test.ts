import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { isSought, phoneDigits, soughtNumber } from '../../src/view/phone-number.ts'

const finds = (text: string, address: string): boolean => {
  const sought = soughtNumber(text)
  const phone = phoneDigits(address)
  return sought !== null && phone !== null && isSought(sought, phone)
}

const SPELLINGS = [
  '+33612345678',
  '+33 6 12 34 56 78',
  '+33 (0)6 12 34 56 78',
  '+33-6-12-34-56-78',
  '0033 6 12 34 56 78',
  '06 12 34 56 78',
  '06.12.34.56.78',
  '(06) 12 34 56 78',
  '0612345678',
  '612345678',
]

describe('looking for a phone number', () => {
  for (const spelling of SPELLINGS) {
    it(`${spelling} finds the number, however it is stored, and not its neighbour`, () => {
      for (const stored of ['+33612345678', '+33 6 12 34 56 78', '+33 (0)6 12 34 56 78', '33612345678'])
        expect(finds(spelling, stored)).toBe(true)
      expect(finds(spelling, '+33612345679')).toBe(false)
      expect(finds(spelling, '+33712345678')).toBe(false)
    })
  }

  for (const [national, stored] of [
    ['(212) 555-0123', '+12125550123'],
    ['1 212 555 0123', '+12125550123'],
    ['020 7946 0123', '+442079460123'],
    ['8 (912) 345-67-89', '+79123456789'],
    ['06 30 123 4567', '+36301234567'],
    ['030 123456', '+4930123456'],
    ['06 6982 0000', '+390669820000'],
    ['011 15 2345-6789', '+5491123456789'],
  ] as const) {
    it(`${national} finds ${stored}, dialled within its country`, () => {
      expect(finds(national, stored)).toBe(true)
    })
  }

  it('finds as far as it is typed', () => {
    for (const typed of ['06 12', '+33 6 12', '0033612', '6 12 34', '345 67'])
      expect(finds(typed, '+33612345678')).toBe(true)
    expect(finds('07 12', '+33612345678')).toBe(false)
  })

  it('finds the international spelling of a number that is stored as dialled within the country', () => {
    expect(finds('+33 6 12 34 56 78', '06 12 34 56 78')).toBe(true)
    expect(finds('06 12 34 56 78', '0612345678')).toBe(true)
    expect(finds('+33 6 12 34 56 79', '06 12 34 56 78')).toBe(false)
  })

  it('does not take a number of one country for that of another', () => {
    expect(finds('+32 6 12 34 56 78', '+33612345678')).toBe(false)
    expect(finds('+1 212 555 0123', '+442125550123')).toBe(false)
  })

  it('is not what looks for a word, an e-mail address or two digits', () => {
    for (const text of ['sales 12345', 'a@b.c', '12', '', '+', '1'.repeat(31)])
      expect(soughtNumber(text)).toBe(null)
    for (const address of ['carl@example.org', '@carl123', '+', '']) expect(phoneDigits(address)).toBe(null)
  })

  it.prop([
    fc.string({ unit: fc.constantFrom(...'+0123456789 ().-') }),
    fc.string({ unit: fc.constantFrom(...'+0123456789 ') }),
  ])('answers whatever it is given', (text, address) => {
    expect([true, false]).toContain(finds(text, address))
  })

  it.prop([fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 3, maxLength: 12 })])(
    'finds what is spelled as it is stored',
    (digits) => {
      expect(finds(digits, digits)).toBe(true)
      expect(finds(`+${digits}`, `+${digits}`)).toBe(true)
    },
  )
})
