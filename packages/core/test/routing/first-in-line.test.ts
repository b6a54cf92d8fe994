import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { firstInLine } from '../../src/index.ts'
import { queue } from './desk.ts'

const queues = fc
  .array(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 3 }), { maxLength: 5 })
  .map((ranks) =>
    ranks.map((line, i) => queue(`q${i}`, Object.fromEntries(line.map((rank, j) => [`q${i} i${j}`, rank])))),
  )

describe('the first in line', () => {
  it('is nothing where nothing waits, and where there is no queue', () => {
    expect(firstInLine([])).toBeNull()
    expect(firstInLine([queue('sales', {})])).toBeNull()
  })

  it('is found behind an empty queue', () => {
    expect(firstInLine([queue('sales', {}), queue('support', { late: 5, early: 4 })])?.id).toBe('early')
  })

  it('is, of two of the same rank, the one of the earlier queue', () => {
    expect(firstInLine([queue('sales', { one: 5 }), queue('support', { other: 5 })])?.id).toBe('one')
    expect(firstInLine([queue('support', { other: 5 }), queue('sales', { one: 5 })])?.id).toBe('other')
  })

  it.prop([queues])(
    'has the smallest rank of all, in the first queue that has such an interaction',
    (all) => {
      const waiting = all.flatMap((each) => each.line())
      const smallest = Math.min(...waiting.map(({ rank }) => rank))
      const chosen = firstInLine(all)
      expect(chosen === null).toBe(waiting.length === 0)
      if (chosen === null) return
      expect(chosen.rank).toBe(smallest)
      expect(chosen).toBe(waiting.find(({ rank }) => rank === smallest))
    },
  )
})
