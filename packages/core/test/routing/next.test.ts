import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  byBestSkill,
  byHeadStart,
  byPriority,
  byQueue,
  earliestDeadline,
  lastComeFirstServed,
  oldest,
  ownQueueFirst,
  type QueueChoice,
  routing,
} from '../../src/index.ts'
import { Centre, type InteractionGiven } from './centre.ts'

type Lines = Readonly<Record<string, Readonly<Record<string, InteractionGiven>>>>

/** The order in which one agent, who is good at everything, is given all that waits. */
const order = (next: QueueChoice, waiting: Lines, skills: Readonly<Record<string, number>> = {}): string => {
  const centre = new Centre(routing({ name: 'next', next }), {
    now: 100_000,
    groups: {
      desk: {
        queues: ['sales', 'support', 'other'],
        agents: { anna: { onDuty: false, capacity: 99, skills } },
      },
    },
    waiting,
  })
  return centre
    .comes('anna')
    .map((each) => each.replace(' to anna', ''))
    .join(' ')
}

const lines: Lines = {
  support: { a: { since: 3000, priority: 1 }, b: { since: 5000 } },
  sales: { c: { since: 4000, priority: 1 }, d: { since: 2000 }, e: { since: 6000, priority: 3 } },
}

describe('what a freed agent gets', () => {
  it('is the oldest of all their queues', () => {
    expect(order(oldest(), lines)).toBe('d a c b e')
  })

  it('is the highest priority, of equals the oldest', () => {
    expect(order(byPriority(), lines)).toBe('e a c d b')
  })

  it('is the highest priority unless a wait is worth more', () => {
    expect(order(byPriority({ ageing: 1600 }), lines)).toBe('e a d c b')
  })

  it('is the longest wait, a head start counted in', () => {
    expect(order(byHeadStart(new Map([[3, 4500]])), lines)).toBe('e d a c b')
  })

  it('is what stands in their own queue, then in the others', () => {
    expect(order(ownQueueFirst(), lines)).toBe('d c e a b')
  })

  it('is what stands in a queue of lower level', () => {
    expect(order(byQueue(new Map([['support', 1]])), lines)).toBe('a b d c e')
    const levels = new Map([
      ['support', 2],
      ['sales', 2],
      ['other', 1],
    ])
    expect(order(byQueue(levels), { ...lines, other: { f: { since: 9000 } } })).toBe('f d a c b e')
  })

  it('is what they are best at', () => {
    const waiting = {
      sales: { a: { since: 1, needs: { cars: 1 } }, b: { since: 2 }, c: { since: 3, needs: { french: 1 } } },
      support: { d: { since: 0, needs: { french: 2, cars: 1 } } },
    }
    expect(order(byBestSkill(), waiting, { french: 3, cars: 1 })).toBe('d c a b')
  })

  it('is what is due first, and the oldest of what nothing is promised for', () => {
    const waiting = {
      sales: { a: { since: 4 }, b: { since: 5, due: 50 } },
      support: { c: { since: 3 }, d: { since: 6, due: 40 } },
    }
    expect(order(earliestDeadline(), waiting)).toBe('d b c a')
  })

  it('is what came last', () => {
    expect(order(lastComeFirstServed(), lines)).toBe('e b c a d')
  })

  it('is passed over where the agent lacks a skill for it', () => {
    const waiting = { sales: { a: { since: 1, needs: { french: 1 } }, b: { since: 2 } } }
    expect(order(oldest(), waiting)).toBe('b')
  })

  it.prop([
    fc.array(
      fc.record({
        priority: fc.integer({ min: -1000, max: 1000 }),
        since: fc.integer({ min: 0, max: 99_999 }),
      }),
      {
        maxLength: 8,
      },
    ),
  ])('is by strict priority the highest, however long others have waited', (all) => {
    // Moments as they are today, where a rank has the fewest digits to spare.
    const epoch = 1_800_000_000_000
    const names = all.map((each, i) => ({ ...each, name: `i${i}` }))
    const waiting = Object.fromEntries(
      names.map(({ name, priority, since }) => [name, { priority, since: epoch + since }]),
    )
    const expected = names
      .toSorted((a, b) => b.priority - a.priority || a.since - b.since)
      .map(({ priority, since }) => `${priority} ${since}`)
    const told = order(byPriority(), { sales: waiting })
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => names.find((each) => each.name === name))
      .map((each) => `${each?.priority} ${each?.since}`)
    expect(told).toEqual(expected)
  })
})
