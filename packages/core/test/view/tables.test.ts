import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { NameLists } from '../../src/view/name-lists.ts'
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

describe('lists of names by number', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd')
  it.prop([fc.array(fc.array(name, { maxLength: 5 }), { maxLength: 40 }), fc.subarray(['a', 'b', 'z'])])(
    'equal ones have equal numbers, the empty one has 0, and each has its names once',
    (all, wanted) => {
      const table = new NameLists(new NameTable())
      const codes = all.map((names) => table.code(names))
      const each = all.map((names) => [...new Set(names)])
      expect(codes.map((code) => table.list(code))).toEqual(each)
      const keys = [...new Set(['', ...each.map(String)])]
      expect(new Set([0, ...codes]).size).toBe(keys.length)
      expect(all.map((names) => table.code(names.concat(names)))).toEqual(codes)
      const having = table.having(wanted)
      expect(having.length).toBe(table.size)
      expect(codes.map((code) => having[code] === 1)).toEqual(
        each.map((names) => names.some((one) => wanted.includes(one))),
      )
    },
  )

  it.prop([fc.array(name)])('a name more is at the end of it, and none is none', (names) => {
    const table = new NameLists(new NameTable())
    let code = 0
    for (const one of names) code = table.joined(code, table.names.code(one))
    expect(table.list(code)).toEqual([...new Set(names)])
    expect(table.joined(code, table.names.code(null))).toBe(code)
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
