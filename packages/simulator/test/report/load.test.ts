import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Plan, RecordedTraffic } from '../../src/engine/plan.ts'
import { loadOf } from '../../src/report/load.ts'
import { overloadOf } from '../../src/report/overload.ts'
import { compile } from '../../src/scenario/compile.ts'
import { decodeScenario } from '../../src/scenario/decode.ts'
import { desk } from '../scenario/desk.ts'

const planOf = (changes: object = {}): Plan => compile(decodeScenario({ ...desk, ...changes }), new Map())
const MINUTE = 60_000

/** Contacts that come at these moments; NaN for a handling time that was not recorded. */
const recorded = (contacts: ReadonlyArray<readonly [at: number, service: number]>): RecordedTraffic => ({
  _tag: 'Recorded',
  name: 'calls',
  at: Float64Array.from(contacts, ([at]) => at),
  type: new Int32Array(contacts.length),
  priority: new Int32Array(contacts.length),
  service: Float64Array.from(contacts, ([, service]) => service),
  wait: new Float64Array(contacts.length).fill(Number.NaN),
  abandoned: new Uint8Array(contacts.length),
})

describe('the load of a plan', () => {
  it('is rate times time, and contacts times their handling', () => {
    const { contacts, offered, onDuty } = loadOf(planOf())
    expect(contacts).toBeCloseTo(4.2 * 480, 6)
    expect(offered).toBeCloseTo(4.2 * 2, 6)
    expect(onDuty).toBe(12)
  })

  it('follows rates and staffing by the time of day, over the run only', () => {
    const { contacts, onDuty } = loadOf(
      planOf({
        start: '2000-01-03T07:00',
        duration: '2h',
        traffic: [{ type: 'call', rates: { '00:00': '60/h', '08:00': '30/h', '12:00': '1000/h' } }],
        agents: { desk: { queues: ['calls'], count: { '00:00': 1, '08:30': 5 } } },
      }),
    )
    expect(contacts).toBeCloseTo(90, 6)
    expect(onDuty).toBeCloseTo((1 * 1.5 + 5 * 0.5) / 2, 6)
  })

  it('counts recorded contacts who come during the run, with their handling as recorded or else as drawn', () => {
    const plan = planOf()
    const traffic = [
      recorded([
        [plan.start - 1, 999 * MINUTE],
        [plan.start, 10 * MINUTE],
        [plan.end - 1, Number.NaN],
        [plan.end, 999 * MINUTE],
      ]),
    ]
    const { contacts, offered } = loadOf({ ...plan, traffic })
    expect(contacts).toBe(2)
    expect(offered).toBeCloseTo((10 + 2) / 480, 12)
  })

  it('is twice as much when everything comes twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (perHour) => {
        const item = { type: 'call', rate: `${perHour}/h` }
        const once = loadOf(planOf({ traffic: [{ ...item, name: 'a' }] }))
        const twice = loadOf(
          planOf({
            traffic: [
              { ...item, name: 'a' },
              { ...item, name: 'b' },
            ],
          }),
        )
        expect(twice.contacts).toBeCloseTo(2 * once.contacts, 6)
        expect(twice.offered).toBeCloseTo(2 * once.offered, 9)
      }),
      { numRuns: 30 },
    )
  })

  it('counts replies until the last or a silence, and wrap-up, of those whom a bot does not settle', () => {
    const conversation = {
      turns: { geometric: 4 },
      reply: '1min',
      goesSilent: '20%',
      silence: { after: '1h', then: 'close' },
      bot: { settles: '50%' },
    }
    const offered = (change: object) =>
      loadOf(
        planOf({
          types: {
            call: {
              queue: 'calls',
              channel: 'chat',
              conversation: { ...conversation, ...change },
              wrapUp: '30s',
            },
          },
          traffic: [{ type: 'call', rate: '1/min' }],
        }),
      ).offered
    // With 3/4 there is one more, and with 4/5 of those the customer writes again: 1 / (1 - 3/5) replies.
    expect(offered({})).toBeCloseTo(0.5 * (2.5 + 0.5), 9)
    // The first, with 4/5 the second, with 16/25 the third.
    expect(offered({ turns: 3 })).toBeCloseTo(0.5 * (1 + 0.8 + 0.64 + 0.5), 9)
    expect(offered({ goesSilent: '0%' })).toBeCloseTo(0.5 * (4 + 0.5), 9)
  })

  it('counts agents with names while they are on duty and not on a break', () => {
    const people = { Ana: { shifts: '09:00-17:00', breaks: '12:00-13:00' }, Ben: {} }
    const { onDuty } = loadOf(
      planOf({ duration: '24h', agents: { desk: { queues: ['calls'], count: 2, people } } }),
    )
    expect(onDuty).toBeCloseTo(2 + 7 / 24 + 1, 9)
  })
})

describe('more work than can be done', () => {
  const scarce = { agents: { desk: { queues: ['calls'], count: 8 } } }
  const call = desk.types.call

  it('is what nobody gives up on, beyond all that agents can do', () => {
    const found = overloadOf(planOf(scarce))
    expect(found?.offered).toBeCloseTo(8.4, 6)
    expect(found?.most).toBe(8)
  })

  it.each([
    ['enough agents', {}],
    ['patience', { ...scarce, types: { call: { ...call, patience: '1h' } } }],
    ['a waiting room', { ...scarce, queues: { calls: { maxWaiting: 500 } } }],
    [
      'a longest wait',
      { ...scarce, queues: { calls: { maxWait: { after: '9h', then: { dissuade: 'late' } } } } },
    ],
    ['closing', { ...scarce, queues: { calls: { hours: '09:00-17:00' } } }],
    ['lines', { ...scarce, lines: { trunk: 90 }, types: { call: { ...call, lines: 'trunk' } } }],
    ['two at once', { agents: { desk: { queues: ['calls'], count: 8, capacity: 2 } } }],
    [
      'two at once at a price',
      { agents: { desk: { queues: ['calls'], count: 8, capacity: 2, rates: [1, 1.1] } } },
    ],
    ['a fast hand', { agents: { desk: { queues: ['calls'], count: 8, pace: { call: 0.9 } } } }],
    [
      'light contacts',
      {
        ...scarce,
        types: { call: { ...call, weight: 0.5 } },
        agents: { desk: { queues: ['calls'], count: 8, capacity: 1 } },
      },
    ],
  ])('is not certain with %s', (_, changes) => {
    expect(overloadOf(planOf(changes))).toBe(null)
  })

  it.each([
    ['no more than alone', { capacity: 3, rates: [1] }],
    ['more at three than they may have', { capacity: 2, rates: [1, 1.01, 2] }],
    ['channels of which nobody comes', { capacity: { voice: 1, chat: 3 } }],
  ])('is certain with agents who do %s', (_, group) => {
    expect(overloadOf(planOf({ agents: { desk: { queues: ['calls'], count: 8, ...group } } }))).not.toBe(null)
  })
})
