import { fc } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Plan, RecordedTraffic } from '../../src/engine/plan.ts'
import { loadOf } from '../../src/report/load.ts'
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
})
