import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { busiest } from '../../src/detail/busiest.ts'
import { observeRun, storiesOf } from '../../src/detail/observe-run.ts'
import type { RunDetail } from '../../src/detail/run-detail.ts'
import { Engine } from '../../src/engine/engine.ts'
import { RunStatistics } from '../../src/statistics/run-statistics.ts'
import { fullCentre } from '../engine/full-centre.ts'
import { planOf } from '../engine/watched.ts'

const busy = planOf({
  duration: '2h',
  queues: { calls: { serviceLevel: '20s' }, letters: { maxWaiting: 3 } },
  types: {
    call: { queue: 'calls', service: { exponential: '2min' }, patience: { exponential: '1min' } },
    letter: { queue: 'letters', service: { exponential: '3min' } },
  },
  agents: { desk: { queues: ['calls', 'letters'], count: 5 } },
  traffic: [
    { type: 'call', rate: '2/min' },
    { type: 'letter', rate: '0.8/min' },
  ],
})
/** Customers who often think for longer than an agent waits for them. */
const slow = planOf({
  duration: '4h',
  types: {
    chat: {
      channel: 'chat',
      queue: 'calls',
      patience: { exponential: '5min' },
      conversation: {
        turns: { geometric: 3 },
        reply: { exponential: '1min' },
        think: { exponential: '2min' },
        silence: { after: '3min', then: 'close' },
      },
    },
  },
  agents: { desk: { queues: ['calls'], count: 4 } },
  traffic: [{ type: 'chat', rate: '0.7/min' }],
})
const everything = fullCentre()
const which = { replication: 1, timeZone: 'UTC', interactions: 300 }

const total = (detail: RunDetail, of: (slice: RunDetail['slices'][number]) => number): number =>
  detail.slices.reduce((sum, slice) => sum + of(slice), 0)

describe('one replication, closely', () => {
  it.prop([fc.nat(1000)], { numRuns: 20 })('counts what the statistics count', (seed) => {
    const detail = observeRun(busy, { ...which, seed })
    const statistics = new RunStatistics(busy)
    new Engine(busy, seed, 1, statistics).advance()
    const { overall, queues } = statistics.figures()
    expect(total(detail, ({ arrived }) => arrived)).toBe(overall.arrived)
    expect(total(detail, ({ served }) => served)).toBe(overall.served)
    expect(total(detail, ({ abandoned }) => abandoned)).toBe(overall.abandoned)
    expect(total(detail, ({ turnedAway }) => turnedAway)).toBe(overall.blocked)
    expect(detail.interactions).toBe(overall.arrived)
    const waited = detail.waits.reduce((sum, { answered, gaveUp }) => sum + answered + gaveUp, 0)
    expect(waited).toBe(overall.served + overall.abandoned)
    const until = detail.slices.filter(({ to }) => to <= detail.duration)
    const waiting = until.reduce((sum, { from, to, waiting: [calls = 0] }) => sum + calls * (to - from), 0)
    expect(waiting / detail.duration).toBeCloseTo(queues[0]?.queueLength ?? Number.NaN, 3)
  })

  it.prop([fc.nat(1000)], { numRuns: 10 })(
    'counts once who is answered again after a silence for which they were closed',
    (seed) => {
      const detail = observeRun(slow, { ...which, seed })
      const statistics = new RunStatistics(slow)
      new Engine(slow, seed, 1, statistics).advance()
      const { overall } = statistics.figures()
      expect(overall.reopenings).toBeGreaterThan(0)
      expect(detail.interactions).toBe(overall.arrived)
      expect(total(detail, ({ served }) => served)).toBe(overall.served)
      expect(total(detail, ({ abandoned }) => abandoned)).toBe(overall.abandoned)
    },
  )

  it.prop([fc.nat(1000)], { numRuns: 10 })(
    'counts the same of a centre in which everything happens',
    (seed) => {
      const detail = observeRun(everything, { ...which, seed })
      const statistics = new RunStatistics(everything)
      new Engine(everything, seed, 1, statistics).advance()
      const { overall } = statistics.figures()
      expect(total(detail, ({ arrived }) => arrived)).toBe(overall.arrived)
      expect(total(detail, ({ served }) => served)).toBe(overall.served)
      expect(total(detail, ({ abandoned }) => abandoned)).toBe(overall.abandoned)
      expect(total(detail, ({ turnedAway }) => turnedAway)).toBe(overall.blocked)
      expect(total(detail, ({ settledByBot }) => settledByBot)).toBe(overall.settledByBot)
      expect(overall.settledByBot).toBeGreaterThan(0)
      const { served, abandoned, blocked, settledByBot } = overall
      expect(total(detail, ({ closed }) => closed)).toBe(
        overall.arrived - served - abandoned - blocked - settledByBot - overall.unfinished,
      )
    },
  )

  it.prop([fc.nat(1000)], { numRuns: 10 })('tells the longest waits, longest first', (seed) => {
    const { longest, contacts } = observeRun(busy, { ...which, seed, longest: 5 })
    const waits = contacts.serial
      .map((_, index) => {
        const answered = contacts.answeredAt[index] ?? -1
        const until = answered >= 0 ? answered : (contacts.endedAt[index] ?? 0)
        return contacts.end[index] === 'turned away' ? 0 : until - (contacts.cameAt[index] ?? 0)
      })
      .sort((a, b) => b - a)
    longest.forEach(({ wait }, index) => {
      expect(Math.abs((wait ?? 0) - (waits[index] ?? 0))).toBeLessThanOrEqual(2)
    })
    expect(longest).toHaveLength(5)
  })

  it('keeps every so many-th contact of a long run, and counts all of them', () => {
    const all = observeRun(busy, { ...which, seed: 7 })
    const some = observeRun(busy, { ...which, seed: 7, interactions: 300, mostContacts: 100 })
    expect(some.sampledEvery).toBe(3)
    expect(some.slices).toEqual(all.slices)
    expect(some.contacts.serial).toEqual(all.contacts.serial.filter((serial) => serial % 3 === 1))
  })

  it('keeps all decisions, or else those from the busiest moment on, as many as are asked for', () => {
    const all = observeRun(busy, { ...which, seed: 7 })
    expect(all.decisions).toHaveLength(all.decisionsInAll)
    const some = observeRun(busy, { ...which, seed: 7, decisions: 20 })
    const from = busiest(all.slices)
    expect(from).toBeGreaterThan(0)
    expect(some.decisions).toEqual(all.decisions.filter(({ at }) => at >= from).slice(0, 20))
    expect(some.decisionsInAll).toBe(all.decisionsInAll)
    expect(some.longest).toEqual(all.longest)
  })

  it.prop([fc.nat(1000)], { numRuns: 10 })(
    'has a contact with its agent at the moment of the decision that gave it to them',
    (seed) => {
      const { decisions, stays, agents } = observeRun(busy, { ...which, seed })
      const given = decisions.filter(({ agent }) => agent !== null)
      expect(given.length).toBeGreaterThan(0)
      const begun = new Set(
        stays.serial.map((serial, index) => {
          const agent = agents[-2 - (stays.where[index] ?? 0)]?.id
          return `${stays.from[index]} interaction-${serial} ${agent}`
        }),
      )
      for (const { at, interaction, agent } of given) expect(begun).toContain(`${at} ${interaction} ${agent}`)
    },
  )

  it('keeps as many decisions as fit into a page, however many agents were considered', () => {
    const plan = planOf({
      duration: '2h',
      types: { call: { queue: 'calls', service: { exponential: '2min' } } },
      agents: { ['x'.repeat(90)]: { queues: ['calls'], count: 40 } },
      traffic: [{ type: 'call', rate: '17/min' }],
    })
    const { decisions, decisionsInAll } = observeRun(plan, { ...which, seed: 1, interactions: 2000 })
    expect(decisions.length).toBeLessThan(decisionsInAll)
    const { length } = JSON.stringify(decisions)
    expect(length).toBeGreaterThan(2_400_000)
    expect(length).toBeLessThan(2_600_000)
  })

  it('knows where each contact was at each moment: in line, with an agent, gone', () => {
    const { stays, contacts } = observeRun(busy, { ...which, seed: 3 })
    const of = (serial: number) =>
      stays.serial.flatMap((each, index) => (each === serial ? [stays.where[index] ?? Number.NaN] : []))
    contacts.serial.forEach((serial, index) => {
      const places = of(serial)
      expect(places[0]).toBeGreaterThanOrEqual(0)
      expect(places.at(-1)).toBe(-1)
      expect(places.some((place) => place <= -2)).toBe(contacts.end[index] === 'served')
    })
  })
})

describe('the story of an interaction', () => {
  it('is what happened to it, in order, with the wait', () => {
    const plan = planOf({
      duration: '10min',
      types: { call: { queue: 'calls', service: '2min' } },
      agents: { desk: { queues: ['calls'], count: 1 } },
      traffic: [{ type: 'call', every: '1min', first: '0s' }],
    })
    const [second] = storiesOf(plan, [2], { seed: 1, replication: 1, timeZone: 'UTC' })
    expect(second).toMatchObject({
      serial: 2,
      id: 'interaction-2',
      type: 'call',
      queue: 'calls',
      wait: 60_000,
    })
    expect(second?.lines).toEqual([
      { at: 60_000, text: 'a voice contact arrives from contact-2 in queue calls' },
      { at: 120_000, text: 'an automation assigns it to desk 1' },
      { at: 240_000, text: 'desk 1 closes it as processed' },
    ])
  })

  it('of one that never came is left out', () => {
    expect(storiesOf(busy, [0, 100_000], { seed: 1, replication: 1, timeZone: 'UTC' })).toEqual([])
  })
})
