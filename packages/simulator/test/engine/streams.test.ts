import { describe, expect, it } from 'vitest'
import { type Logged, logOf, planOf } from './watched.ts'

const ofType = (events: ReadonlyArray<Logged>, type: number, queue: number): ReadonlyArray<unknown> =>
  events.filter((logged) => logged.type === type && logged.queue === queue).map(({ event }) => event)

/** Events without the names that a wider pool of contacts hands out differently. */
const withoutContacts = (events: ReadonlyArray<unknown>): string =>
  JSON.stringify(events, (key, value) => (key === 'contact' ? undefined : value))

describe('random numbers belong to what they are for', () => {
  const one = {
    queues: { calls: {} },
    types: { call: { queue: 'calls', service: { exponential: '2min' }, patience: { exponential: '5min' } } },
    agents: { desk: { queues: ['calls'], count: 8 } },
    traffic: [{ type: 'call', rate: '4.2/min' }],
  }
  const alone = logOf(planOf(one)).events

  it('a second, separate queue moves nothing of the first', () => {
    const { events } = logOf(
      planOf({
        queues: { ...one.queues, mails: {} },
        types: { ...one.types, mail: { queue: 'mails', channel: 'email', service: { exponential: '4min' } } },
        agents: { ...one.agents, back: { queues: ['mails'], count: 3 } },
        traffic: [{ type: 'mail', rate: '30/h' }, ...one.traffic],
      }),
    )
    expect(withoutContacts(ofType(events, 0, 0))).toBe(withoutContacts(ofType(alone, 0, 0)))
  })

  it('another number of agents or another policy meets the same contacts', () => {
    const arrivals = (events: ReadonlyArray<Logged>) =>
      events.filter(({ event }) => event._tag === 'Received').map(({ event }) => event.at)
    const fewer = logOf(planOf({ ...one, agents: { desk: { queues: ['calls'], count: 5 } } })).events
    const other = logOf(planOf({ ...one, policy: { timeInQueue: { headStart: { 0: '10s' } } } })).events
    expect(arrivals(fewer)).toEqual(arrivals(alone))
    expect(other).toEqual(alone)
  })

  it('another seed and another replication give other contacts', () => {
    const [first] = alone
    const [seeded] = logOf(planOf(one), { seed: 2 }).events
    const [next] = logOf(planOf(one), { replication: 2 }).events
    expect(new Set([first, seeded, next].map((logged) => logged?.event.at)).size).toBe(3)
  })
})
