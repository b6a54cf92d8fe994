import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { differences, type PairedDifference } from '../../src/experiment/difference.ts'
import type { MetricName } from '../../src/statistics/metrics.ts'
import type { RunFigures } from '../../src/statistics/run-statistics.ts'
import { interval } from '../../src/statistics/summary.ts'
import { contacts, deskRun } from '../report/small-result.ts'

const plan = { queues: [{ id: 'calls' }, { id: 'letters' }], types: [], groups: [{ id: 'desk' }] } as never

const withWaits = (waits: ReadonlyArray<number>): ReadonlyArray<RunFigures> =>
  waits.map((wait) => ({ ...deskRun(0), overall: contacts({ p95Wait: wait, waitingTime: wait, waited: 1 }) }))

const between = (
  one: ReadonlyArray<RunFigures>,
  other: ReadonlyArray<RunFigures>,
  metric: MetricName,
): PairedDifference => {
  const found = differences({ plan, runs: one }, { plan, runs: other }, 0.95).find(
    (each) => each.scope.kind === 'overall' && each.metric === metric,
  )
  if (found === undefined) throw new Error(`${metric} was not compared`)
  return found
}

const pairs = fc.array(fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 1000 })), {
  minLength: 2,
  maxLength: 20,
})

describe('the difference of two alternatives', () => {
  it('has the interval of the differences of their replications, pair by pair, also of a mean over contacts', () => {
    fc.assert(
      fc.property(pairs, (list) => {
        const one = withWaits(list.map(([wait]) => wait))
        const other = withWaits(list.map(([, wait]) => wait))
        const gaps = interval(
          list.map(([wait, otherWait]) => otherWait - wait),
          0.95,
        )
        for (const metric of ['p95Wait', 'meanWait'] as const) {
          const { difference } = between(one, other, metric)
          expect(difference.mean).toBeCloseTo(gaps.mean ?? Number.NaN, 6)
          expect(difference.halfWidth).toBeCloseTo(gaps.halfWidth ?? Number.NaN, 6)
        }
      }),
    )
  })

  it('turns round when they are exchanged', () => {
    const turned = { higher: 'lower', lower: 'higher', same: 'same', undecided: 'undecided' } as const
    fc.assert(
      fc.property(pairs, (list) => {
        const [one, other] = [withWaits(list.map(([wait]) => wait)), withWaits(list.map(([, wait]) => wait))]
        const [there, back] = [between(one, other, 'p95Wait'), between(other, one, 'p95Wait')]
        expect(back.verdict).toBe(turned[there.verdict])
        expect(back.difference.mean).toBeCloseTo(-(there.difference.mean ?? Number.NaN), 9)
        expect([there.first, there.other]).toEqual([back.other, back.first])
      }),
    )
  })

  it('is shown only where its whole interval is on one side of 0', () => {
    const waits = [100, 2000, 300, 4000]
    expect(between(withWaits(waits), withWaits(waits), 'p95Wait')).toMatchObject({
      verdict: 'same',
      better: null,
    })
    // However much the days differ, each of them is a little better.
    const faster = between(withWaits(waits), withWaits(waits.map((wait) => wait - 10)), 'p95Wait')
    expect(faster).toMatchObject({ verdict: 'lower', better: true })
    const slower = between(withWaits(waits), withWaits([101, 2001, 302, 4001]), 'p95Wait')
    expect(slower).toMatchObject({ verdict: 'higher', better: false })
    const either = between(withWaits(waits), withWaits([90, 2010, 290, 4010]), 'p95Wait')
    expect(either).toMatchObject({ verdict: 'undecided', better: null })
  })

  it('is undecided after one replication', () => {
    expect(between(withWaits([5]), withWaits([9]), 'p95Wait')).toMatchObject({
      first: 5,
      other: 9,
      verdict: 'undecided',
    })
  })

  it('is of what both have: a queue of one alone is left out', () => {
    const fewer = { queues: [{ id: 'calls' }], types: [], groups: [] } as never
    const list = differences({ plan, runs: [deskRun(0)] }, { plan: fewer, runs: [deskRun(1)] }, 0.95)
    expect([...new Set(list.map(({ scope }) => `${scope.kind} ${scope.name}`))]).toEqual([
      'overall null',
      'queue calls',
      'priority 0',
    ])
  })
})
