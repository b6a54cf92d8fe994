import { expect, it } from 'vitest'
import { busiest } from '../../src/detail/busiest.ts'
import { PRESENCES, type Slice } from '../../src/detail/run-detail.ts'

const slice = (from: number, waiting: ReadonlyArray<number>, free: number): Slice => ({
  from,
  to: from + 1,
  arrived: 0,
  served: 0,
  abandoned: 0,
  turnedAway: 0,
  settledByBot: 0,
  closed: 0,
  serviceLevel: null,
  meanWait: null,
  waiting,
  agents: PRESENCES.map((is) => (is === 'free' ? free : is === 'off duty' ? 10 - free : 0)),
})

it('the busiest moment is when most wait in all queues, while most agents are on duty', () => {
  const night = slice(0, [90, 0], 1)
  const morning = slice(1, [3, 4], 8)
  const noon = slice(2, [6, 0], 10)
  expect(busiest([night, morning, noon])).toBe(1)
  expect(busiest([night])).toBe(0)
  expect(busiest([slice(0, [1], 0), slice(1, [2], 0)])).toBe(1)
  expect(busiest([])).toBe(0)
})
