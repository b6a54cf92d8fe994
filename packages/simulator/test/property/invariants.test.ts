import { absent, type Event, evolve, type InteractionState } from '@inboxlab/core'
import { describe, expect, it } from 'vitest'
import type { ObservedInteraction, Presence } from '../../src/engine/observer.ts'
import type { Plan } from '../../src/engine/plan.ts'
import { checkPlan, checkPolicy, invariants, type Watcher } from '../../src/property/index.ts'
import { capacity, group, plan } from '../engine/desk.ts'
import { planOf } from '../engine/watched.ts'
import { plantedFaults } from './planted-faults.ts'

const AUTOMATION = { _tag: 'Automation' } as const
const PLACE = { queue: 'calls', team: null, space: null, campaign: null }
const received = (contact: string): Event => ({
  _tag: 'Received',
  at: 0,
  channel: 'voice',
  contact,
  place: PLACE,
  routing: 'smart',
  priority: 0,
  message: null,
})
const assigned = (agent: string): Event => ({ _tag: 'Assigned', at: 1, by: AUTOMATION, agent })
const transferred = (agent: string): Event => ({
  _tag: 'Transferred',
  at: 2,
  by: AUTOMATION,
  to: { _tag: 'User', agent },
})

/** Tells a watcher a history: each event with what the state is then said to be, beside what follows from it. */
class Teller {
  private readonly watcher: Watcher
  private readonly states = new Map<number, InteractionState>()

  constructor(name: string, of: Plan) {
    this.watcher = (invariants.get(name) as NonNullable<ReturnType<typeof invariants.get>>).watch(of)
  }

  happens(event: Event, said: Partial<InteractionState> = {}, serial = 1): this {
    const before = this.states.get(serial) ?? absent
    const after = { ...evolve(before, event), ...said }
    this.states.set(serial, after)
    this.watcher.happened?.(event, before, after, observed(serial, after))
    return this
  }

  is(id: string, presence: Presence): this {
    this.watcher.agentChanged?.({ id, index: 0, group: { index: 0 }, presence, inHand: 0 }, 0)
    return this
  }

  get broken(): string | undefined {
    const view = { now: 9, queues: [], groups: [], luck: 0 }
    this.watcher.settled?.(view)
    if (this.watcher.broken === null) this.watcher.ended?.(view)
    return this.watcher.broken?.text
  }
}

const observed = (serial: number, { holder }: InteractionState): ObservedInteraction => ({
  serial,
  slot: serial,
  id: `i${serial}`,
  type: 0,
  queue: { index: 0 },
  agent: holder === null ? null : { id: holder, index: 0, group: { index: 0 } },
  agentSince: 0,
  attempt: 0,
})

/** What the engine lets no policy do, told as if it had happened. */
const histories: ReadonlyArray<
  readonly [string, (told: Teller) => Teller, (told: Teller) => Teller, string]
> = [
  [
    'one holder',
    (told) => told.happens(received('c')).happens(assigned('Ann')).happens(transferred('Bob')),
    (told) => told.happens(assigned('Cem')),
    'i1 goes to Cem while Bob holds it',
  ],
  [
    'no return to unanswered',
    (told) => told.happens(received('c')).happens(assigned('Ann')),
    (told) =>
      told.happens({ _tag: 'Unassigned', at: 2, by: AUTOMATION, agent: 'Ann' }, { phase: 'unanswered' }),
    'i1 was open and is unanswered again',
  ],
  [
    'never over capacity',
    (told) => told.happens(received('c')).happens(assigned('Ann')).happens(received('d'), {}, 2),
    (told) => told.happens(assigned('Ann'), {}, 2),
    'Ann holds 2 units of work and has room for 1',
  ],
  [
    'only who is there',
    (told) => told.is('Ann', 'free').happens(received('c')).happens(assigned('Ann')),
    (told) => told.is('Bob', 'on a break').happens(transferred('Bob')),
    'i1 goes to Bob, who is on a break',
  ],
  [
    'one destination',
    (told) => told.happens(received('c')).happens(assigned('Ann')).happens(transferred('Bob')),
    (told) => told.happens(transferred('Cem'), { holder: 'Bob' }),
    'i1 is transferred and is not where it was sent, or not only',
  ],
  [
    'replay',
    (told) => told.happens(received('c')).happens(assigned('Ann')),
    (told) => told.happens(transferred('Bob'), { priority: 7 }),
    'the log of i1 leads to another state than it has',
  ],
  [
    'reconsidered work keeps its age',
    (told) => told.happens(received('c')).happens({ _tag: 'Offered', at: 1, agent: 'Ann', expiresAt: 5 }),
    (told) =>
      told.happens(
        { _tag: 'OfferExpired', at: 5, agent: 'Ann' },
        { moments: { waitingSince: 5, lastMessageAt: 0, windowUntil: null } },
      ),
    'i1 was not taken and counts as having come again',
  ],
]

/** A planted fault for each of those that are about decisions. */
const faults: ReadonlyArray<readonly [invariant: string, fault: string]> = [
  ['conservation', 'who comes is not looked at'],
  ['skills respected', 'skills forgotten once it has waited half a minute'],
  ['work conservation', 'who comes is not looked at'],
  ['first come first served', 'last in, first out'],
  ['priority respected', 'low priority first'],
  ['no starvation', 'last in, first out'],
  ['no re-offer to a decliner', 'decliners asked again'],
  ['fairness', 'ties broken by name'],
  ['determinism', 'whose turn it is kept outside its memory'],
]

describe('an invariant of the catalogue can fail', () => {
  it.each(histories)('%s: by what is told of a run', (name, fine, then, text) => {
    const told = fine(new Teller(name, plan()))
    expect(told.broken).toBeUndefined()
    expect(then(told).broken).toBe(text)
  })

  it.each(faults)('%s: under a policy with the fault "%s"', (name, fault) => {
    const found = plantedFaults.find((each) => each.name === fault)
    if (found === undefined) throw new Error(`there is no fault ${fault}`)
    const check = checkPolicy(found.policy(), { invariants: [name], runs: 2000 })
    expect(check._tag === 'Failed' ? check.counterexample.invariant : null).toBe(name)
  })

  it('each of them', () => {
    expect([...histories.map(([name]) => name), ...faults.map(([name]) => name)].sort()).toEqual(
      [...invariants.keys()].sort(),
    )
  })
})

describe('never over capacity', () => {
  const two = (more = {}) => plan({ groups: [group(1, { capacity: capacity(2, more) })] })
  const three = (told: Teller) =>
    [1, 2, 3].reduce(
      (teller, serial) => teller.happens(received('c'), {}, serial).happens(assigned('desk 1'), {}, serial),
      told,
    )

  it('knows the capacity of a group whose agents have no names', () => {
    const check = checkPlan(
      planOf({
        types: { call: { queue: 'calls', channel: 'chat', service: { exponential: '2min' } } },
        agents: { desk: { queues: ['calls'], count: 2, capacity: 3 } },
      }),
      { invariants: ['never over capacity'], runs: 200, seed: 1 },
    )
    expect(check._tag).toBe('Held')
    expect(three(new Teller('never over capacity', two())).broken).toBe(
      'desk 1 holds 3 units of work and has room for 2',
    )
  })

  it('knows the limit of a channel', () => {
    const limited = two({ units: 9, channels: [{ channel: 'voice', most: 2 }] })
    expect(three(new Teller('never over capacity', limited)).broken).toBe(
      'desk 1 holds 3 of voice and may hold 2',
    )
  })

  it('does not count what a call interrupts', () => {
    const told = (interrupts: ReadonlyArray<{ channel: 'voice'; over: ReadonlyArray<'chat'> }>) =>
      [1, 2].reduce(
        (teller, serial) =>
          teller
            .happens({ ...received('c'), channel: 'chat' } as Event, {}, serial)
            .happens(assigned('desk 1'), {}, serial),
        new Teller('never over capacity', two({ interrupts })),
      )
    const call = (teller: Teller) => teller.happens(received('d'), {}, 3).happens(assigned('desk 1'), {}, 3)
    expect(call(told([{ channel: 'voice', over: ['chat'] }])).broken).toBeUndefined()
    expect(call(told([])).broken).toBe('desk 1 holds 3 units of work and has room for 2')
  })
})
