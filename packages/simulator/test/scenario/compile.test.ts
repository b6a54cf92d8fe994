import { it } from '@fast-check/vitest'
import { absent } from '@inboxlab/core'
import { describe, expect } from 'vitest'
import { LiveInteraction } from '../../src/engine/live-interaction.ts'
import { LiveQueue } from '../../src/engine/live-queue.ts'
import type { RecordedTraffic } from '../../src/engine/plan.ts'
import { compile, type Recorded } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { localMoment } from '../../src/scenario/local-moment.ts'
import { scenarioDocument } from './any-scenario.ts'
import { desk } from './desk.ts'

const HOUR = 3_600_000
const start = Date.UTC(2000, 0, 3)

const calls: RecordedTraffic = {
  _tag: 'Recorded',
  name: 'trace 1',
  at: Float64Array.of(start + 1),
  type: Int32Array.of(0),
  priority: Int32Array.of(0),
  service: Float64Array.of(1000),
  wait: Float64Array.of(0),
  abandoned: Uint8Array.of(0),
}

describe('a plan', () => {
  it('of the smallest scenario', () => {
    const { policy, ...plan } = compile(decodeScenario(desk), new Map())
    expect(plan).toStrictEqual({
      start,
      end: start + 8 * HOUR,
      measureFrom: start,
      atEnd: 'finish',
      queues: [{ id: 'calls', serviceLevelWithin: 20_000, maxWaiting: Number.POSITIVE_INFINITY }],
      types: [
        {
          id: 'call',
          channel: 'voice',
          queue: 0,
          priority: [{ value: 0, share: 1 }],
          service: { _tag: 'Exponential', mean: 120_000 },
          patience: null,
        },
      ],
      groups: [{ id: 'desk', queues: [0], staffing: [{ at: start, count: 12 }] }],
      traffic: [
        {
          _tag: 'Poisson',
          name: 'call',
          rates: [{ at: start, rate: 4.2 / 60_000 }],
          types: [{ value: 0, share: 1 }],
        },
      ],
    })
    expect(policy.name).toBe('firstComeFirstServed')
  })

  it('knows queues and types by their positions, and local times by their moments', () => {
    const plan = compile(
      decodeScenario({
        ...desk,
        start: '1999-08-02T00:00',
        timeZone: 'Asia/Jerusalem',
        duration: '1d',
        warmUp: '1h',
        queues: { calls: {}, mails: { maxWaiting: 0 } },
        types: {
          call: { queue: 'calls', service: '2min' },
          mail: { queue: 'mails', service: '5min', patience: '1h' },
        },
        agents: {
          desk: { queues: ['mails', 'calls'], count: { '07:00': 6, '22:00': 1 } },
        },
        traffic: [{ types: { mail: '40%', call: '60%' }, rates: { '00:00': '4/h', '07:00': '45/h' } }],
      }),
      new Map(),
    )
    const midnight = Date.UTC(1999, 7, 1, 21)
    expect(plan.start).toBe(midnight)
    expect(plan.measureFrom).toBe(midnight + HOUR)
    expect(plan.types.map(({ queue }) => queue)).toStrictEqual([0, 1])
    expect(plan.queues[1]?.maxWaiting).toBe(0)
    expect(plan.groups[0]?.queues).toStrictEqual([1, 0])
    expect(plan.groups[0]?.staffing).toStrictEqual([
      { at: midnight, count: 1 },
      { at: midnight + 7 * HOUR, count: 6 },
      { at: midnight + 22 * HOUR, count: 1 },
    ])
    expect(plan.traffic[0]).toStrictEqual({
      _tag: 'Poisson',
      name: 'mail and 1 more',
      types: [
        { value: 1, share: 0.4 },
        { value: 0, share: 0.6 },
      ],
      rates: [
        { at: midnight, rate: 4 / HOUR },
        { at: midnight + 7 * HOUR, rate: 45 / HOUR },
      ],
    })
  })

  it('gives priorities their head start', () => {
    const { policy } = compile(
      decodeScenario({ ...desk, policy: { timeInQueue: { headStart: { 2: '90s', 1: '1min' } } } }),
      new Map(),
    )
    expect(policy.name).toBe('timeInQueue')
    const waiting = new LiveInteraction(0, new LiveQueue('calls', 0, Number.POSITIVE_INFINITY))
    const rank = (priority: number): number =>
      policy.rank(
        {
          ...absent,
          priority,
          moments: { waitingSince: 100_000, lastMessageAt: 0, windowUntil: null },
        },
        waiting,
      )
    expect([0, 1, 2].map(rank)).toStrictEqual([100_000, 40_000, 10_000])
  })

  it('replays a trace, with as many agents as it shows', () => {
    const scenario = decodeScenario({
      ...desk,
      agents: { desk: { queues: ['calls'], count: { seenAtWork: { gap: '30min', per: '1h' } } } },
      traffic: [
        { type: 'call', rate: '1/h' },
        { trace: 'calls.csv', columns: { arrival: 'a', wait: 'w', service: 's', agent: 'g' } },
      ],
    })
    const seen = [
      { at: start - HOUR, count: 3 },
      { at: start + HOUR, count: 5 },
      { at: start + 9 * HOUR, count: 7 },
    ]
    const recorded: Recorded = { traffic: calls, staffing: new Map([['desk', seen]]) }
    const plan = compile(scenario, new Map([[1, recorded]]))
    expect(plan.traffic[1]).toBe(calls)
    expect(plan.groups[0]?.staffing).toStrictEqual([
      { at: start, count: 3 },
      { at: start + HOUR, count: 5 },
    ])
    expect(() => compile(scenario, new Map())).toThrow(RangeError)
    expect(() => compile(scenario, new Map([[1, { traffic: calls, staffing: new Map() }]]))).toThrow(
      RangeError,
    )
  })

  it.each([
    [{ sd: 0.5 }, 4],
    [{ scv: 0.05 }, 20],
    [{ shape: 28.7 }, 28.7],
  ])('has one factor a day for all rates without one of their own: %j', (busyness, shape) => {
    const { traffic } = compile(
      decodeScenario({
        ...desk,
        start: '2000-01-03T12:00',
        duration: '1d',
        busyness,
        traffic: [
          { type: 'call', rate: '1/min' },
          { name: 'own', type: 'call', rate: '1/min', busyness },
          { name: 'none', type: 'call', rate: '1/min', busyness: 'none' },
          { name: 'punctual', type: 'call', every: '1min' },
        ],
      }),
      new Map(),
    )
    const days = [start + 12 * HOUR, start + 24 * HOUR]
    expect(traffic.map((each) => (each._tag === 'Varying' ? each.busyness : each._tag))).toStrictEqual([
      { stream: 'busyness', shape, days },
      { stream: 'traffic own/busyness', shape, days },
      'Poisson',
      'Renewal',
    ])
  })

  it.prop([scenarioDocument])('of any scenario has its moments in order and its shares whole', (document) => {
    const scenario = decodeScenario(document)
    const staffing = new Map(Object.keys(scenario.agents).map((group) => [group, [{ at: 0, count: 1 }]]))
    const recorded = new Map(scenario.traffic.map((_, index) => [index, { traffic: calls, staffing }]))
    const plan = compile(scenario, recorded)
    expect(plan.start).toBe(localMoment(scenario.start, scenario.timeZone))
    const columns = [
      ...plan.groups.map((group) => group.staffing),
      ...plan.traffic.flatMap((traffic) =>
        traffic._tag === 'Poisson' || traffic._tag === 'Varying' ? [traffic.rates] : [],
      ),
    ]
    for (const column of columns) {
      const moments = column.map(({ at }) => at)
      expect(moments[0]).toBe(plan.start)
      expect(moments).toStrictEqual([...new Set(moments)].sort((one, other) => one - other))
      expect(moments.at(-1)).toBeLessThan(plan.end)
    }
    const shares = [
      ...plan.types.map(({ priority }) => priority),
      ...plan.traffic.flatMap((traffic) => (traffic._tag === 'Poisson' ? [traffic.types] : [])),
    ]
    for (const parts of shares) {
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
    }
  })
})
