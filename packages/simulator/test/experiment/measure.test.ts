import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { findMeasure } from '../../src/experiment/find-measure.ts'
import { measures } from '../../src/experiment/measure.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { type MetricName, metrics } from '../../src/statistics/metrics.ts'
import type { RunFigures } from '../../src/statistics/run-statistics.ts'
import { interval } from '../../src/statistics/summary.ts'
import { contacts, deskRun } from '../report/small-result.ts'
import { desk } from '../scenario/desk.ts'

const plan = compile(
  decodeScenario({
    ...desk,
    queues: { calls: {}, letters: {} },
    types: { ...desk.types, letter: { queue: 'letters', service: '10min' } },
    agents: { desk: { queues: ['calls', 'letters'], count: 2 } },
  }),
  new Map(),
)
const withPriorities = (run: RunFigures, ...priorities: ReadonlyArray<number>): RunFigures => ({
  ...run,
  priorities: priorities.map((priority) => ({ priority, figures: contacts({ p95Wait: priority }) })),
})

describe('the measures of replications', () => {
  it('are every metric of every scope it applies to: overall, queues, types, priorities, groups', () => {
    const list = measures(plan, [withPriorities(deskRun(0), 2, 0), withPriorities(deskRun(1), 1)], 0.95)
    const scopes = list.map(({ scope }) => `${scope.kind} ${scope.name}`)
    expect([...new Set(scopes)]).toEqual([
      'overall null',
      'queue calls',
      'queue letters',
      'type call',
      'type letter',
      'priority 0',
      'priority 1',
      'priority 2',
      'group desk',
    ])
    expect(new Set(list.map(({ metric, scope }) => `${metric} of ${scope.kind} ${scope.name}`)).size).toBe(
      list.length,
    )
    for (const [metric, { scopes: kinds, unit }] of Object.entries(metrics)) {
      const found = list.filter((measure) => measure.metric === metric)
      expect([...new Set(found.map(({ scope }) => scope.kind))].sort()).toEqual([...kinds].sort())
      for (const measure of found) expect(measure.unit).toBe(unit)
    }
  })

  it('have the mean over the replications with its interval, and leave out those where nothing was observed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constant(Number.NaN)), {
          minLength: 1,
          maxLength: 10,
        }),
        fc.constantFrom(0.9, 0.95, 0.99),
        (waits, confidence) => {
          const runs = waits.map((p95Wait) => ({ ...deskRun(0), overall: contacts({ p95Wait }) }))
          const measure = findMeasure(measures(plan, runs, confidence), 'p95Wait', {
            kind: 'overall',
            name: null,
          })
          expect(measure).toMatchObject(interval(waits, confidence))
          expect((measure?.n ?? 0) + (measure?.missing ?? 0)).toBe(waits.length)
        },
      ),
    )
  })

  it('have, of a share or a mean wait, the sum over all replications, beside the mean of what each says', () => {
    const few = contacts({ waitingTime: 900_000, waited: 10 })
    const many = contacts({ waitingTime: 1_000_000, waited: 190 })
    const nobody = contacts({ waitingTime: 0, waited: 0 })
    const runs = [few, many, nobody].map((overall) => ({ ...deskRun(0), overall }))
    const wait = findMeasure(measures(plan, runs, 0.95), 'meanWait', { kind: 'overall', name: null })
    expect(wait).toMatchObject({ mean: 9500, n: 2, missing: 1 })
    expect(wait?.meanOfRatios).toBeCloseTo((90_000 + 1_000_000 / 190) / 2, 6)
  })

  it('tell apart priorities, and things of the same name', () => {
    const list = measures(plan, [withPriorities(deskRun(0), 0, 2), withPriorities(deskRun(1), 2)], 0.95)
    expect(findMeasure(list, 'p95Wait', { kind: 'priority', name: '2' })).toMatchObject({ mean: 2, n: 2 })
    const [wait] = list.filter(({ metric }) => metric === 'meanWait')
    if (wait === undefined) throw new Error('there is a wait')
    const namesakes = (['type', 'queue'] as const).map((kind) => ({ ...wait, scope: { kind, name: 'a' } }))
    expect(findMeasure(namesakes, 'meanWait', { kind: 'queue', name: 'a' })).toBe(namesakes[1])
  })

  it('count a priority as not observed in a replication without it', () => {
    const list = measures(plan, [withPriorities(deskRun(0), 7), withPriorities(deskRun(1))], 0.95)
    expect(findMeasure(list, 'p95Wait', { kind: 'priority', name: '7' })).toMatchObject({
      mean: 7,
      halfWidth: null,
      n: 1,
      missing: 1,
    })
  })

  it('are found by metric, kind and name', () => {
    const list = measures(plan, [deskRun(0), deskRun(2)], 0.95)
    const mean = (metric: MetricName, kind: 'overall' | 'queue' | 'type' | 'group', name: string | null) =>
      findMeasure(list, metric, { kind, name })?.mean
    expect(mean('p95Wait', 'overall', null)).toBe(250_000)
    expect(mean('maxQueueLength', 'queue', 'calls')).toBe(4)
    expect(mean('maxQueueLength', 'queue', 'letters')).toBe(0)
    expect(mean('meanWait', 'type', 'letter')).toBeNull()
    expect(mean('onDuty', 'group', 'desk')).toBe(12)
    expect(mean('onDuty', 'queue', 'calls')).toBeUndefined()
    expect(mean('meanWait', 'queue', 'nobody')).toBeUndefined()
  })
})
