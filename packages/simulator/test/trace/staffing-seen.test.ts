import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { InputError } from '../../src/scenario/input-error.ts'
import { type SeenAtWork, staffingSeenAtWork } from '../../src/trace/staffing-seen.ts'
import { type Row, recordingOf } from './recordings.ts'

const hour = 3_600_000
const minute = 60_000
const [calls, internet] = [0, 1]

const day: SeenAtWork = {
  gap: 10 * minute,
  per: hour,
  start: 0,
  end: 4 * hour,
  types: [{ queue: calls }, { queue: internet }],
  groups: [{ queues: [calls] }, { queues: [internet, calls] }],
}
const counts = (rows: ReadonlyArray<Row>, options: Partial<SeenAtWork> = {}) =>
  staffingSeenAtWork([recordingOf(rows)], { ...day, ...options }).map((group) =>
    group.map(({ count }) => count),
  )

/** Anna's hour: two services of 15 minutes with a pause between them. */
const anna = (pauseInMinutes: number): ReadonlyArray<Row> => [
  { joined: 0, wait: 0, service: 900, agent: 'Anna' },
  { joined: 900, wait: pauseInMinutes * 60, service: 900, agent: 'Anna' },
]

const rows = fc.array(
  fc.record({
    joined: fc.integer({ min: -3600, max: 5 * 3600 }),
    wait: fc.integer({ min: 0, max: 600 }),
    service: fc.integer({ min: 0, max: 1200 }),
    type: fc.constantFrom(calls, internet),
    agent: fc.constantFrom('Anna', 'Ben', 'Carla', 'Dan'),
  }),
  { minLength: 1, maxLength: 60 },
)

describe('staffingSeenAtWork', () => {
  it('counts a pause up to the gap as work and a longer one as absence', () => {
    expect(counts(anna(10))[0]).toEqual([1, 0, 0, 0]) // 40 of 60 minutes
    expect(counts(anna(11), { per: 15 * minute, end: hour })[0]).toEqual([1, 0, 1, 0])
    expect(counts(anna(10), { per: 15 * minute, end: hour })[0]).toEqual([1, 1, 1, 0])
  })

  it('rounds half an agent up and less than half down', () => {
    expect(counts([{ joined: 0, service: 1800, agent: 'Anna' }])[0]).toEqual([1, 0, 0, 0])
    expect(counts([{ joined: 0, service: 1799, agent: 'Anna' }])[0]).toEqual([0, 0, 0, 0])
  })

  it('adds up those present together, and counts nobody twice', () => {
    const both = [
      { joined: 0, service: 3600, agent: 'Anna' },
      { joined: 0, service: 3600, agent: 'Ben' },
      { joined: 60, service: 3000, agent: 'Ben' },
    ]
    expect(counts(both)[0]).toEqual([2, 0, 0, 0])
  })

  it('begins a service when the wait is over', () => {
    expect(counts([{ joined: 0, wait: 3600, service: 3600, agent: 'Anna' }])[0]).toEqual([0, 1, 0, 0])
  })

  it('takes services in the order in which they began, whoever joined first', () => {
    const overtaken = [
      { joined: 0, wait: 7200, service: 3600, agent: 'Anna' },
      { joined: 60, wait: 0, service: 3540, agent: 'Anna' },
    ]
    expect(counts(overtaken)[0]).toEqual([1, 0, 1, 0])
  })

  it('starts its periods at the start and averages the last one over what is left of it', () => {
    const late = [{ joined: 5400, service: 3600, agent: 'Anna' }]
    const [group] = staffingSeenAtWork([recordingOf(late)], { ...day, start: 5400_000, end: 9300_000 })
    expect(group).toEqual([
      { at: 5400_000, count: 1 },
      { at: 9000_000, count: 0 },
    ])
    const [short] = staffingSeenAtWork([recordingOf(late)], { ...day, start: 5400_000, end: 5700_000 })
    expect(short).toEqual([{ at: 5400_000, count: 1 }])
  })

  it('puts an agent into the group whose queues took most of their services of the period, ties to the first', () => {
    const mixed = [
      { joined: 0, service: 1800, agent: 'Anna', type: calls },
      { joined: 1800, service: 1800, agent: 'Anna', type: internet },
      { joined: 3600, service: 3600, agent: 'Anna', type: calls },
    ]
    expect(counts(mixed)).toEqual([
      [0, 1, 0, 0],
      [1, 0, 0, 0],
    ])
    expect(counts(mixed, { groups: [{ queues: [internet] }, { queues: [calls] }] })).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
    ])
  })

  it('goes by the last service before, in a period in which none began', () => {
    const long = [{ joined: 0, service: 7200, agent: 'Anna', type: internet }]
    expect(counts(long)).toEqual([
      [0, 0, 0, 0],
      [1, 1, 0, 0],
    ])
  })

  it('counts nobody for queues that no group serves', () => {
    const long = [{ joined: 0, service: 7200, agent: 'Anna', type: internet }]
    expect(counts(long, { groups: [{ queues: [calls] }] })).toEqual([[0, 0, 0, 0]])
  })

  it('takes the same name in two recordings for the same agent', () => {
    const one = recordingOf([{ joined: 0, service: 3600, agent: 'Anna' }])
    const other = recordingOf([
      { joined: 600, service: 60, agent: 'Ben' },
      { joined: 600, service: 1800, agent: 'Anna' },
    ])
    expect(staffingSeenAtWork([one, other], day)[0]?.[0]).toEqual({ at: 0, count: 1 })
  })

  it('takes no notice of services of unknown agent, length or start', () => {
    const known = [{ joined: 0, service: 3600, agent: 'Anna' }]
    const unknown = [
      { joined: 0, service: 3600 },
      { joined: 0, agent: 'Ben' },
      { joined: 0, wait: Number.NaN, service: 3600, agent: 'Carla' },
    ]
    expect(counts([...known, ...unknown])).toEqual(counts(known))
  })

  it.prop([rows, fc.integer({ min: 0, max: 60 })])('never counts fewer with twice the gap', (given, gap) => {
    const once = counts(given, { gap: gap * minute })
    const twice = counts(given, { gap: 2 * gap * minute })
    once.forEach((group, g) => {
      group.forEach((count, period) => {
        expect(twice[g]?.[period]).toBeGreaterThanOrEqual(count)
      })
    })
  })

  it.prop([rows, fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 60 })])(
    'never counts more than the agents there are, nor any before their first or after their last service',
    (given, per, gap) => {
      const seen = staffingSeenAtWork([recordingOf(given)], {
        ...day,
        gap: gap * minute,
        per: per * minute,
        groups: [{ queues: [calls, internet] }],
      })
      const agents = new Set(given.map(({ agent }) => agent)).size
      const first = Math.min(...given.map(({ joined, wait }) => joined + wait)) * 1000
      const last = Math.max(...given.map(({ joined, wait, service }) => joined + wait + service)) * 1000
      for (const { at, count } of seen[0] ?? []) {
        expect(count).toBeLessThanOrEqual(agents)
        if (at + per * minute <= first || at >= last) expect(count).toBe(0)
      }
    },
  )

  it.prop([rows])('covers the run with periods, from its start on', (given) => {
    for (const group of staffingSeenAtWork([recordingOf(given)], { ...day, per: 50 * minute })) {
      expect(group.map(({ at }) => at)).toEqual([0, 50, 100, 150, 200].map((m) => m * minute))
    }
  })

  it('says what to do when no agent is named, or the periods are far too many', () => {
    expect(() => counts([{ joined: 0, service: 60 }])).toThrow(InputError)
    expect(() => counts(anna(1), { per: 1 })).toThrow(/14400000 periods.*longer period/)
  })
})
