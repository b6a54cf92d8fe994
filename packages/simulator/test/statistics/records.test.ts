import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Engine } from '../../src/engine/engine.ts'
import type { Plan } from '../../src/engine/plan.ts'
import { type AgentRecord, type InteractionRecord, Records } from '../../src/statistics/records.ts'
import { type RunFigures, RunStatistics } from '../../src/statistics/run-statistics.ts'
import { anyCentre } from '../engine/any-centre.ts'

interface Written {
  readonly interactions: ReadonlyArray<InteractionRecord>
  readonly periods: ReadonlyArray<AgentRecord>
  readonly end: number
}

const recordsOf = (plan: Plan, seed: number): Written => {
  const interactions: Array<InteractionRecord> = []
  const periods: Array<AgentRecord> = []
  const records = new Records(plan, 1, (record) => {
    if (record.record === 'interaction') interactions.push(record)
    else periods.push(record)
  })
  const engine = new Engine(plan, seed, 1, records)
  engine.advance()
  records.settle(engine.now)
  return { interactions, periods, end: engine.now }
}

const figuresOf = (plan: Plan, seed: number): RunFigures => {
  const statistics = new RunStatistics(plan)
  new Engine(plan, seed, 1, statistics).advance()
  return statistics.figures()
}

const sum = <A>(list: ReadonlyArray<A>, of: (each: A) => number): number =>
  list.reduce((total, each) => total + of(each), 0)

const RUNS = { numRuns: 60 }
const seeds = fc.integer({ min: 0, max: 1000 })

describe('whatever the centre, the figures of a run', () => {
  it.prop([anyCentre, seeds], RUNS)('are those that its records of interactions give', (plan, seed) => {
    const { overall, queues } = figuresOf(plan, seed)
    const all = recordsOf(plan, seed).interactions.filter(({ arrived }) => arrived >= plan.measureFrom)
    const check = (figures: RunFigures['overall'], list: ReadonlyArray<InteractionRecord>): void => {
      const having = (outcome: InteractionRecord['outcome']) =>
        list.filter((each) => each.outcome === outcome)
      expect(figures.arrived).toBe(list.length)
      expect(figures.served).toBe(having('served').length)
      expect(figures.abandoned).toBe(having('abandoned').length)
      expect(figures.blocked).toBe(having('blocked').length)
      expect(figures.settledByBot).toBe(having('settled by bot').length)
      expect(figures.unfinished).toBe(having('unfinished').length)
      expect(figures.waitingTimeOfServed).toBeCloseTo(
        sum(having('served'), ({ wait }) => wait ?? Number.NaN),
        3,
      )
      expect(figures.waitingTimeOfAbandoned).toBeCloseTo(
        sum(having('abandoned'), ({ wait }) => wait ?? Number.NaN),
        3,
      )
      const replied = list.filter(({ firstReply }) => firstReply !== null)
      expect(figures.firstResponses).toBe(replied.length)
      expect(figures.firstResponseTime).toBeCloseTo(
        sum(replied, ({ firstReply, arrived }) => (firstReply ?? Number.NaN) - arrived),
        2,
      )
      expect(figures.transfers).toBe(sum(list, ({ transfers }) => transfers))
      expect(figures.reopenings).toBe(sum(list, ({ reopenings }) => reopenings))
      expect(figures.windowExpiries).toBe(sum(list, ({ windowExpiries }) => windowExpiries))
      expect(figures.returns).toBe(sum(list, ({ returns }) => returns))
      expect(figures.retrials).toBe(list.filter(({ attempt }) => attempt > 0).length)
    }
    check(overall, all)
    plan.queues.forEach(({ id, serviceLevelWithin }, index) => {
      const ofQueue = all.filter(({ queue }) => queue === id)
      const figures = queues[index]
      if (figures === undefined) throw new Error('every queue has figures')
      expect(figures.arrived).toBe(ofQueue.length)
      const inTime = ofQueue.filter(
        ({ outcome, wait }) => outcome === 'served' && (wait ?? 0) <= serviceLevelWithin,
      )
      expect(figures.answeredInTime).toBe(inTime.length)
    })
  })

  it.prop([anyCentre, seeds], RUNS)('are those that its records of agents give', (plan, seed) => {
    const { groups } = figuresOf(plan, seed)
    const { periods } = recordsOf(plan, seed)
    plan.groups.forEach(({ id }, index) => {
      const lasted = ({ from, to }: AgentRecord): number =>
        Math.max(0, Math.min(to, plan.end) - Math.max(from, plan.measureFrom))
      const ofGroup = periods.filter(({ group }) => group === id)
      const busy = ofGroup.filter(({ inHand, presence }) => inHand > 0 || presence === 'wrapping up')
      expect(groups[index]?.busyTime).toBeCloseTo(sum(busy, lasted), 2)
      expect(groups[index]?.inHandTime).toBeCloseTo(
        sum(ofGroup, (each) => each.inHand * lasted(each)),
        2,
      )
    })
  })

  it.prop([anyCentre, seeds], RUNS)(
    'come of one record for each interaction, numbered without a gap',
    (plan, seed) => {
      const serials = recordsOf(plan, seed).interactions.map(({ serial }) => serial)
      expect(serials.toSorted((one, other) => one - other)).toEqual(serials.map((_, index) => index + 1))
    },
  )

  it.prop([anyCentre, seeds], RUNS)('come of periods of agents that follow one another', (plan, seed) => {
    const { periods } = recordsOf(plan, seed)
    for (const ofAgent of Map.groupBy(periods, ({ agent }) => agent).values()) {
      ofAgent.forEach(({ from, to }, index) => {
        expect(to).toBeGreaterThan(from)
        const before = ofAgent[index - 1]
        if (before !== undefined) expect(from).toBe(before.to)
      })
    }
  })
})
