import { fc, it } from '@fast-check/vitest'
import { describe, expect, it as one } from 'vitest'
import { hashText } from '../../src/view/hash-text.ts'
import { TextTable } from '../../src/view/text-table.ts'

const numbered = fc.nat({ max: 5000 }).map((n) => `interaction-${n}`)
const text = fc.oneof(fc.string({ maxLength: 2 }), numbered)
// Of which each may have less in common with the others than those before it, and no more than one or all.
const beginning = fc
  .tuple(fc.nat({ max: 40 }), fc.constantFrom('', 'x', 'y', 'yx'))
  .map(([length, end]) => 'beginning'.repeat(5).slice(0, length) + end)
const texts = fc.oneof(
  fc.array(text, { maxLength: 3000, size: 'max' }),
  fc.array(numbered, { maxLength: 300, size: 'max' }),
  fc.array(beginning, { maxLength: 300, size: 'max' }),
)

describe('texts by number', () => {
  it.prop([texts], { numRuns: 60 })(
    'equal ones have equal numbers, counted in the order they came',
    (shown) => {
      const table = new TextTable()
      const codes = new Map<string, number>()
      const wrong = shown.filter((each) => {
        const before = table.find(each) === codes.get(each)
        if (!codes.has(each)) codes.set(each, codes.size)
        return !before || table.code(each) !== codes.get(each)
      })
      expect(wrong).toEqual([])
      expect(table.texts).toEqual([...codes.keys()])
      expect(table.size).toBe(codes.size)
      expect(shown.map((each) => table.find(each))).toEqual(shown.map((each) => codes.get(each)))
    },
  )

  one('are told apart although somebody made them so that their hashes are alike', () => {
    // So many begin at the same slot that most find none within reach, and again when there are more slots.
    const alike: Array<string> = []
    for (let n = 0; alike.length < 300; n++) if ((hashText(`id ${n}`) & 0x7ff) === 0) alike.push(`id ${n}`)
    const others = Array.from({ length: 1000 }, (_, n) => `other ${n}`)
    const table = new TextTable()
    // The empty one has nothing in common with them, so that they are hashed whole.
    expect(table.code('')).toBe(0)
    const shown = [...alike.slice(0, 200), ...others, ...alike.slice(200)]
    const codes = shown.map((each) => table.code(each))
    expect(codes).toEqual([...shown.keys()].map((n) => n + 1))
    expect(shown.map((each) => table.code(each))).toEqual(codes)
    expect(shown.map((each) => table.find(each))).toEqual(codes)
    expect(table.find('never shown')).toBe(undefined)
    expect(table.find(`id ${alike.length}`)).toBe(undefined)
  })
})

describe('the hash of a text', () => {
  one('spreads ids that differ by a number only, whichever of its bits are looked at', () => {
    const hashes = Array.from({ length: 4096 }, (_, n) => hashText(`interaction-${n}`))
    for (const shift of [0, 8, 20]) {
      const buckets = new Set(hashes.map((hash) => (hash >>> shift) & 0xfff))
      // Thrown at random, 4096 numbers hit 63 % of 4096 buckets.
      expect(buckets.size).toBeGreaterThan(2300)
    }
    expect(new Set(hashes).size).toBe(4096)
  })
})
