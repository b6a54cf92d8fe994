import { describe, expect, it } from 'vitest'
import { untilWithin } from '../../src/experiment/precision.ts'
import type { FinishedReplication } from '../../src/experiment/replications.ts'
import type { Goal } from '../../src/experiment/series.ts'
import { interval } from '../../src/statistics/summary.ts'
import { contacts, deskRun } from '../report/small-result.ts'

const plan = { queues: [{ id: 'calls' }], types: [], groups: [] } as never
const finished = (count: number): ReadonlyArray<FinishedReplication> =>
  Array.from({ length: count }, (_, index) => ({
    figures: { ...deskRun(0), overall: contacts({ p95Wait: 1000 + 100 * (index % 5) }) },
    interactions: 1,
  }))
const enough = (goal: Goal, count: number): boolean => goal.enough(finished(count).map(goal.watched))
const wait = (within: number) => ({ metric: 'p95Wait', scope: null, within }) as const
const halfWidth = (count: number): number =>
  interval(
    finished(count).map(({ figures }) => figures.overall.p95Wait),
    0.95,
  ).halfWidth ?? Number.NaN

describe('replications until a metric is known within so much', () => {
  it('are enough exactly when half the width of its interval is at most that', () => {
    for (const count of [10, 11, 40, 200]) {
      const half = halfWidth(count)
      expect(enough(untilWithin([wait(half)], plan, 0.95, 10), count)).toBe(true)
      expect(enough(untilWithin([wait(half * 0.999)], plan, 0.95, 10), count)).toBe(false)
    }
  })

  it('are enough only when all that is wanted is', () => {
    const goal = untilWithin([wait(1_000_000), wait(0.001)], plan, 0.95, 10)
    expect(enough(goal, 50)).toBe(false)
  })

  it('are at least 10 and what was asked for, and at most 10,000 unless more were asked for', () => {
    expect(untilWithin([wait(1)], plan, 0.95, 2)).toMatchObject({ least: 10, most: 10_000 })
    expect(untilWithin([wait(1)], plan, 0.95, 30)).toMatchObject({ least: 30, most: 10_000 })
    expect(untilWithin([wait(1)], plan, 0.95, 20_000)).toMatchObject({ least: 20_000, most: 20_000 })
  })

  it('are never enough for what is never observed', () => {
    const ofNobody = { metric: 'p95Wait', scope: { kind: 'priority', name: '9' }, within: 1000 } as const
    expect(enough(untilWithin([ofNobody], plan, 0.95, 10), 20)).toBe(false)
  })
})
