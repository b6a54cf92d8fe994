import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Engine } from '../../src/engine/engine.ts'
import type { Plan } from '../../src/engine/plan.ts'
import { intervalMeasures } from '../../src/experiment/measure.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { type InteractionRecord, Records } from '../../src/statistics/records.ts'
import { type RunFigures, RunStatistics } from '../../src/statistics/run-statistics.ts'
import { anyCentre } from '../engine/any-centre.ts'
import { desk } from '../scenario/desk.ts'

const figuresOf = (plan: Plan, seed = 1): RunFigures => {
  const statistics = new RunStatistics(plan)
  new Engine(plan, seed, 1, statistics).advance()
  return statistics.figures()
}

/** Interactions by what their records say, without those of the warm-up. */
const recordsOf = (plan: Plan, seed: number): ReadonlyArray<InteractionRecord> => {
  const found: Array<InteractionRecord> = []
  const records = new Records(plan, 1, (record) => {
    if (record.record === 'interaction') found.push(record)
  })
  const engine = new Engine(plan, seed, 1, records)
  engine.advance()
  records.settle(engine.now)
  return found.filter(({ arrived }) => arrived >= plan.measureFrom)
}

/** Any centre, its time cut into intervals that recur. */
const anyCut = fc
  .tuple(
    anyCentre,
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.integer({ min: 1, max: 59 }), { maxLength: 6 }),
  )
  .map(([plan, count, minutes]): Plan => {
    const moments = [...new Set([0, ...minutes])].sort((one, other) => one - other)
    return {
      ...plan,
      intervals: {
        names: Array.from({ length: count }, (_, index) => `part ${index}`),
        steps: moments.map((minute, index) => ({
          at: plan.measureFrom + minute * 60_000,
          interval: index % count,
        })),
      },
    }
  })

const sum = <A>(list: ReadonlyArray<A>, of: (each: A) => number): number =>
  list.reduce((total, each) => total + of(each), 0)

const COUNTED = ['arrived', 'served', 'abandoned', 'blocked', 'diverted', 'unfinished', 'transfers'] as const
const SUMMED = ['waitingTime', 'work', 'resolutionTime', 'firstResponseTime'] as const

const RUNS = { numRuns: 60 }
const seeds = fc.integer({ min: 0, max: 1000 })

describe('whatever the centre, the figures by interval', () => {
  it.prop([anyCut, seeds], RUNS)('make up those of the run', (plan, seed) => {
    const { intervals, overall, queues, types, groups } = figuresOf(plan, seed)
    const alike = (whole: RunFigures['overall'], parts: ReadonlyArray<RunFigures['overall']>): void => {
      for (const name of COUNTED) expect(sum(parts, (part) => part[name])).toBe(whole[name])
      for (const name of SUMMED) expect(sum(parts, (part) => part[name])).toBeCloseTo(whole[name], 2)
    }
    alike(
      overall,
      intervals.map((each) => each.overall),
    )
    queues.forEach((queue, index) => {
      alike(
        queue,
        intervals.map((each) => each.queues[index] ?? queue),
      )
    })
    types.forEach((type, index) => {
      alike(
        type,
        intervals.map((each) => each.types[index] ?? type),
      )
    })
    groups.forEach((group, index) => {
      for (const name of ['busyTime', 'dutyTime', 'inHandTime'] as const) {
        expect(sum(intervals, (each) => each.groups[index]?.[name] ?? Number.NaN)).toBeCloseTo(group[name], 2)
      }
    })
  })

  it.prop([anyCut, seeds], RUNS)('count whom the records say to have arrived then', (plan, seed) => {
    const records = recordsOf(plan, seed)
    const { names = [], steps = [] } = plan.intervals ?? {}
    figuresOf(plan, seed).intervals.forEach(({ name, overall, types }, index) => {
      const then = records.filter(
        ({ arrived }) => steps.findLast(({ at }) => at <= arrived)?.interval === index,
      )
      expect(name).toBe(names[index])
      expect(overall.arrived).toBe(then.length)
      expect(overall.served).toBe(then.filter(({ outcome }) => outcome === 'served').length)
      plan.types.forEach(({ id }, type) => {
        expect(types[type]?.arrived).toBe(then.filter((each) => each.type === id).length)
      })
    })
  })

  it.prop([anyCut, seeds], { numRuns: 20 })('leave those of the run as they are', (plan, seed) => {
    const { intervals: _cut, ...whole } = plan
    const { intervals: _figures, ...figures } = figuresOf(plan, seed)
    expect(figures).toEqual({ ...figuresOf(whole, seed), intervals: undefined } satisfies object)
  })
})

describe('a desk with an hour in which nobody works', () => {
  const plan = compile(
    decodeScenario({
      ...desk,
      duration: '3h',
      intervals: '1h',
      atEnd: 'finish',
      types: { call: { queue: 'calls', service: '10min' } },
      agents: { desk: { queues: ['calls'], count: { '00:00': 1, '01:00': 0, '02:00': 1 } } },
      traffic: [{ type: 'call', every: '1h', first: '30min' }],
    }),
    new Map(),
  )
  const { intervals } = figuresOf(plan)

  it('has a contact in each hour, of which the second waits for half an hour', () => {
    expect(intervals.map(({ name }) => name)).toEqual(['00:00', '01:00', '02:00'])
    expect(intervals.map(({ overall }) => overall.arrived)).toEqual([1, 1, 1])
    expect(intervals.map(({ overall }) => overall.meanWait)).toEqual([0, 30 * 60_000, 0])
  })

  it('has its line in the hour in which it stands, and its work in that in which it is done', () => {
    expect(intervals.map(({ queues }) => queues[0]?.queueLength)).toEqual([0, 0.5, 0])
    expect(intervals.map(({ groups }) => groups[0]?.occupancy)).toEqual([1 / 6, Number.NaN, 1 / 3])
    expect(intervals.map(({ groups }) => groups[0]?.onDuty)).toEqual([1, 0, 1])
  })

  it('has measures of each hour, but none that a part of a run cannot have', () => {
    const found = intervalMeasures(plan, [figuresOf(plan)], 0.95)
    expect(found.map(({ interval }) => interval)).toEqual(['00:00', '01:00', '02:00'])
    const names = new Set(found[0]?.measures.map(({ scope, metric }) => `${metric} of ${scope.kind}`))
    expect(names).toContain('serviceLevel of type')
    expect(names).toContain('occupancy of group')
    expect(names).not.toContain('fairness of group')
    expect(names).not.toContain('maxQueueLength of queue')
  })
})
