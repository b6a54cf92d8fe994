import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { absent, firstComeFirstServed, type InteractionState, timeInQueue } from '../../src/index.ts'
import { small } from '../arbitrary/pool.ts'
import { stateFrom } from '../arbitrary/state.ts'

const waiting = (priority: number, waitingSince: number): InteractionState => ({
  ...absent,
  priority,
  moments: { waitingSince, lastMessageAt: 0, windowUntil: null },
})
const headStarts = fc
  .dictionary(fc.constantFrom('0', '1', '2'), fc.integer({ min: 0, max: 30 }))
  .map((byPriority) => new Map(Object.entries(byPriority).map(([priority, ms]) => [Number(priority), ms])))

describe('time in queue', () => {
  it('bears its name', () => {
    expect(timeInQueue({ headStart: new Map() }).name).toBe('timeInQueue')
  })

  it('serves priority 2 as if it had come 90 s earlier', () => {
    const { rank } = timeInQueue({ headStart: new Map([[2, 90_000]]) })
    expect(rank(waiting(2, 100_000))).toBe(rank(waiting(0, 10_000)))
    expect(rank(waiting(2, 100_000))).toBeLessThan(rank(waiting(0, 10_001)))
    expect(rank(waiting(2, 100_000))).toBeGreaterThan(rank(waiting(0, 9_999)))
  })

  it.prop([headStarts, stateFrom(small), stateFrom(small), fc.integer({ min: 100, max: 200 })])(
    'puts in front who has waited for longer, the head starts of the priorities counted in, at any moment',
    (headStart, a, b, now) => {
      const { rank } = timeInQueue({ headStart })
      const counted = (state: InteractionState) =>
        now - state.moments.waitingSince + (headStart.get(state.priority) ?? 0)
      expect(Math.sign(rank(a) - rank(b))).toBe(Math.sign(counted(b) - counted(a)))
    },
  )

  it.prop([stateFrom(small)])('without any head start is first come, first served', (state) => {
    expect(timeInQueue({ headStart: new Map() }).rank(state)).toBe(firstComeFirstServed().rank(state))
  })
})
