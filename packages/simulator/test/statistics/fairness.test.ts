import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Engine } from '../../src/engine/engine.ts'
import type { Plan } from '../../src/engine/plan.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { type AgentRecord, Records } from '../../src/statistics/records.ts'
import { RunStatistics } from '../../src/statistics/run-statistics.ts'
import { anyCentre } from '../engine/any-centre.ts'
import { desk } from '../scenario/desk.ts'

const groupsOf = (plan: Plan, seed: number) => {
  const statistics = new RunStatistics(plan)
  new Engine(plan, seed, 1, statistics).advance()
  return statistics.figures().groups
}

/** Busy time over time on duty of each agent of each group, by what is recorded of them. */
const occupanciesOf = (plan: Plan, seed: number): ReadonlyArray<ReadonlyArray<number>> => {
  const periods: Array<AgentRecord> = []
  const records = new Records(plan, 1, (record) => {
    if (record.record === 'agent') periods.push(record)
  })
  const engine = new Engine(plan, seed, 1, records)
  engine.advance()
  records.settle(Math.max(engine.now, plan.end))
  const lasted = (list: ReadonlyArray<AgentRecord>): number =>
    list.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, plan.end) - Math.max(from, plan.measureFrom)),
      0,
    )
  const busy = ({ inHand, presence }: AgentRecord): boolean => inHand > 0 || presence === 'wrapping up'
  const there = (each: AgentRecord): boolean =>
    busy(each) || !['off duty', 'on a break', 'away'].includes(each.presence)
  return plan.groups.map(({ id }) =>
    [...Map.groupBy(periods, ({ agent }) => agent).values()]
      .filter(([first]) => first?.group === id)
      .map((ofAgent) => [lasted(ofAgent.filter(busy)), lasted(ofAgent.filter(there))] as const)
      .flatMap(([busyTime, dutyTime]) => (dutyTime > 0 ? [busyTime / dutyTime] : [])),
  )
}

const jain = (values: ReadonlyArray<number>): number => {
  const sum = values.reduce((all, value) => all + value, 0)
  return sum ** 2 / (values.length * values.reduce((all, value) => all + value ** 2, 0))
}

const agrees = (plan: Plan, seed: number): void => {
  const occupancies = occupanciesOf(plan, seed)
  groupsOf(plan, seed).forEach(({ fairness }, group) => {
    const expected = jain(occupancies[group] ?? [])
    if (Number.isNaN(expected)) expect(fairness).toBeNaN()
    else expect(fairness).toBeCloseTo(expected, 9)
  })
}

/** Agents who have one contact at a time, more or fewer of them as the day goes on. */
const plainDesk = fc
  .record({
    counts: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 4 })), {
      minLength: 1,
      maxLength: 5,
      selector: ([hour]) => hour,
    }),
    start: fc.integer({ min: 0, max: 23 }),
    atEnd: fc.constantFrom('finish', 'stop'),
    warmUp: fc.constantFrom('0s', '45min'),
    choose: fc.constantFrom('longestIdle', 'inOrder', { inOrder: { within: 'seats' } }),
  })
  .map(({ counts, start, ...settings }) => {
    const hour = (value: number): string => `${String(value).padStart(2, '0')}:00`
    const count = Object.fromEntries(counts.map(([from, agents]) => [hour(from), agents]))
    const { choose, ...run } = settings
    return compile(
      decodeScenario({
        ...desk,
        ...run,
        start: `2000-01-03T${hour(start)}`,
        duration: '4h',
        policy: { choose },
        types: { call: { queue: 'calls', service: { exponential: '4min' }, patience: '10min' } },
        agents: { desk: { queues: ['calls'], count }, one: { queues: ['calls'], count: 1 } },
        traffic: [{ type: 'call', rate: '20/h' }],
      }),
      new Map(),
    )
  })

const seeds = fc.integer({ min: 0, max: 1000 })

describe('fairness', () => {
  it.prop([plainDesk, seeds], { numRuns: 40 })(
    'is that of the occupancies of the agents, who come and go with the staffing',
    agrees,
  )

  it.prop([anyCentre, seeds], { numRuns: 40 })('is the same of any centre', agrees)

  it('is one where all are alike, and less where the first seat gets most', () => {
    const of = (choose: unknown) => {
      const plan = compile(
        decodeScenario({ ...desk, policy: { choose }, agents: { desk: { queues: ['calls'], count: 20 } } }),
        new Map(),
      )
      return groupsOf(plan, 1)[0]?.fairness ?? Number.NaN
    }
    expect(of('longestIdle')).toBeGreaterThan(0.99)
    expect(of({ inOrder: { within: 'seats' } })).toBeLessThan(0.7)
  })
})
