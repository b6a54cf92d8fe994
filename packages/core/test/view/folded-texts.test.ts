import { fc, it } from '@fast-check/vitest'
import { describe, expect, it as one } from 'vitest'
import { foldText } from '../../src/view/fold-text.ts'
import { FoldedTexts } from '../../src/view/folded-texts.ts'

const text = fc
  .tuple(
    fc.constantFrom('', '+336', '+33', 'Interaction-'),
    fc.string({ unit: fc.constantFrom('1', '2', 'É', 'ß', '\u0100', '\u0000') }),
  )
  .map((parts) => parts.join(''))
const alike = fc.string({ maxLength: 9 }).map((end) => `+336${end}`)
const texts: fc.Arbitrary<ReadonlyArray<string | null>> = fc.oneof(fc.array(fc.option(text)), fc.array(alike))

describe('texts as orders compare them', () => {
  it.prop([texts, text, fc.option(text), fc.nat()], { numRuns: 500 })(
    'have numbers that never contradict their order, and so has a text that is none of them',
    (all, sought, other, n) => {
      const folded = new FoldedTexts()
      for (const [i, each] of all.entries()) folded.set(i, each)
      const now = [...all]
      if (all.length > 0) {
        folded.set(n % all.length, other)
        now[n % all.length] = other
      }
      expect(folded.texts).toEqual(now.map((each) => (each === null ? null : foldText(each))))
      const known = folded.texts.flatMap((each, i) =>
        each === null ? [] : [{ text: each, number: folded.numbers[i] as number }],
      )
      expect(folded.texts.every((each, i) => (each === null) === Number.isNaN(folded.numbers[i]))).toBe(true)
      known.push({ text: foldText(sought), number: folded.numberOf(foldText(sought)) })
      for (const a of known) {
        expect(Number.isFinite(a.number)).toBe(true)
        for (const b of known) if (a.number < b.number) expect(a.text < b.text).toBe(true)
      }
    },
  )

  one('are told apart by what follows after the beginning that all share', () => {
    const folded = new FoldedTexts()
    for (let i = 0; i < 100; i++) folded.set(i, `interaction-${1000 + i}`)
    expect(new Set(folded.numbers.slice(0, 100)).size).toBe(100)
  })
})
