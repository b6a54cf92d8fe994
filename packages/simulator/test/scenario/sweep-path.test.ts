import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { combinations, readSweptPath } from '../../src/scenario/sweep-path.ts'

describe('the values of a place of a scenario', () => {
  it('may be a range, both ends included, in steps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 500 }),
        fc.nat({ max: 400 }),
        fc.integer({ min: 1, max: 50 }),
        (from, length, step) => {
          const values = readSweptPath(`a.b=${from}..${from + length}/${step}`).values.map(Number)
          expect(values[0]).toBe(from)
          expect(values.length).toBe(Math.floor(length / step) + 1)
          for (const [index, value] of values.entries()) expect(value).toBe(from + index * step)
        },
      ),
    )
  })

  it.each([
    ['a=1,2,3', { path: 'a', values: ['1', '2', '3'] }],
    ['a.b = 20s, 1min', { path: 'a.b', values: ['20s', '1min'] }],
    ['a=5..5', { path: 'a', values: ['5'] }],
  ])('%s is read', (written, read) => {
    expect(readSweptPath(written)).toEqual(read)
  })

  it.each([
    [
      'a',
      '--over a: names no place and its values; write it like agents.desk.count=8..14, =8..14/2 or =8,10,14',
    ],
    [
      '=1..2',
      '--over =1..2: names no place and its values; write it like agents.desk.count=8..14, =8..14/2 or =8,10,14',
    ],
    ['a=5..1', '--over a=5..1: ends before it begins; write it like 1..5'],
    ['a=1..9/0', '--over a=1..9/0: has no step; use a step of at least 1'],
    [
      'a=1..x',
      "--over a=1..x: '1..x' is no range; write it like agents.desk.count=8..14, =8..14/2 or =8,10,14",
    ],
    ['a=1..1001', '--over a=1..1001: asks for 1001 values; ask for at most 1000'],
    [
      'a=1,,2',
      '--over a=1,,2: has an empty value; write it like agents.desk.count=8..14, =8..14/2 or =8,10,14',
    ],
    ['a=1,2,1', '--over a=1,2,1: has a value twice; leave one of them out'],
  ])('%s is refused', (written, said) => {
    expect(() => readSweptPath(written)).toThrow(said)
  })

  it('of one place are not given in two lists: the second would undo the first', () => {
    expect(() =>
      combinations([readSweptPath('agents.desk.count=1..2'), readSweptPath('agents.desk.count=3..4')]),
    ).toThrow(
      "--over: 'agents.desk.count' is changed twice; give all its values at once, like agents.desk.count=1,2,5",
    )
  })

  it('of several places come in every combination, up to a thousand', () => {
    const ten = (path: string) => ({ path, values: Array.from({ length: 10 }, (_, value) => String(value)) })
    const all = combinations([ten('a'), ten('b'), ten('c')])
    expect(new Set(all.map((each) => each.join(' '))).size).toBe(1000)
    expect(all[123]).toEqual(['a=1', 'b=2', 'c=3'])
    expect(() => combinations([ten('a'), ten('b'), ten('c'), ten('d')])).toThrow('10000 combinations')
  })
})
