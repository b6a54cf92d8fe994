import { agentRule, leastLoaded, loadUpTo, routing } from '@inboxlab/core'
import { compile, decodeScenario } from '@inboxlab/simulator'
import { checkPlan, wheneverSettled } from '@inboxlab/simulator/property'
import { expect, it } from 'vitest'

// The sample workflow of a routing product keeps one chat of four free for the agent to take by hand, by the rule
// "available capacity percentage < 75". An agent with nothing to do has 100 available, so nobody ever gets a first chat.

const availablePercentage = agentRule({
  name: 'availablePercentage',
  admits: ({ load, capacity }) => Math.floor((1 - load / capacity) * 100) < 75,
  because: ({ load, capacity }) => `has ${Math.floor((1 - load / capacity) * 100)} % available`,
})
const asDocumented = routing({ name: 'one slot kept', who: [availablePercentage], choose: leastLoaded() })
const fixed = routing({ name: 'one slot kept', who: [loadUpTo(0.75)], choose: leastLoaded() })

const plan = compile(
  decodeScenario({
    name: 'Chats, four at a time',
    duration: '1h',
    queues: { chats: {} },
    types: { chat: { queue: 'chats', channel: 'chat', service: '5min' } },
    agents: { desk: { queues: ['chats'], count: 2, capacity: 4 } },
    traffic: [{ type: 'chat', rate: '1/min' }],
  }),
  new Map(),
)

const idleGetsWork = wheneverSettled(
  {
    name: 'an idle agent gets work',
    sentence: 'Nobody has nothing in hand while something of their queue waits.',
    systems: ['TaskRouter'],
  },
  ({ queues }) => {
    for (const { first, groups } of queues) {
      const idle = groups.flatMap((group) => group.freeAgents()).find(({ inHand }) => inHand === 0)
      if (first !== null && idle !== undefined) return `${first.id} waits and ${idle.id} has nothing to do`
    }
    return null
  },
)

const options = { invariants: [idleGetsWork], runs: 1000, seed: 1 }

it('the documented rule gives nobody a first chat: one contact is enough to see it', () => {
  const check = checkPlan({ ...plan, policy: asDocumented }, options)
  if (check._tag !== 'Failed') throw new Error('the documented rule was not caught')
  expect(check.breach.contacts).toHaveLength(1)
  expect(check.breach.text).toBe('interaction-1 waits and desk 1 has nothing to do')
  expect(
    check.breach.lines.some(({ decision }) => decision?.considered[0]?.ruledOutBy === 'has 100 % available'),
  ).toBe(true)
})

it('fixed: what an agent has may fill three of four slots', () => {
  expect(checkPlan({ ...plan, policy: fixed }, options)._tag).toBe('Held')
})
