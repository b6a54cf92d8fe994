import type { Plan } from '../../src/engine/plan.ts'
import { offers } from './any-centre.ts'
import { capacity, constant, exponential, group, minutes, plan, queue, START, type } from './desk.ts'

const always = [{ at: START, is: 'on duty' }] as const
const few = { _tag: 'Geometric', mean: 2 } as const

/** A centre in which everything that the engine can do is done. */
export const fullCentre = (): Plan =>
  plan({
    end: START + minutes(240),
    policy: offers,
    lines: [{ id: 'trunk', count: 30 }],
    queues: [
      queue({
        maxWaiting: 8,
        whenFull: { _tag: 'Queue', queue: 1 },
        maxWait: { after: minutes(9), then: { _tag: 'Message', text: 'later' } },
        hours: {
          steps: [
            { at: START, open: false },
            { at: START + minutes(20), open: true },
            { at: START + minutes(200), open: false },
          ],
          whenClosed: null,
          atClosing: null,
        },
      }),
      queue({ id: 'chats' }),
    ],
    types: [
      type({
        service: exponential(3),
        patience: exponential(4),
        lines: 0,
        wrapUp: constant(1),
        retrial: { afterAbandoning: 0.6, afterBlocking: 0.6, delay: exponential(5), most: 3 },
      }),
      type({
        id: 'chat',
        channel: 'whatsapp',
        queue: 1,
        preferring: 0.5,
        patience: exponential(20),
        conversation: {
          turns: few,
          reply: exponential(1),
          think: exponential(2),
          goesSilent: 0.1,
          silence: { after: minutes(4), then: 'release' },
          returns: { probability: 0.3, delay: exponential(10), most: 2 },
          window: minutes(15),
          bot: { turns: few, reply: constant(0.1), settles: 0.2 },
        },
      }),
    ],
    groups: [
      group(3, {
        queues: [0, 1],
        capacity: capacity(3, { interrupts: [{ channel: 'voice', over: ['whatsapp'] }] }),
        rates: [1, 1.5],
        absences: { every: exponential(40), lasts: exponential(5) },
        ringing: {
          assigned: 'rings',
          for: minutes(1),
          answers: exponential(0.5),
          declines: 0.1,
          awayAfterDeclining: minutes(2),
          awayAfterLapse: minutes(1),
        },
      }),
      group(1, {
        id: 'pullers',
        queues: [1],
        capacity: capacity(2),
        pull: { reaction: exponential(1), takes: 'any', sees: 5 },
        agents: [{ id: 'anna', duty: always }],
      }),
      group(2, { id: 'callers' }),
    ],
    traffic: [
      {
        _tag: 'Varying',
        name: 'all',
        rates: [{ at: START, from: 1 / minutes(1), to: 2 / minutes(1) }],
        bursts: [
          { times: 0.5, stay: minutes(10), next: [{ value: 1, share: 1 }] },
          { times: 2, stay: minutes(5), next: [{ value: 0, share: 1 }] },
        ],
        busyness: { stream: 'busyness', shape: 20, days: [START] },
        batch: few,
        types: [
          { value: 0, share: 0.5 },
          { value: 1, share: 0.5 },
        ],
      },
      {
        _tag: 'Renewal',
        name: 'every so often',
        gap: exponential(7),
        first: null,
        batch: null,
        types: [{ value: 0, share: 1 }],
      },
    ],
  })
