import {
  type Event,
  hasSkills,
  type InteractionState,
  inGroups,
  inSteps,
  notDeclined,
  type RoutingView,
  ringing,
  routing,
} from '@inboxlab/core'
import { compile, decodeScenario } from '@inboxlab/simulator'
import { checkPlan, type Invariant, type Violation, type Watcher } from '@inboxlab/simulator/property'
import { expect, it } from 'vitest'

// "The call jumps from ring 1 to ring 3." Rings of agents widen by the time that a call has waited, also while it rings
// at somebody: an offer that takes longer than a ring lasts takes the next ring's turn away.

const RING = 10_000

const rings = inSteps([
  { after: 0, who: [inGroups(['ring 1'])] },
  { after: RING, who: [inGroups(['ring 2'])] },
  { after: 2 * RING, who: [] },
])
const policyOf = (alerting: number) =>
  routing({
    name: `three rings, alerting ${alerting / 1000} s`,
    who: [hasSkills(), notDeclined(), rings],
    offer: ringing(alerting),
  })

const plan = compile(
  decodeScenario({
    name: 'Three rings of agents',
    duration: '1h',
    queues: { calls: {} },
    types: { call: { queue: 'calls', service: '1min' } },
    agents: {
      'ring 1': { queues: ['calls'], count: 1, ringing: { answers: '40s' } },
      'ring 2': { queues: ['calls'], count: 1, ringing: { answers: '2s' } },
      'ring 3': { queues: ['calls'], count: 1, ringing: { answers: '2s' } },
    },
    traffic: [{ type: 'call', rate: '1/min' }],
  }),
  new Map(),
)

const everyRingIsAsked: Invariant = {
  name: 'every ring is asked',
  sentence: 'No ring is over before somebody of it is asked, if one is free all the time.',
  systems: ['Genesys'],
  watch: () => new RingsWatched(),
}

/** Looks at the second ring's turn. */
class RingsWatched implements Watcher {
  broken: Violation | null = null
  private readonly asked = new Set<string>()
  private readonly busy = new Set<string>()

  happened(event: Event, _before: InteractionState, _after: InteractionState, { id }: { id: string }): void {
    if (event._tag === 'Offered' && event.agent.startsWith('ring 2')) this.asked.add(id)
  }

  settled({ now, groups, queues }: RoutingView): void {
    const free = groups.some(({ id, free }) => id === 'ring 2' && free > 0)
    for (const { id, state } of queues.flatMap((queue) => queue.line())) {
      const waited = now - state.moments.waitingSince
      if (waited >= RING && !free) this.busy.add(id)
      if (waited < 2 * RING || this.asked.has(id) || this.busy.has(id)) continue
      const text = `${id} has waited ${waited / 1000} s, and nobody of ring 2 was asked`
      this.broken ??= { at: now, text, interactions: [id] }
    }
  }
}

const options = { invariants: [everyRingIsAsked], runs: 500, seed: 1 }

it('a ring is skipped when the offer outlasts it', () => {
  const check = checkPlan({ ...plan, policy: policyOf(25_000) }, options)
  if (check._tag !== 'Failed') throw new Error('the skipped ring was not found')
  expect(check.breach.contacts.length).toBeLessThanOrEqual(2)
  expect(check.breach.text).toMatch(/^interaction-\d has waited \d+ s, and nobody of ring 2 was asked$/)
})

it('fixed: an offer that is shorter than a ring', () => {
  expect(checkPlan({ ...plan, policy: policyOf(8_000) }, options)._tag).toBe('Held')
})
