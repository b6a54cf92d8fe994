import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import { Columns } from '../../src/view/columns.ts'
import { everywhere, isStretch, type Reach, reached, reachedAmong, within } from '../../src/view/reach.ts'
import type { RowTest } from '../../src/view/row-test.ts'

const SIZE = 12
const place = fc.nat({ max: SIZE - 1 })
const end = fc.nat({ max: SIZE })
const moment = fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 5 }) }, fc.constant(Number.NaN))
const each = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: SIZE, maxLength: SIZE })

const marked = fc
  .tuple(each(fc.nat({ max: 3 })), fc.uint8Array({ minLength: 4, maxLength: 4, max: 1 }))
  .map(([codes, marks]): RowTest => ({ _tag: 'Marked', codes: Int32Array.from(codes), marks }))
const during = fc.tuple(each(moment), fc.nat({ max: 5 }), fc.nat({ max: 6 })).map(
  ([moments, from, before]): RowTest => ({
    _tag: 'Within',
    moments: Float64Array.from(moments),
    from,
    before,
  }),
)
const aReach: fc.Arbitrary<Reach> = fc
  .tuple(
    fc.tuple(end, end),
    fc.option(fc.uniqueArray(place)),
    fc.array(fc.oneof(marked, during), { maxLength: 2 }),
  )
  .map(([[a, b], named, tests]) => ({ start: Math.min(a, b), end: Math.max(a, b), named, tests }))

const passes = (test: RowTest, at: number): boolean => {
  if (test._tag === 'Marked') return test.marks[test.codes[at] as number] === 1
  const moment = test.moments[at] as number
  return moment >= test.from && moment < test.before
}

const isIn = ({ start, end, named, tests }: Reach, at: number): boolean =>
  at >= start && at < end && (named === null || named.includes(at)) && tests.every((test) => passes(test, at))

const ALL = Array.from({ length: SIZE }, (_, at) => at)
const ascending = (places: Int32Array, count: number) => [...places.slice(0, count)].sort((a, b) => a - b)

describe('what a condition reaches', () => {
  it.prop([aReach])('is each place of which all of it holds, once', (reach) => {
    const into = new Int32Array(SIZE)
    expect(ascending(into, reached(reach, into))).toEqual(ALL.filter((at) => isIn(reach, at)))
  })

  it.prop([aReach, aReach])('is with another one what both reach', (one, other) => {
    const expected = ALL.filter((at) => isIn(one, at) && isIn(other, at))
    const into = new Int32Array(SIZE)
    expect(ascending(into, reached(within(one, other), into))).toEqual(expected)
    const count = reached(one, into)
    const both = new Int32Array(SIZE)
    expect(ascending(both, reachedAmong(other, into, count, both))).toEqual(expected)
    expect(within(one, null)).toBe(one)
  })

  it.prop([aReach])('is a stretch where nothing is asked of the places in it', (reach) => {
    const { start, end } = reach
    if (isStretch(reach)) expect(ALL.filter((at) => isIn(reach, at))).toEqual(ALL.slice(start, end))
    expect(isStretch(reach)).toBe(reach.named === null && reach.tests.length === 0)
  })

  it('is everything if nothing is asked', () => {
    const none = everywhere(new Columns(new Lookup(EMPTY_DIRECTORY)))
    expect([none.start, none.end, isStretch(none)]).toEqual([0, 0, true])
  })
})
