import { describe, expect, it } from 'vitest'
import type { Diversion } from '../../src/engine/plan.ts'
import { at, constant, group, minutes, plan, queue, START, timeline, type } from './desk.ts'

const always = { _tag: 'Constant', value: minutes(3) } as const
const toSecond: Diversion = { _tag: 'Queue', queue: 1 }
const message: Diversion = { _tag: 'Message', text: 'we call you back' }

describe('lines', () => {
  it('who arrives when all are taken is blocked; a line is held to the end, waiting and being served', () => {
    const run = plan({
      lines: [{ id: 'trunk', count: 2 }],
      types: [type({ lines: 0 })],
      traffic: [at([0, 1, 2, 9])],
    })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Assigned desk 1',
      '1 #2 Received',
      '2 #3 Received',
      '2 #3 Dissuaded no line is free',
      '9 #4 Received',
      '9 #4 Dissuaded no line is free',
      '10 #1 Closed',
      '10 #2 Assigned desk 1',
      '20 #2 Closed',
    ])
  })

  it('are free again after who gives up', () => {
    const run = plan({
      lines: [{ id: 'trunk', count: 2 }],
      types: [type({ lines: 0, patience: constant(1) })],
      traffic: [at([0, 1, 3])],
    })
    expect(timeline(run).filter((line) => line.includes('Dissuaded'))).toEqual([])
  })
})

describe('a full queue', () => {
  it('sends who comes to another queue', () => {
    const run = plan({
      queues: [queue({ maxWaiting: 1, whenFull: toSecond }), queue({ id: 'second' })],
      groups: [group(1), group(1, { id: 'other', queues: [1] })],
      traffic: [at([0, 1, 2])],
    })
    expect(timeline(run).filter((line) => line.includes('#3'))).toEqual([
      '2 #3 Received',
      '2 #3 Transferred second',
      '2 #3 Assigned other 1',
      '12 #3 Closed',
    ])
  })

  it('takes a message of who comes', () => {
    const run = plan({ queues: [queue({ maxWaiting: 0, whenFull: message })], traffic: [at([0, 1])] })
    expect(timeline(run).filter((line) => line.includes('#2'))).toEqual([
      '1 #2 Received',
      '1 #2 Replied',
      '1 #2 Closed',
    ])
  })

  it('turns away who was sent through all queues, each of them full', () => {
    const run = plan({
      queues: [
        queue({ maxWaiting: 0, whenFull: toSecond }),
        queue({ id: 'second', maxWaiting: 0, whenFull: { _tag: 'Queue', queue: 0 } }),
      ],
      traffic: [at([0, 1])],
    })
    expect(
      timeline(run)
        .filter((line) => line.includes('#2'))
        .at(-1),
    ).toBe('1 #2 Dissuaded queue full')
  })
})

describe('the longest wait of a queue', () => {
  it('diverts who still waits; their patience goes on', () => {
    const run = plan({
      queues: [queue({ maxWait: { after: minutes(2), then: toSecond } }), queue({ id: 'second' })],
      types: [type({ patience: constant(5) })],
      traffic: [at([0, 1])],
    })
    expect(timeline(run).filter((line) => line.includes('#2'))).toEqual([
      '1 #2 Received',
      '3 #2 Transferred second',
      '6 #2 Abandoned',
    ])
  })

  it('does nothing to who was taken before', () => {
    const run = plan({
      queues: [queue({ maxWait: { after: minutes(11), then: message } })],
      traffic: [at([0, 1])],
    })
    expect(timeline(run)).toContain('10 #2 Assigned desk 1')
    expect(timeline(run)).not.toContain('12 #2 Replied')
  })
})

describe('opening hours', () => {
  const steps = [
    { at: START, open: false },
    { at: START + minutes(10), open: true },
    { at: START + minutes(15), open: false },
  ]

  it('who comes early waits until it opens; who still waits at closing is turned away', () => {
    const run = plan({
      queues: [
        queue({
          hours: { steps, whenClosed: null, atClosing: { _tag: 'Dissuade', reason: 'closed' } },
        }),
      ],
      traffic: [at([1, 2])],
    })
    expect(timeline(run)).toEqual([
      '1 #1 Received',
      '2 #2 Received',
      '10 #1 Assigned desk 1',
      '15 #2 Dissuaded closed',
      '20 #1 Closed',
    ])
  })

  it('who comes when it is closed gets what the queue says; who waits at closing may be served after it', () => {
    const run = plan({
      queues: [
        queue({ hours: { steps, whenClosed: { _tag: 'Dissuade', reason: 'closed' }, atClosing: null } }),
      ],
      traffic: [at([1, 11, 12, 16])],
    })
    expect(timeline(run)).toEqual([
      '1 #1 Received',
      '1 #1 Dissuaded closed',
      '11 #2 Received',
      '11 #2 Assigned desk 1',
      '12 #3 Received',
      '16 #4 Received',
      '16 #4 Dissuaded closed',
      '21 #2 Closed',
      '21 #3 Assigned desk 1',
      '31 #3 Closed',
    ])
  })

  it('who comes early may give up before it opens', () => {
    const run = plan({
      types: [type({ patience: constant(3) })],
      queues: [queue({ hours: { steps, whenClosed: null, atClosing: null } })],
      traffic: [at([1])],
    })
    expect(timeline(run)).toEqual(['1 #1 Received', '4 #1 Abandoned'])
  })
})

describe('retrial', () => {
  it('who gives up comes again, at most so many times, and not after the end', () => {
    const retrial = { afterAbandoning: 1, afterBlocking: 0, delay: always, most: 2 }
    const run = plan({
      types: [type({ patience: constant(1), retrial })],
      groups: [group(0)],
      traffic: [at([0])],
    })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '1 #1 Abandoned',
      '4 #2 Received',
      '5 #2 Abandoned',
      '8 #3 Received',
      '9 #3 Abandoned',
    ])
    expect(timeline({ ...run, end: START + minutes(6) })).toHaveLength(4)
  })

  it('who is turned away comes again with the other probability', () => {
    const run = plan({
      queues: [queue({ maxWaiting: 0 })],
      types: [type({ retrial: { afterAbandoning: 0, afterBlocking: 1, delay: always, most: 1 } })],
      groups: [group(0)],
    })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Dissuaded queue full',
      '3 #2 Received',
      '3 #2 Dissuaded queue full',
    ])
  })
})

describe('preferring', () => {
  it('is the share of contacts who are used to somebody on duty', () => {
    const seen: Array<string | null> = []
    const run = plan({
      types: [type({ preferring: 1, service: constant(0.1) })],
      groups: [group(3)],
      traffic: [at([1, 2, 3, 4, 5, 6, 7, 8])],
    })
    const { policy } = run
    timeline({
      ...run,
      policy: {
        ...policy,
        decide: (view, trigger, memory) => {
          if (trigger._tag === 'Waiting') seen.push(trigger.interaction.preferred)
          return policy.decide(view, trigger, memory)
        },
      },
    })
    expect(new Set(seen)).toEqual(new Set(['desk 1', 'desk 2', 'desk 3']))
  })
})
