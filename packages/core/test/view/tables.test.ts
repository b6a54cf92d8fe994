import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { NameTable } from '../../src/view/name-table.ts'
import { textPrefix } from '../../src/view/text-prefix.ts'
import { TupleTable } from '../../src/view/tuple-table.ts'

const part = fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }))

describe('tuples by number', () => {
  it.prop([fc.array(fc.tuple(part, part, part, part, part), { maxLength: 2000, size: 'max' })])(
    'equal ones have equal numbers, counted in the order they came',
    (tuples) => {
      const table = new TupleTable()
      const codes = tuples.map((tuple) => table.code(...tuple))
      const keys = [...new Set(tuples.map(String))]
      expect(codes).toEqual(tuples.map((tuple) => keys.indexOf(String(tuple))))
      expect(table.size).toBe(keys.length)
      expect(tuples.map((tuple) => table.code(...tuple))).toEqual(codes)
      codes.forEach((code, i) => {
        expect(([0, 1, 2, 3, 4] as const).map((which) => table.part(code, which))).toEqual(tuples[i])
      })
    },
  )
})

describe('names by number', () => {
  it.prop([fc.array(fc.option(fc.string({ maxLength: 2 })))])('each has its own, none has 0', (names) => {
    const table = new NameTable()
    const codes = names.map((name) => table.code(name))
    expect(codes.map((code) => table.name(code))).toEqual(names)
    expect(codes.every((code, i) => (code === 0) === (names[i] === null))).toBe(true)
    expect(names.every((name, i) => name === null || table.find(name) === codes[i])).toBe(true)
    expect(table.find('never shown')).toBe(undefined)
    expect(table.size).toBe(new Set([null, ...names]).size)
  })
})

describe('the number that a text begins with', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 9 }),
    fc.string({
      unit: fc.constantFrom('a', 'b', '\u00fe', '\u00ff', '\u0100', '\u{1f600}', '\u0000'),
      maxLength: 9,
    }),
  )
  it.prop([text, text], { numRuns: 1000 })('never contradicts the order of the texts', (a, b) => {
    if (textPrefix(a) < textPrefix(b)) expect(a < b).toBe(true)
    if (textPrefix(a) > textPrefix(b)) expect(a > b).toBe(true)
  })

  it('tells texts apart that differ early', () => {
    expect(textPrefix('abc')).toBeLessThan(textPrefix('abd'))
    expect(textPrefix('ab')).toBeLessThan(textPrefix('abc'))
    expect(textPrefix('abcdefg')).toBe(textPrefix('abcdefh'))
  })
})
