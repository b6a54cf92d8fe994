import { fc, it } from '@fast-check/vitest'
import { fold } from '@inboxlab/core'
import { describe, expect } from 'vitest'
import { Engine } from '../../src/engine/engine.ts'
import { Log, type Logged, logOf, planOf } from './watched.ts'

/** Small centres of any shape: few agents, short lines, impatient contacts, priorities and two queues. */
const centre = fc
  .record({
    agents: fc.integer({ min: 1, max: 4 }),
    more: fc.integer({ min: 0, max: 4 }),
    rate: fc.integer({ min: 1, max: 6 }),
    patience: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
    maxWaiting: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
    headStart: fc.option(fc.integer({ min: 1, max: 300 }), { nil: null }),
    atEnd: fc.constantFrom('finish', 'stop'),
    seed: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ agents, more, rate, patience, maxWaiting, headStart, atEnd, seed }) => ({
    seed,
    plan: planOf({
      duration: '1h',
      atEnd,
      queues: { calls: maxWaiting === null ? {} : { maxWaiting }, chats: {} },
      types: {
        call: {
          queue: 'calls',
          priority: { 0: '50%', 2: '50%' },
          service: { exponential: '1min' },
          ...(patience === null ? {} : { patience: { exponential: `${patience}min` } }),
        },
        chat: { queue: 'chats', channel: 'chat', service: { uniform: { from: '10s', to: '3min' } } },
      },
      agents: {
        desk: { queues: ['calls'], count: { '00:00': agents, '00:20': more, '00:40': agents } },
        both: { queues: ['chats', 'calls'], count: 1 },
      },
      traffic: [
        { type: 'call', rate: `${rate}/min` },
        { type: 'chat', rate: '30/h' },
      ],
      ...(headStart === null ? {} : { policy: { timeInQueue: { headStart: { 2: `${headStart}s` } } } }),
    }),
  }))

const byInteraction = (events: ReadonlyArray<Logged>): ReadonlyArray<ReadonlyArray<Logged>> => [
  ...Map.groupBy(events, ({ id }) => id).values(),
]

const RUNS = { numRuns: 40 }

describe('whatever the centre, the engine', () => {
  it.prop([centre], RUNS)('lets every interaction happen as its log folds', ({ plan, seed }) => {
    for (const events of byInteraction(logOf(plan, { seed }).events)) {
      expect(fold(events.map(({ event }) => event))).toEqual(events.at(-1)?.after)
    }
  })

  it.prop([centre], RUNS)('moves time forward only', ({ plan, seed }) => {
    const moments = logOf(plan, { seed }).events.map(({ event }) => event.at)
    expect(moments).toEqual([...moments].sort((a, b) => a - b))
  })

  it.prop([centre], RUNS)(
    'never gives an agent a second interaction before the first is closed',
    ({ plan, seed }) => {
      const busy = new Set<string>()
      for (const { event, agent } of logOf(plan, { seed }).events) {
        if (event._tag === 'Assigned') {
          expect(busy).not.toContain(event.agent)
          busy.add(event.agent)
        }
        if (event._tag === 'Closed' && agent !== null) busy.delete(agent)
      }
    },
  )

  it.prop([centre], RUNS)(
    'loses nobody: who came is served, gone, turned away, or still there',
    ({ plan, seed }) => {
      const log = logOf(plan, { seed })
      for (const events of byInteraction(log.events)) {
        const { event, after } = events.at(-1) as Logged
        if (after.phase === 'closed') continue
        // Whoever is still there was left by a clock that stopped, or waits where nobody is on duty any more.
        if (plan.atEnd === 'finish') expect(event._tag).toBe('Received')
        else expect(['Received', 'Assigned']).toContain(event._tag)
      }
    },
  )

  it.prop([centre], RUNS)('lets nobody arrive after the end', ({ plan, seed }) => {
    for (const { event } of logOf(plan, { seed }).events) {
      if (event._tag === 'Received') expect(event.at).toBeLessThan(plan.end)
    }
  })

  it.prop([centre], RUNS)('never lets more wait than the queue has room for', ({ plan, seed }) => {
    const waiting = plan.queues.map(() => 0)
    for (const { event, queue } of logOf(plan, { seed }).events) {
      const limit = plan.queues[queue]?.maxWaiting ?? 0
      if (event._tag === 'Received') waiting[queue] = (waiting[queue] as number) + 1
      else if (event._tag !== 'Closed') waiting[queue] = (waiting[queue] as number) - 1
      // One more is there for the moment in which it is decided what becomes of it.
      expect(waiting[queue]).toBeLessThanOrEqual(limit + 1)
      if (event._tag === 'Dissuaded') expect(waiting[queue]).toBe(limit)
    }
  })

  it.prop([centre], RUNS)('serves equals of one queue in the order in which they came', ({ plan, seed }) => {
    const served = new Map<string, number>()
    for (const { event, before, queue } of logOf(plan, { seed }).events) {
      if (event._tag !== 'Assigned') continue
      const equals = `${queue} ${before.priority}`
      expect(before.origin.at).toBeGreaterThanOrEqual(served.get(equals) ?? 0)
      served.set(equals, before.origin.at)
    }
  })

  it.prop([centre], RUNS)(
    'gives the same events for the same seed, in one go or in small steps',
    ({ plan, seed }) => {
      const whole = logOf(plan, { seed })
      const stepped = new Log()
      const engine = new Engine(plan, seed, 1, stepped)
      while (!engine.advance(3));
      expect(stepped.events).toEqual(whole.events)
    },
  )

  it.prop([centre], RUNS)('measures between the end of the warm-up and the planned end', ({ plan, seed }) => {
    const warm = { ...plan, measureFrom: plan.start + 600_000 }
    expect(logOf(warm, { seed }).measured).toEqual([plan.start + 600_000, plan.end])
  })
})

describe('staffing', () => {
  it('an agent beyond the new number finishes the interaction in hand; who comes starts with what waits', () => {
    const plan = planOf({
      duration: '1h',
      types: { call: { queue: 'calls', service: '7min' } },
      agents: { desk: { queues: ['calls'], count: { '00:00': 2, '00:10': 0, '00:30': 1 } } },
      traffic: [{ type: 'call', rate: '1/min' }],
    })
    const log = logOf(plan)
    const at = (minutes: number): number => plan.start + minutes * 60_000
    const onDuty = log.staffing.filter(({ now }) => now < at(60)).map(({ onDuty: count }) => count)
    expect(onDuty.slice(0, 4)).toEqual([2, 2, 1, 0])
    const assigned = log.events.filter(({ event }) => event._tag === 'Assigned').map(({ event }) => event.at)
    expect(assigned.filter((moment) => moment >= at(10) && moment < at(30))).toEqual([])
    expect(assigned).toContain(at(30))
  })

  it('nobody on duty: everybody waits, and nobody is served', () => {
    const log = logOf(
      planOf({ agents: { desk: { queues: ['calls'], count: { '00:00': 0, '23:00': 1 } } }, duration: '1h' }),
    )
    expect(new Set(log.events.map(({ event }) => event._tag))).toEqual(new Set(['Received']))
  })

  it('the agent who has been free for longest is next', () => {
    const log = logOf(planOf({ agents: { desk: { queues: ['calls'], count: 40 } } }))
    const freeSince = new Map<string, number>()
    for (const { event, agent } of log.events) {
      if (event._tag === 'Assigned') {
        const chosen = freeSince.get(event.agent) ?? 0
        freeSince.delete(event.agent)
        for (const since of freeSince.values()) expect(chosen).toBeLessThanOrEqual(since)
      }
      if (event._tag === 'Closed' && agent !== null) freeSince.set(agent, event.at)
    }
  })
})
