import { it } from '@fast-check/vitest'
import { absent, firstComeFirstServed } from '@inboxlab/core'
import { describe, expect } from 'vitest'
import { LiveInteraction } from '../../src/engine/live-interaction.ts'
import type { RecordedTraffic } from '../../src/engine/plan.ts'
import { compile, type Recorded } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { localMoment } from '../../src/scenario/local-moment.ts'
import { scenarioDocument } from './any-scenario.ts'
import { typeOf } from '../engine/arrivals.ts'
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
    const plan = compile(
      decodeScenario({ ...desk, policy: { timeInQueue: { headStart: { 2: '90s', 1: '1min' } } } }),
      new Map(),
    )
    const { policy } = plan
    expect(policy.name).toBe('timeInQueue')
    const waiting = new LiveInteraction(0, typeOf(plan))
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

  it.each([
    ['respondio.roundRobin', 'respondio.roundRobin'],
    [{ 'respondio.leastOpen': { fewerThan: 4, timeout: '5min' } }, 'respondio.leastOpen'],
    [{ next: 'priority' }, 'composed'],
    [{ name: 'my rules', who: [] }, 'my rules'],
  ])('has the policy %j', (policy, name) => {
    expect(compile(decodeScenario({ ...desk, policy }), new Map()).policy.name).toBe(name)
  })

  it('has the policy of a file as it was loaded', () => {
    const scenario = decodeScenario({ ...desk, policy: './my-policy.ts' })
    const own = firstComeFirstServed()
    expect(compile(scenario, new Map(), own).policy).toBe(own)
    expect(() => compile(scenario, new Map())).toThrow(
      new RangeError('the policy ./my-policy.ts was not loaded'),
    )
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

  it('needs a warm-up that is found', () => {
    expect(() => compile(decodeScenario({ ...desk, warmUp: 'detect' }), new Map())).toThrow(RangeError)
  })

  it.prop([scenarioDocument])('of any scenario has its moments in order and its shares whole', (document) => {
    const decoded = decodeScenario(document)
    const scenario = decoded.warmUp === 'detect' ? { ...decoded, warmUp: 0 } : decoded
    const staffing = new Map(Object.keys(scenario.agents).map((group) => [group, [{ at: 0, count: 1 }]]))
    const recorded = new Map(scenario.traffic.map((_, index) => [index, { traffic: calls, staffing }]))
    const plan = compile(scenario, recorded, firstComeFirstServed())
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

describe('a plan of people', () => {
  const MINUTE = 60_000
  const centre = decodeScenario({
    name: 'centre',
    // A Saturday; on Sunday at 02:00 the clocks are put forward by an hour.
    start: '2024-03-30T00:00',
    timeZone: 'Europe/Berlin',
    duration: '3d',
    lines: { trunk: 30 },
    queues: {
      calls: {
        maxWaiting: 5,
        whenFull: { queue: 'night' },
        maxWait: { after: '5min', then: { message: 'We call you back' } },
        hours: { 'sat-sun': '10:00-14:00', mon: '09:00-17:00' },
      },
      night: { hours: '20:00-06:00', whenClosed: 'wait', atClosing: { dissuade: 'closing' } },
    },
    types: {
      call: {
        queue: 'calls',
        service: { exponential: '2min' },
        needs: { french: 2 },
        weight: 2,
        due: '1h',
        lines: 'trunk',
        retrial: { afterAbandoning: '60%', delay: '10min', most: 3 },
        wrapUp: '30s',
        preferring: '20%',
      },
      chat: {
        channel: 'chat',
        queue: 'night',
        conversation: {
          turns: { geometric: 4 },
          reply: '45s',
          think: '90s',
          goesSilent: '5%',
          silence: { after: '10min', then: 'release' },
          returns: { probability: '10%', delay: '1h' },
          window: '1d',
          bot: { turns: 2, reply: '1s', settles: '30%' },
        },
      },
    },
    agents: {
      desk: {
        queues: ['calls', 'night'],
        count: { 'mon-fri': { '08:00': 6, '18:00': 0 }, 'sat-sun': 1 },
        people: {
          Ana: {
            shifts: { 'sat-sun': '01:00-05:00', mon: '09:00-17:00' },
            breaks: { 'sat-sun': '04:00-04:30' },
            skills: { french: 5 },
            capacity: { voice: 1, chat: 3, interrupts: { voice: ['chat'] } },
          },
          Ben: {},
        },
        skills: { french: 2 },
        capacity: { units: 6, chat: 3, exclusive: ['voice'] },
        rates: [1, 1.7, 2.5],
        ringing: { for: '20s', answers: '5s', declines: '5%', awayAfterLapse: 'untilNextShift' },
        pull: { takes: 'firstInLine', reaction: '3s', sees: 5 },
        absences: { every: '8h', lasts: '10min' },
        pace: { chat: 1.2 },
      },
    },
    traffic: [{ types: { call: '50%', chat: '50%' }, rate: '1/min' }],
  })
  const plan = compile(centre, new Map())
  const midnight = Date.UTC(2024, 2, 29, 23)
  /** An hour on the clocks after midnight of the first day. */
  const at = (hours: number): number => midnight + (hours - (hours >= 27 ? 1 : 0)) * HOUR

  it('has its queues with what becomes of whom they do not keep', () => {
    expect(plan.queues).toStrictEqual([
      {
        id: 'calls',
        serviceLevelWithin: 20_000,
        maxWaiting: 5,
        whenFull: { _tag: 'Queue', queue: 1 },
        maxWait: { after: 5 * MINUTE, then: { _tag: 'Message', text: 'We call you back' } },
        hours: {
          steps: [
            { at: at(0), open: false },
            { at: at(10), open: true },
            { at: at(14), open: false },
            { at: at(34), open: true },
            { at: at(38), open: false },
            { at: at(57), open: true },
            { at: at(65), open: false },
          ],
          whenClosed: { _tag: 'Dissuade', reason: 'closed' },
          atClosing: null,
        },
      },
      {
        id: 'night',
        serviceLevelWithin: 20_000,
        maxWaiting: Number.POSITIVE_INFINITY,
        hours: {
          steps: [
            { at: at(0), open: true },
            { at: at(6), open: false },
            { at: at(20), open: true },
            { at: at(30), open: false },
            { at: at(44), open: true },
            { at: at(54), open: false },
            { at: at(68), open: true },
          ],
          whenClosed: null,
          atClosing: { _tag: 'Dissuade', reason: 'closing' },
        },
      },
    ])
    expect(plan.lines).toStrictEqual([{ id: 'trunk', count: 30 }])
  })

  it('has its types with all that is said of them', () => {
    const always = (value: number) => ({ _tag: 'Constant', value })
    expect(plan.types).toStrictEqual([
      {
        id: 'call',
        channel: 'voice',
        queue: 0,
        priority: [{ value: 0, share: 1 }],
        service: { _tag: 'Exponential', mean: 2 * MINUTE },
        patience: null,
        needs: [{ skill: 'french', level: 2 }],
        weight: 2,
        due: HOUR,
        lines: 0,
        retrial: { afterAbandoning: 0.6, afterBlocking: 0, delay: always(10 * MINUTE), most: 3 },
        wrapUp: always(30_000),
        preferring: 0.2,
      },
      {
        id: 'chat',
        channel: 'chat',
        queue: 1,
        priority: [{ value: 0, share: 1 }],
        service: always(0),
        patience: null,
        conversation: {
          turns: { _tag: 'Geometric', mean: 4 },
          reply: always(45_000),
          think: always(90_000),
          goesSilent: 0.05,
          silence: { after: 10 * MINUTE, then: 'release' },
          returns: { probability: 0.1, delay: always(HOUR), most: 1 },
          window: 24 * HOUR,
          bot: {
            turns: { _tag: 'Sizes', sizes: [{ value: 2, share: 1 }] },
            reply: always(1000),
            settles: 0.3,
          },
        },
      },
    ])
  })

  it('has its agents with their shifts and what they can have in hand', () => {
    expect(plan.groups).toStrictEqual([
      {
        id: 'desk',
        queues: [0, 1],
        staffing: [
          { at: at(0), count: 1 },
          { at: at(56), count: 6 },
          { at: at(66), count: 0 },
        ],
        agents: [
          {
            id: 'Ana',
            skills: [{ skill: 'french', level: 5 }],
            capacity: {
              units: Number.POSITIVE_INFINITY,
              channels: ['voice', 'email', 'sms', 'whatsapp', 'telegram', 'messenger', 'chat'].map(
                (channel) => ({
                  channel,
                  most: channel === 'chat' ? 3 : channel === 'voice' ? 1 : 0,
                }),
              ),
              exclusive: [],
              interrupts: [{ channel: 'voice', over: ['chat'] }],
            },
            duty: [
              { at: at(0), is: 'off duty' },
              { at: at(1), is: 'on duty' },
              { at: at(4), is: 'on a break' },
              { at: at(4.5), is: 'on duty' },
              { at: at(5), is: 'off duty' },
              { at: at(25), is: 'on duty' },
              { at: at(28), is: 'on a break' },
              { at: at(28.5), is: 'on duty' },
              { at: at(29), is: 'off duty' },
              { at: at(57), is: 'on duty' },
              { at: at(65), is: 'off duty' },
            ],
          },
          { id: 'Ben', duty: [{ at: at(0), is: 'on duty' }] },
        ],
        skills: [{ skill: 'french', level: 2 }],
        capacity: {
          units: 6,
          channels: [{ channel: 'chat', most: 3 }],
          exclusive: ['voice'],
          interrupts: [],
        },
        rates: [1, 1.7, 2.5],
        ringing: {
          for: 20_000,
          answers: { _tag: 'Constant', value: 5000 },
          declines: 0.05,
          assigned: 'rings',
          awayAfterDeclining: 0,
          awayAfterLapse: Number.POSITIVE_INFINITY,
        },
        pull: { takes: 'first in line', reaction: { _tag: 'Constant', value: 3000 }, sees: 5 },
        absences: {
          every: { _tag: 'Constant', value: 8 * HOUR },
          lasts: { _tag: 'Constant', value: 10 * MINUTE },
        },
        pace: [{ type: 1, times: 1.2 }],
      },
    ])
  })
})
