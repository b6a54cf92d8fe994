import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { cumulativeOf } from '../../src/distribution/distribution.ts'
import { meanBatch } from '../../src/engine/batch-sizes.ts'
import { burstShares } from '../../src/engine/burst-shares.ts'
import { expectedContacts } from '../../src/engine/expected-contacts.ts'
import type { BurstState, DrawnTraffic, Plan, RecordedTraffic } from '../../src/engine/plan.ts'
import { chanceDistance, distanceToLaw } from '../oracle/kolmogorov-smirnov.ts'
import { arrivalsOf, countsOf, momentsOf, planFor } from './arrivals.ts'
import { logOf, planOf } from './watched.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const drawn = (plan: Plan): DrawnTraffic => {
  const [traffic] = plan.traffic
  if (traffic === undefined || traffic._tag === 'Recorded') throw new Error('nothing is drawn')
  return traffic
}

/** Within 4 standard errors: wrong once in 16 000. */
const near = (found: number, expected: number, error: number): void =>
  expect(Math.abs(found - expected)).toBeLessThan(4 * error)

/** As many as planned, over many runs. */
const comesAsExpected = (plan: Plan, runs: number): void => {
  const { mean, ofMean } = momentsOf(countsOf(plan, runs))
  near(mean, expectedContacts(drawn(plan), plan, plan.start, plan.end), ofMean)
}

describe('ramps', () => {
  const plan = planFor(
    { ramps: { '00:00': '10/h', '02:00': '130/h', '03:00': '0/h', '05:00': '0/h', '08:00': '60/h' } },
    { duration: '8h' },
  )
  /** The integral of the rate, worked out by hand. */
  const upTo = (hours: number): number => {
    const h = Math.min(hours, 2)
    const i = Math.min(Math.max(hours - 2, 0), 1)
    const j = Math.max(hours - 5, 0)
    return 10 * h + 30 * h * h + 130 * i - 65 * i * i + 10 * j * j
  }

  it('bring the integral of the rate, in every part of the day', () => {
    const runs = Array.from({ length: 400 }, (_, run) => arrivalsOf(plan, run + 1))
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 5],
      [5, 6.5],
      [6.5, 8],
    ] as const) {
      const counts = runs.map((run) => run.filter(({ at }) => at >= from * HOUR && at < to * HOUR).length)
      const expected = upTo(to) - upTo(from)
      near(momentsOf(counts).mean, expected, Math.sqrt(expected / runs.length) + 1e-12)
      expect(
        expectedContacts(drawn(plan), plan, plan.start + from * HOUR, plan.start + to * HOUR),
      ).toBeCloseTo(expected, 9)
    }
  })

  it('are a Poisson process: the integral between two arrivals is a unit exponential', () => {
    const gaps: Array<number> = []
    for (let run = 1; run <= 40; run++) {
      let before = 0
      for (const { at } of arrivalsOf(plan, run)) {
        const now = upTo(at / HOUR)
        gaps.push(now - before)
        before = now
      }
    }
    // The last, unfinished gap of each run is left out, one in 280.
    const law = { _tag: 'Exponential', mean: 1 } as const
    expect(distanceToLaw(gaps, (gap) => cumulativeOf(law, gap))).toBeLessThan(
      chanceDistance(gaps.length) + 1 / 280,
    )
  })

  it('that stay level are the same arrivals as the plain rate', () => {
    const level = planFor({ ramps: { '03:00': '2/min', '07:30': '2/min' } })
    const plain = planFor({ rate: '2/min' })
    const moments = (of: Plan) => arrivalsOf(of).map(({ at }) => Math.round(at))
    expect(drawn(level)._tag).toBe('Varying')
    expect(drawn(plain)._tag).toBe('Poisson')
    expect(moments(level)).toEqual(moments(plain))
  })
})

describe('every so often', () => {
  it.each([
    [{ every: '30s' }, 30],
    [{ every: '30s', first: '0s' }, 0],
    [{ every: '30s', first: '7s' }, 7],
  ])('%j: to the second', (item, first) => {
    const moments = arrivalsOf(planFor(item, { duration: '10min' })).map(({ at }) => at / 1000)
    expect(moments).toEqual(Array.from({ length: moments.length }, (_, turn) => first + 30 * turn))
    expect(moments.at(-1)).toBeLessThan(600)
    expect(moments.at(-1)).toBeGreaterThanOrEqual(570)
  })

  it('with times of a distribution in between', () => {
    const plan = planFor({ every: { erlang: { phases: 3, mean: '20s' } } }, { duration: '100h' })
    const moments = arrivalsOf(plan).map(({ at }) => at)
    const gaps = moments.map((at, index) => at - (moments[index - 1] ?? 0))
    const law = { _tag: 'Gamma', mean: 20_000, shape: 3 } as const
    expect(distanceToLaw(gaps, (gap) => cumulativeOf(law, gap))).toBeLessThan(chanceDistance(gaps.length))
    expect(expectedContacts(drawn(plan), plan, plan.start, plan.end)).toBeCloseTo(18_000, 6)
  })
})

describe('bursts', () => {
  const [calm, busy] = [
    { rate: 0.5, stay: 30 },
    { rate: 6, stay: 10 },
  ]
  const item = {
    bursts: {
      calm: { rate: '0.5/min', stay: '30min' },
      busy: { rate: '6/min', stay: '10min' },
    },
  }

  it.each([5, 20, 60, 240])(
    'of two states, over %d minutes: mean and index of dispersion by the formula for a settled process',
    (minutes) => {
      const { mean, variance, ofMean, ofVariance } = momentsOf(
        countsOf(planFor(item, { duration: `${minutes}min` }), 3000),
      )
      const rate = (calm.rate * calm.stay + busy.rate * busy.stay) / (calm.stay + busy.stay)
      near(mean, rate * minutes, ofMean)
      // Fischer and Meier-Hellstern, "The MMPP cookbook" (1993).
      const [out, back] = [1 / calm.stay, 1 / busy.stay]
      const both = out + back
      const settled =
        (2 * out * back * (calm.rate - busy.rate) ** 2) / (both ** 2 * (calm.rate * back + busy.rate * out))
      const dispersion = 1 + settled * (1 - (1 - Math.exp(-both * minutes)) / (both * minutes))
      near(variance, dispersion * rate * minutes, ofVariance)
    },
  )

  it('as factors on a rate are the same as rates of their own', () => {
    const factors = {
      rate: '2/min',
      bursts: { calm: { times: 0.25, stay: '30min' }, busy: { times: 3, stay: '10min' } },
    }
    const moments = (of: Record<string, unknown>) => arrivalsOf(planFor(of)).map(({ at }) => Math.round(at))
    expect(moments(factors)).toEqual(moments(item))
  })

  it('of three states with a choice of what comes next bring what their shares of time say', () => {
    const plan = planFor(
      {
        rate: '1/min',
        bursts: {
          calm: { times: 0, stay: '1h', next: { busy: '75%', storm: '25%' } },
          busy: { times: 2, stay: '20min', next: { calm: '50%', storm: '50%' } },
          storm: { times: 10, stay: '5min', next: { calm: '100%' } },
        },
      },
      { duration: '24h' },
    )
    comesAsExpected(plan, 400)
  })

  const chain = fc
    .integer({ min: 2, max: 6 })
    .chain((count) =>
      fc.array(
        fc.tuple(
          fc.integer({ min: 1, max: 1000 }),
          fc.array(fc.integer({ min: 1, max: 50 }), { minLength: count, maxLength: count }),
        ),
        { minLength: count, maxLength: count },
      ),
    )
    .map((rows) =>
      rows.map(([stay, weights], own): BurstState => {
        const others = weights.map((weight, value) => ({ value, share: value === own ? 0 : weight }))
        const whole = others.reduce((sum, { share }) => sum + share, 0)
        return { times: 1, stay, next: others.map(({ value, share }) => ({ value, share: share / whole })) }
      }),
    )

  it.prop([chain])('are settled: each state is left as often as it is entered', (states) => {
    const shares = burstShares(states)
    const left = states.map(({ stay }, state) => (shares[state] ?? 0) / stay)
    for (const [state] of states.entries()) {
      const entered = states.reduce(
        (sum, { next }, from) => sum + (left[from] ?? 0) * (next[state]?.share ?? 0),
        0,
      )
      expect(entered / (left[state] ?? 0)).toBeCloseTo(1, 9)
    }
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })
})

describe('batches', () => {
  const sizesOf = (plan: Plan): ReadonlyArray<number> => {
    const sizes = new Map<number, number>()
    for (const { at } of arrivalsOf(plan)) sizes.set(at, (sizes.get(at) ?? 0) + 1)
    return [...sizes.values()]
  }

  it.each([
    ['always three', 3, 3, 0],
    ['by shares', { 1: '50%', 2: '30%', 5: '20%' }, 2.1, 0.5 * 1.1 ** 2 + 0.3 * 0.1 ** 2 + 0.2 * 2.9 ** 2],
    ['geometric', { geometric: 2.5 }, 2.5, 2.5 * 1.5],
    ['geometric of mean 1', { geometric: 1 }, 1, 0],
  ])('%s: mean and variance of the size', (_, batch, mean, variance) => {
    const plan = planFor({ rate: '2/min', batch }, { duration: '200h' })
    const sizes = sizesOf(plan)
    const found = momentsOf(sizes)
    near(found.mean, mean, found.ofMean + 1e-12)
    near(found.variance, variance, found.ofVariance + 1e-12)
    const traffic = drawn(plan)
    expect(traffic._tag !== 'Poisson' && meanBatch(traffic.batch)).toBeCloseTo(mean, 12)
    comesAsExpected(planFor({ rate: '2/min', batch }), 200)
  })

  it('come when without batches one would come', () => {
    const moments = (item: Record<string, unknown>) => [
      ...new Set(arrivalsOf(planFor(item)).map(({ at }) => Math.round(at))),
    ]
    expect(moments({ rate: '1/min', batch: { geometric: 4 } })).toEqual(moments({ rate: '1/min' }))
    expect(moments({ every: '1min', batch: 4 })).toEqual(moments({ every: '1min' }))
  })

  it('pass through the engine: all of a batch are received at one moment', () => {
    const plan = planFor({ every: '1h', batch: 5 }, { duration: '4h' })
    const received = logOf(plan).events.filter(({ event }) => event._tag === 'Received')
    expect(received.map(({ event }) => (event.at - plan.start) / HOUR)).toEqual(
      [1, 2, 3].flatMap((hour) => Array(5).fill(hour)),
    )
    expect(new Set(received.map(({ id }) => id)).size).toBe(15)
  })
})

describe('a busy day', () => {
  it('multiplies the rate by a gamma factor of mean 1: counts vary by their mean plus its square over the shape', () => {
    const { mean, variance, ofMean, ofVariance } = momentsOf(
      countsOf(planFor({ rate: '20/h', busyness: { shape: 28.7 } }), 4000),
    )
    near(mean, 160, ofMean)
    near(variance, 160 + 160 ** 2 / 28.7, ofVariance)
  })

  it('has one factor for all traffic, and each local day another', () => {
    const plan = planOf({
      start: '2000-01-03T12:00',
      timeZone: 'America/New_York',
      duration: '3d',
      busyness: { sd: 0.5 },
      traffic: [
        { name: 'one', type: 'call', rate: '200/h' },
        { name: 'other', type: 'call', ramps: { '00:00': '200/h' } },
        { name: 'own', type: 'call', rate: '200/h', busyness: { sd: 0.5 } },
        { name: 'same', type: 'call', rate: '200/h', busyness: 'none' },
      ],
    })
    const factors = Array.from({ length: 150 }, (_, run) =>
      plan.traffic.map((_, item) => {
        const perDay = [0, 0, 0, 0]
        for (const { at } of arrivalsOf(plan, run + 1, item)) {
          const day = Math.floor((at + 12 * HOUR) / (24 * HOUR))
          perDay[day] = (perDay[day] ?? 0) + 1
        }
        return perDay.map((count, day) => count / (day === 0 || day === 3 ? 2400 : 4800))
      }),
    )
    const of = (item: number, day: number) => factors.map((run) => run[item]?.[day] ?? Number.NaN)
    const correlation = (a: ReadonlyArray<number>, b: ReadonlyArray<number>): number => {
      const [one, other] = [momentsOf(a), momentsOf(b)]
      const sum = a.reduce((total, value, i) => total + (value - one.mean) * ((b[i] ?? 0) - other.mean), 0)
      return sum / (a.length - 1) / Math.sqrt(one.variance * other.variance)
    }
    for (let day = 0; day < 4; day++) {
      expect(correlation(of(0, day), of(1, day))).toBeGreaterThan(0.98)
      expect(Math.abs(correlation(of(0, day), of(2, day)))).toBeLessThan(4 / Math.sqrt(150))
      near(momentsOf(of(0, day)).variance, 0.25, momentsOf(of(0, day)).ofVariance + 1 / 2400)
      expect(momentsOf(of(3, day)).variance).toBeLessThan(2 / 2400)
    }
    for (const day of [1, 2, 3]) {
      expect(Math.abs(correlation(of(0, 0), of(0, day)))).toBeLessThan(4 / Math.sqrt(150))
    }
  })
})

describe('a law by the period of arrival', () => {
  it('is that of the period in which the contact arrives', () => {
    const plan = planOf({
      duration: '14d',
      types: {
        call: {
          queue: 'calls',
          service: { 'mon-fri': { '08:00': '2min', '18:00': '1min' }, 'sat-sun': '3min' },
          patience: { '00:00': '10s', '12:00': '20s' },
        },
      },
      traffic: [{ type: 'call', rate: '20/h' }],
    })
    const arrivals = arrivalsOf(plan)
    expect(arrivals.length).toBeGreaterThan(6000)
    for (const { at, service, patience } of arrivals) {
      const hours = at / HOUR
      const [day, hour] = [Math.floor(hours / 24) % 7, hours % 24]
      // Before eight on a Saturday it is Saturday's; before eight on a Monday still Sunday's.
      const expected = day >= 5 ? 3 : hour >= 8 && hour < 18 ? 2 : hour < 8 && day === 0 ? 3 : 1
      expect(service).toBe(expected * MINUTE)
      expect(patience).toBe(hour < 12 ? 10_000 : 20_000)
    }
  })

  it('holds for recorded contacts too, where the recording says nothing', () => {
    const plan = planOf({
      types: { call: { queue: 'calls', service: { '00:00': '2min', '04:00': '1min' } } },
    })
    const hours = [1, 3.9, 4, 5]
    const recorded: RecordedTraffic = {
      _tag: 'Recorded',
      name: 'trace 1',
      at: Float64Array.from(hours, (hour) => plan.start + hour * HOUR),
      type: new Int32Array(4),
      priority: new Int32Array(4),
      service: Float64Array.of(Number.NaN, Number.NaN, Number.NaN, 7),
      wait: new Float64Array(4),
      abandoned: new Uint8Array(4),
    }
    const services = arrivalsOf({ ...plan, traffic: [recorded] }).map(({ service }) => service)
    expect(services).toEqual([2 * MINUTE, 2 * MINUTE, MINUTE, 7])
  })

  it("is nobody's but theirs who were recorded to give up, where the types have none", () => {
    const plan = planOf({
      types: { call: { queue: 'calls', service: '2h' } },
      agents: { desk: { queues: ['calls'], count: 1 } },
      traffic: [{ type: 'call', rate: '1/min' }],
    })
    const impatient: RecordedTraffic = {
      _tag: 'Recorded',
      name: 'trace 1',
      at: Float64Array.of(plan.start + HOUR),
      type: new Int32Array(1),
      priority: new Int32Array(1),
      service: Float64Array.of(Number.NaN),
      wait: Float64Array.of(1000),
      abandoned: Uint8Array.of(1),
    }
    const { events } = logOf({ ...plan, traffic: [...plan.traffic, impatient], atEnd: 'stop' })
    const gaveUp = events.filter(({ event }) => event._tag === 'Abandoned').map(({ event }) => event.at)
    expect(gaveUp).toEqual([plan.start + HOUR + 1000])
  })

  it('takes the same numbers as a law for all periods', () => {
    const type = (service: unknown) => ({ types: { call: { queue: 'calls', service } } })
    const services = (service: unknown) =>
      arrivalsOf(planFor({ rate: '1/min' }, type(service))).map((arrival) => arrival.service)
    const plain = services({ exponential: '1min' })
    const split = services({ '00:00': { exponential: '1min' }, '04:00': { exponential: '2min' } })
    const later = arrivalsOf(planFor({ rate: '1/min' })).findIndex(({ at }) => at >= 4 * HOUR)
    expect(later).toBeGreaterThan(0)
    expect(split.slice(0, later)).toEqual(plain.slice(0, later))
    expect(split.slice(later).map((length) => length / 2)).toEqual(plain.slice(later))
  })
})

describe('random numbers of traffic', () => {
  const traffics: ReadonlyArray<Record<string, unknown>> = [
    { rate: '1/min' },
    { rates: { 'mon-sun': { '00:00': '1/min', '02:00': '2/min' } } },
    { ramps: { '00:00': '0/min', '04:00': '2/min' } },
    { every: { exponential: '1min' } },
    { bursts: { a: { rate: '1/min', stay: '1h' }, b: { rate: '5/min', stay: '10min' } } },
    { rate: '1/min', batch: { geometric: 2 } },
    { rate: '1/min', busyness: { sd: 0.3 } },
    {
      ramps: { '00:00': '0/min', '04:00': '2/min' },
      bursts: { a: { times: 1, stay: '1h' }, b: { times: 5, stay: '10min' } },
      busyness: { sd: 0.3 },
      batch: { 1: '50%', 2: '50%' },
    },
  ]
  const types = {
    call: {
      queue: 'calls',
      service: { exponential: '2min' },
      patience: { gamma: { mean: '1min', shape: 2 } },
    },
    query: { queue: 'calls', service: { lognormal: { mean: '2min', scv: 2 } } },
  }
  const who = { type: undefined, types: { call: '60%', query: '40%' } }
  const plan = (item: Record<string, unknown>): Plan => {
    const { type: _, ...others } = { ...item, ...who }
    return planOf({ types, traffic: [{ name: 'all', ...others }] })
  }

  it.each(traffics)('are the same for the same seed, and others in another replication: %j', (item) => {
    expect(arrivalsOf(plan(item))).toEqual(arrivalsOf(plan(item)))
    expect(arrivalsOf(plan(item), 2)).not.toEqual(arrivalsOf(plan(item)))
  })

  it.each(traffics)('give the same contacts one after the other, however they arrive: %j', (item) => {
    const contacts = (of: Record<string, unknown>) =>
      arrivalsOf(plan(of)).map(({ type, service, patience }) => ({ type, service, patience }))
    const [mine, plain] = [contacts(item), contacts({ rate: '1/min' })]
    const both = Math.min(mine.length, plain.length)
    expect(both).toBeGreaterThan(100)
    expect(mine.slice(0, both)).toEqual(plain.slice(0, both))
  })

  it.each(traffics.slice(1))('are never moved by traffic that is added: %j', (item) => {
    const added = planOf({
      types,
      traffic: [
        { name: 'more', type: 'query', ...item },
        { name: 'all', type: 'call', rate: '1/min' },
      ],
    })
    const alone = planOf({ types, traffic: [{ name: 'all', type: 'call', rate: '1/min' }] })
    expect(arrivalsOf(added, 1, 1)).toEqual(arrivalsOf(alone))
  })

  it('are others for the same type in other traffic', () => {
    const both = planOf({
      traffic: ['one', 'other'].map((name) => ({ name, type: 'call', rate: '1/min' })),
    })
    const [one, other] = [arrivalsOf(both, 1, 0), arrivalsOf(both, 1, 1)]
    expect(one.filter(({ service }) => other.some((contact) => contact.service === service))).toEqual([])
  })

  it('of bursts, busy days and batches leave the arrivals where they are when they do nothing', () => {
    const nothing = {
      rate: '1/min',
      bursts: { a: { times: 1, stay: '1h' }, b: { times: 1, stay: '10min' } },
      batch: { geometric: 1 },
    }
    const moments = (item: Record<string, unknown>) =>
      arrivalsOf(planFor(item)).map(({ at }) => Math.round(at))
    expect(moments(nothing)).toEqual(moments({ rate: '1/min' }))
  })
})

describe('what is expected', () => {
  it.each([
    [{ rates: { '00:00': '30/h', '03:00': '60/h' } }],
    [{ every: '40s', batch: 2 }],
    [{ every: { uniform: { from: '0s', to: '40s' } }, first: '1h' }],
    [
      {
        ramps: { '00:00': '10/h', '04:00': '90/h' },
        bursts: { a: { times: 1, stay: '20min' }, b: { times: 4, stay: '5min' } },
        busyness: { sd: 0.3 },
        batch: { geometric: 1.5 },
      },
    ],
  ])('comes, on average: %j', (item) => {
    const plan = planFor(item)
    const { mean, ofMean } = momentsOf(countsOf(plan, 600))
    // A renewal process is out by less than one contact, or batch, at its beginning.
    const slack = 'every' in item ? 2.01 : 0
    expect(Math.abs(mean - expectedContacts(drawn(plan), plan, plan.start, plan.end))).toBeLessThan(
      4 * ofMean + slack,
    )
  })
})
