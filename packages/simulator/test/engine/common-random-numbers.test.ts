import type { RoutingPolicy } from '@inboxlab/core'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/engine/plan.ts'
import { capacity, exponential, group, logOf, minutes, plan, START, type, whoFits } from './desk.ts'

/** The last to come is served first. */
const lastFirst: RoutingPolicy<null> = {
  ...whoFits(),
  name: 'lastFirst',
  rank: (state) => -state.moments.waitingSince,
}

const chats = (policy: RoutingPolicy, agents: number): Plan =>
  plan({
    policy,
    types: [
      type({
        channel: 'chat',
        conversation: {
          turns: { _tag: 'Geometric', mean: 3 },
          reply: exponential(1),
          think: exponential(2),
          goesSilent: 0.1,
          silence: { after: minutes(6), then: 'close' },
          returns: { probability: 0.3, delay: exponential(10), most: 1 },
        },
      }),
    ],
    groups: [group(agents, { capacity: capacity(2) })],
    traffic: [
      {
        _tag: 'Poisson',
        name: 'chats',
        rates: [{ at: START, rate: 0.3 / minutes(1) }],
        types: [{ value: 0, share: 1 }],
      },
    ],
  })

/** Of each contact, how many replies it took until it was closed for the first time, and how long each turn of it was. */
const conversations = (run: Plan): ReadonlyMap<number, string> => {
  const byContact = Map.groupBy(logOf(run).events, ({ before, event }) =>
    event._tag === 'Received' ? event.at : before.origin.at,
  )
  return new Map(
    [...byContact].map(([contact, events]) => {
      const end = events.findIndex(({ event }) => event._tag === 'Closed')
      const first = events.slice(0, end < 0 ? events.length : end)
      const thinking = first.flatMap(({ event }, index) => {
        const before = first[index - 1]?.event
        return event._tag === 'MessageReceived' && before?._tag === 'Replied'
          ? [Math.round(event.at - before.at)]
          : []
      })
      return [contact, `${first.filter(({ event }) => event._tag === 'Replied').length} replies ${thinking}`]
    }),
  )
}

describe('what is random about a contact', () => {
  it('does not depend on the policy, nor on how many agents there are', () => {
    const usual = conversations(chats(whoFits(), 3))
    expect(usual.size).toBeGreaterThan(100)
    expect(conversations(chats(lastFirst, 3))).toEqual(usual)
    expect(conversations(chats(whoFits(), 5))).toEqual(usual)
  })
})
