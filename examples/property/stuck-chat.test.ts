import { fewerThan, type Preset, presets, roundRobin, routing } from '@inboxlab/core'
import { checkPolicy } from '@inboxlab/simulator/property'
import * as Result from 'effect/Result'
import { expect, it } from 'vitest'

// "The capacity is three. The fourth chat waits. One is resolved, and then the fifth chat, which is new, is assigned,
// while the fourth stays where it is." Conversations are assigned when they are saved, and never looked at again.

const asItIs = Result.getOrThrow((presets.get('chatwoot.legacy') as Preset).policy({ maxAssignmentLimit: 3 }))
const fixed = routing({
  name: 'round robin, whoever waits included',
  who: [fewerThan(3, 'queue')],
  choose: roundRobin('queue'),
})

const options = {
  invariants: ['first come first served'],
  worlds: { skills: false, ringing: false, priorities: false },
  runs: 1000,
}

it('a later chat is assigned before one that is stuck', () => {
  const check = checkPolicy(asItIs, options)
  if (check._tag !== 'Failed') throw new Error('the stuck chat was not found')
  const { text, world } = check.counterexample
  expect(text).toMatch(
    /^interaction-\d goes to \w+ before interaction-\d, which is of its kind and has waited longer$/,
  )
  expect(world.contacts.length).toBeLessThanOrEqual(4)
})

it('fixed: who becomes free takes the one that has waited longest', () => {
  expect(checkPolicy(fixed, options)._tag).toBe('Held')
})
