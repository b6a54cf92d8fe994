import { agentRule, fewerThan, leastLoaded, preferredFirst, routing } from '@inboxlab/core'
import { compile, decodeScenario } from '@inboxlab/simulator'
import { checkPlan, wheneverSettled } from '@inboxlab/simulator/property'
import { expect, it } from 'vitest'

// "I set the capacity to two, and an agent got three." Chats whose customer has been silent for a while do not count;
// when the customer writes again, the chat is back with its agent, whatever they have taken meanwhile.

const MOST = 2

const planOf = (inactiveCounts: boolean) =>
  compile(
    decodeScenario({
      name: 'Chats with pauses',
      duration: '1h',
      queues: { chats: {} },
      types: {
        chat: {
          queue: 'chats',
          channel: 'chat',
          conversation: {
            turns: 3,
            reply: '10s',
            think: '1min',
            ...(inactiveCounts ? {} : { silence: { after: '20s', then: 'release' } }),
          },
        },
      },
      // The people could do more: that no agent has more than two is the rule of the team.
      agents: { desk: { queues: ['chats'], count: 1, capacity: 9 } },
      traffic: [{ type: 'chat', rate: '1/min' }],
    }),
    new Map(),
  )

const upToTheLimit = fewerThan(MOST)
const newOnesUpToTheLimit = agentRule({
  name: 'newOnesUpToTheLimit',
  admits: (agent, interaction, view) =>
    interaction.preferred === agent.id || upToTheLimit.admits(agent, interaction, view, null),
  because: (agent, interaction, view) => upToTheLimit.because(agent, interaction, view, null),
})

const choose = preferredFirst(leastLoaded())
const asItIs = routing({ name: 'inactive chats do not count', who: [newOnesUpToTheLimit], choose })
const fixed = routing({ name: 'every chat counts', who: [upToTheLimit], choose })

const noMoreThanTwo = wheneverSettled(
  {
    name: 'no more than two chats',
    sentence: `Nobody has more than ${MOST} chats in hand.`,
    systems: ['Zendesk'],
  },
  ({ groups }) => {
    const over = groups.flatMap((group) => group.agents()).find(({ inHand }) => inHand > MOST)
    return over === undefined ? null : `${over.id} has ${over.inHand} chats`
  },
)

const options = { invariants: [noMoreThanTwo], runs: 500, seed: 1 }

it('a chat that wakes up is the third of its agent', () => {
  const check = checkPlan({ ...planOf(false), policy: asItIs }, options)
  if (check._tag !== 'Failed') throw new Error('the third chat was not found')
  expect(check.breach.text).toBe('desk 1 has 3 chats')
  expect(check.breach.contacts).toHaveLength(3)
})

it('fixed: it waits until there is room, or is counted while its customer is silent', () => {
  expect(checkPlan({ ...planOf(false), policy: fixed }, options)._tag).toBe('Held')
  expect(checkPlan({ ...planOf(true), policy: asItIs }, options)._tag).toBe('Held')
})
