import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { IN_NO_LINE, type InLine, Line } from '../../src/engine/line.ts'

interface Member extends InLine<Member> {
  readonly turn: number
}

const memberOf = (turn: number): Member => ({
  rank: Number.NaN,
  joined: 0,
  placeInLine: IN_NO_LINE,
  ahead: null,
  behind: null,
  turn,
})

const turns = (members: ReadonlyArray<Member>): ReadonlyArray<number> => members.map(({ turn }) => turn)

/** Joins with a rank out of a few, so that many are equal, or one of those in line leaves: often the first. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ joins: fc.constant(true), number: fc.integer({ min: 0, max: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ joins: fc.constant(false), number: fc.nat({ max: 500 }) }) },
  { weight: 2, arbitrary: fc.constant({ joins: false, number: 0 }) },
)

/** Ranks that mostly rise, as under first come, first served, with some who go ahead. */
const rising = fc.boolean()

describe('a line', () => {
  it.prop([fc.array(step, { maxLength: 400, size: 'max' }), rising])(
    'has the smallest rank first, equal ranks in the order of joining, whoever leaves from wherever',
    (steps, rises) => {
      const line = new Line<Member>()
      const expected: Array<Member> = []
      steps.forEach(({ joins, number }, turn) => {
        if (joins) {
          const member = memberOf(turn)
          line.join(member, rises ? turn - 3 * (number % 3) : number)
          expected.push(member)
          expected.sort((a, b) => a.rank - b.rank || a.turn - b.turn)
        } else if (expected.length > 0) {
          const [gone] = expected.splice(number % expected.length, 1)
          line.leave(gone as Member)
          expect(gone?.placeInLine).toBe(IN_NO_LINE)
        }
        expect(line.length).toBe(expected.length)
        expect(line.first).toBe(expected[0] ?? null)
      })
      expect(turns(line.inOrder())).toEqual(turns(expected))
    },
  )

  it('keeps its order while its first waits on and thousands behind it come and go', () => {
    const line = new Line<Member>()
    const join = (turn: number): Member => {
      const member = memberOf(turn)
      line.join(member, turn)
      return member
    }
    const first = join(0)
    for (let turn = 1; turn <= 100_000; turn++) {
      const member = join(turn)
      line.leave(member)
    }
    expect(turns(line.inOrder())).toEqual([0])
    const last = join(100_001)
    line.leave(first)
    expect(turns(line.inOrder())).toEqual([100_001])
    expect(line.first).toBe(last)
  })
})
