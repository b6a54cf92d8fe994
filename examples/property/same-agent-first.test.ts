import { type AgentChoice, hasSkills, roundRobin, routing } from '@inboxlab/core'
import { compile, decodeScenario } from '@inboxlab/simulator'
import { checkPlan } from '@inboxlab/simulator/property'
import { expect, it } from 'vitest'

// "It is always the first free agent who gets the next." The list of turns is made anew whenever somebody logs in or
// out, and every list begins with the same agent.

interface Turns {
  readonly present: number
  readonly turns: ReturnType<typeof inTurn.given>
}

const inTurn = roundRobin()
const made = { present: -1, turns: inTurn.initial }
const presentIn = (groups: ReadonlyArray<{ agents(): ReadonlyArray<unknown> }>): number =>
  groups.reduce((count, group) => count + group.agents().length, 0)
const current = (memory: Turns, present: number): Turns =>
  memory.present === present ? memory : { ...made, present }

const inTurnUntilSomebodyComes: AgentChoice<Turns> = {
  name: 'inTurnUntilSomebodyComes',
  initial: made,
  isLongestIdle: false,
  best: (candidates, interaction, view, memory) =>
    inTurn.best(candidates, interaction, view, current(memory, presentIn(view.groups)).turns),
  why: (chosen, interaction, view, memory) =>
    inTurn.why(chosen, interaction, view, current(memory, presentIn(view.groups)).turns),
  given: (memory, agent, interaction, view) => {
    const { present, turns } = current(memory, presentIn(view.groups))
    return { present, turns: inTurn.given(turns, agent, interaction, view) }
  },
}

const asItIs = routing({ name: 'list made anew', who: [hasSkills()], choose: inTurnUntilSomebodyComes })
const fixed = routing({ name: 'turns go on', who: [hasSkills()], choose: inTurn })

/** A third agent comes and goes every minute. */
const comingAndGoing = Object.fromEntries(
  Array.from({ length: 60 }, (_, minute) => [`00:${String(minute).padStart(2, '0')}`, 2 + (minute % 2)]),
)
const plan = compile(
  decodeScenario({
    name: 'A desk with a helper',
    duration: '1h',
    queues: { chats: {} },
    types: { chat: { queue: 'chats', channel: 'chat', service: '1min' } },
    agents: { desk: { queues: ['chats'], count: comingAndGoing, capacity: 9 } },
    traffic: [{ type: 'chat', rate: '1/min' }],
  }),
  new Map(),
)

const options = { invariants: ['fairness'], runs: 1000, seed: 1 }

it('each new list begins with the same agent', () => {
  const check = checkPlan({ ...plan, policy: asItIs }, options)
  if (check._tag !== 'Failed') throw new Error('that it is always the first was not found')
  expect(check.breach.text).toBe('desk 2 is free and as able, and desk 1 gets the 5th in succession')
  expect(check.breach.contacts.length).toBeLessThan(10)
})

it('fixed: turns go on, whoever comes or goes', () => {
  expect(checkPlan({ ...plan, policy: fixed }, options)._tag).toBe('Held')
})
