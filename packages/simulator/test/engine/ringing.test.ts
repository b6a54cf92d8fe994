import {
  firstComeFirstServed,
  type RoutingDecision,
  type RoutingPolicy,
  type WaitingInteraction,
} from '@inboxlab/core'
import { describe, expect, it } from 'vitest'
import type { Ringing } from '../../src/engine/plan.ts'
import { at, capacity, constant, group, minutes, plan, timeline, type, whoFits } from './desk.ts'

const ringing = (more: Partial<Ringing> = {}): Ringing => ({
  assigned: 'rings',
  for: minutes(2),
  answers: constant(1),
  declines: 0,
  awayAfterDeclining: 0,
  awayAfterLapse: 0,
  ...more,
})

/** Whoever waits is offered to everyone who is free at once. */
const toEveryone: RoutingPolicy<null> = {
  ...whoFits(),
  name: 'toEveryone',
  decide: (_view, trigger) =>
    trigger._tag === 'Waiting'
      ? {
          _tag: 'Several',
          memory: null,
          decisions: trigger.interaction.queue.groups
            .flatMap((each) => each.freeAgents())
            .map((agent) => ({ _tag: 'Offer', interaction: trigger.interaction, agent, ring: null })),
        }
      : { _tag: 'Nothing' },
}

describe('what is assigned to a group where it rings', () => {
  it('is taken when the agent answers, and is out of line meanwhile', () => {
    const run = plan({ groups: [group(1, { ringing: ringing() })], traffic: [at([0, 3])] })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Offered desk 1',
      '1 #1 OfferAccepted desk 1',
      '3 #2 Received',
      '11 #1 Closed',
      '11 #2 Offered desk 1',
      '12 #2 OfferAccepted desk 1',
      '22 #2 Closed',
    ])
  })

  it('lapses when the agent takes longer: they are away, it waits again and goes to another', () => {
    const run = plan({
      groups: [group(2, { ringing: ringing({ answers: constant(5), awayAfterLapse: minutes(30) }) })],
      end: minutes(20) + 1_000_000,
    })
    expect(timeline(run).slice(0, 8)).toEqual([
      '0 #1 Received',
      '0 #1 Offered desk 1',
      '2 #1 OfferExpired desk 1',
      '2 #1 Offered desk 2',
      '4 #1 OfferExpired desk 2',
    ])
  })

  it('is declined, and the agent is away for as long as the group says', () => {
    const run = plan({
      groups: [group(1, { ringing: ringing({ declines: 1, awayAfterDeclining: minutes(3) }) })],
      traffic: [at([0, 2])],
    })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Offered desk 1',
      '1 #1 OfferDeclined desk 1',
      '2 #2 Received',
      '4 #2 Offered desk 1',
      '5 #2 OfferDeclined desk 1',
    ])
  })

  it('goes back to the place in line that it had', () => {
    const run = plan({
      types: [type({ service: constant(10) })],
      groups: [group(1, { ringing: ringing({ answers: constant(9) }) })],
      traffic: [at([0, 1])],
      policy: {
        ...whoFits(),
        decide: (view, trigger) => {
          if (trigger._tag === 'AgentFree') return { _tag: 'Nothing' }
          const line = view.queues[0]?.line() ?? []
          return line.length === 2 && trigger._tag === 'Waiting' && trigger.interaction === line[0]
            ? { _tag: 'Several', memory: null, decisions: lineOf(line) }
            : whoFits().decide(view, trigger, null)
        },
      },
    })
    // At 2 it rings no more: the line is then the first and the second, as they came.
    expect(timeline(run).filter((line) => line.includes('Dissuaded'))).toEqual([
      '2 #1 Dissuaded place 1',
      '2 #2 Dissuaded place 2',
    ])
  })

  it.each([
    ['declined', 'OfferDeclined', { declines: 1 }],
    ['rang out', 'OfferExpired', { answers: constant(3), for: minutes(1) }],
  ])('what was %s looks for somebody when its agent has taken what else waits', (_, event, more) => {
    const run = plan({
      groups: [group(1, { ringing: ringing(more) })],
      traffic: [at([0, 0.5])],
      policy: firstComeFirstServed(),
      types: [type({ patience: constant(5) })],
    })
    expect(timeline(run).slice(0, 8)).toEqual([
      '0 #1 Received',
      '0 #1 Offered desk 1',
      '0.5 #2 Received',
      `1 #1 ${event} desk 1`,
      '1 #2 Offered desk 1',
      `2 #2 ${event} desk 1`,
      '2 #1 Offered desk 1',
      `3 #1 ${event} desk 1`,
    ])
  })

  it('and at once if nothing else waits: it goes to whom the policy chooses of those who are free', () => {
    const run = plan({
      groups: [group(2, { ringing: ringing({ declines: 1 }) })],
      policy: firstComeFirstServed(),
      types: [type({ patience: constant(5) })],
    })
    expect(timeline(run).slice(0, 6)).toEqual([
      '0 #1 Received',
      '0 #1 Offered desk 1',
      '1 #1 OfferDeclined desk 1',
      '1 #1 Offered desk 2',
      '2 #1 OfferDeclined desk 2',
      '2 #1 Offered desk 1',
    ])
  })

  it('of two that ring at somebody who leaves, the one that has waited longer goes first', () => {
    const duty = [
      { at: 1_000_000, is: 'on duty' },
      { at: 1_000_000 + minutes(2.5), is: 'off duty' },
    ] as const
    const run = plan({
      groups: [
        group(0, {
          capacity: capacity(2),
          ringing: ringing({ answers: constant(9) }),
          agents: [{ id: 'anna', duty }],
        }),
        group(0, {
          id: 'other',
          agents: [{ id: 'bea', duty: [{ at: 1_000_000 + minutes(2.4), is: 'on duty' }] }],
        }),
      ],
      traffic: [at([0, 1])],
      policy: firstComeFirstServed(),
    })
    // The first rings anew at 2, behind the second.
    expect(timeline(run).filter((line) => /#\d (?:Offered|OfferDeclined|Assigned)/.test(line))).toEqual([
      '0 #1 Offered anna',
      '1 #2 Offered anna',
      '2 #1 Offered anna',
      '2.5 #2 OfferDeclined anna',
      '2.5 #1 OfferDeclined anna',
      '2.5 #1 Assigned bea',
      '12.5 #2 Assigned bea',
    ])
  })

  it('an agent whose shift ends lets go of what rings', () => {
    const duty = (...steps: ReadonlyArray<readonly [number, 'on duty' | 'off duty']>) =>
      steps.map(([minute, is]) => ({ at: 1_000_000 + minutes(minute), is }))
    const run = plan({
      groups: [
        group(0, {
          ringing: ringing({ for: minutes(20), answers: constant(4) }),
          agents: [
            { id: 'anna', duty: duty([0, 'on duty'], [2, 'off duty']) },
            { id: 'bea', duty: duty([1, 'on duty']) },
          ],
        }),
      ],
    })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Offered anna',
      '2 #1 OfferDeclined anna',
      '2 #1 Offered bea',
      '6 #1 OfferAccepted bea',
      '16 #1 Closed',
    ])
  })
})

const lineOf = (line: ReadonlyArray<WaitingInteraction>): ReadonlyArray<RoutingDecision> =>
  line.map((interaction, index) => ({ _tag: 'Dissuade', interaction, reason: `place ${index + 1}` }))

describe('what a policy offers to several at once', () => {
  it('goes to the first who accepts; the others are free again', () => {
    const run = plan({
      policy: toEveryone,
      groups: [
        group(1, { ringing: ringing({ answers: constant(1.5) }) }),
        group(1, { id: 'other', ringing: ringing({ answers: constant(1) }) }),
      ],
      traffic: [at([0, 2])],
    })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Offered desk 1',
      '0 #1 Offered other 1',
      '1 #1 OfferAccepted other 1',
      '2 #2 Received',
      '2 #2 Offered desk 1',
      '3.5 #2 OfferAccepted desk 1',
      '11 #1 Closed',
      '13.5 #2 Closed',
    ])
  })

  it('is accepted at once where the group says nothing of ringing', () => {
    const run = plan({ policy: toEveryone, groups: [group(2)] })
    expect(timeline(run).slice(0, 4)).toEqual([
      '0 #1 Received',
      '0 #1 Offered desk 1',
      '0 #1 Offered desk 2',
      '0 #1 OfferAccepted desk 1',
    ])
  })

  it('who gives up while it rings is gone, and the agent is free', () => {
    const run = plan({
      types: [type({ patience: constant(1) })],
      policy: toEveryone,
      groups: [group(1, { ringing: ringing({ answers: constant(1.5) }) })],
      traffic: [at([0, 1.2])],
    })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Offered desk 1',
      '1 #1 Abandoned',
      '1.2 #2 Received',
      '1.2 #2 Offered desk 1',
      '2.2 #2 Abandoned',
    ])
  })

  it('takes room while it rings', () => {
    const run = plan({
      policy: toEveryone,
      groups: [group(1, { capacity: capacity(1), ringing: ringing({ answers: constant(1.5) }) })],
      traffic: [at([0, 1])],
    })
    expect(timeline(run).filter((line) => line.includes('Offered'))).toEqual(['0 #1 Offered desk 1'])
  })
})

describe('a moment asked for about an interaction', () => {
  it('comes if it still waits then, and not if it was taken, gave up, or is somebody else by then', () => {
    const asked: Array<string> = []
    const usual = whoFits()
    const run = plan({
      traffic: [at([0, 1, 2])],
      types: [type({ patience: constant(25) })],
      policy: {
        ...usual,
        decide: (view, trigger) => {
          if (trigger._tag === 'Moment') asked.push(`${(view.now - 1_000_000) / 60_000} ${trigger.about?.id}`)
          if (trigger._tag !== 'Waiting') return usual.decide(view, trigger, null)
          const { interaction } = trigger
          const first = usual.decide(view, trigger, null)
          return {
            _tag: 'Several',
            memory: null,
            decisions: [
              ...[5, 15].map((minute) => ({
                _tag: 'AskAgain' as const,
                at: view.now + minutes(minute),
                about: interaction,
              })),
              ...(first._tag === 'Assign' ? [first] : []),
            ],
          }
        },
      },
    })
    expect(timeline(run)).toContain('10 #2 Assigned desk 1')
    expect(asked).toEqual(['6 interaction-2', '7 interaction-3', '17 interaction-3'])
  })
})

describe('luck', () => {
  it('is the same whenever it is asked for during one decision, and another at the next', () => {
    const drawn: Array<ReadonlyArray<number>> = []
    const usual = whoFits()
    const run = plan({
      traffic: [at([0, 1])],
      policy: {
        ...usual,
        decide: (view, trigger) => {
          drawn.push([view.luck, view.luck])
          return usual.decide(view, trigger, null)
        },
      },
    })
    timeline(run)
    expect(drawn.every(([first, second]) => first === second)).toBe(true)
    expect(new Set(drawn.flat()).size).toBe(drawn.length)
  })
})
