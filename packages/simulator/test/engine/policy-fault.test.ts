import {
  firstComeFirstServed,
  type RoutingDecision,
  type RoutingPolicy,
  type WaitingInteraction,
} from '@inboxlab/core'
import { describe, expect, it } from 'vitest'
import { logOf, planOf, under } from './watched.ts'

/** First come, first served, but with a say of its own about who begins to wait. */
const saying = (
  decide: (interaction: WaitingInteraction, now: number) => ReadonlyArray<RoutingDecision>,
): RoutingPolicy<null> => {
  const usual = firstComeFirstServed()
  return {
    ...usual,
    name: 'mine',
    decide: (view, trigger, memory) =>
      trigger._tag === 'Waiting'
        ? { _tag: 'Several', decisions: decide(trigger.interaction, view.now), memory: null }
        : usual.decide(view, trigger, memory),
  }
}

const plan = planOf({
  queues: { calls: {}, chats: {} },
  agents: { desk: { queues: ['calls', 'chats'], count: 1 } },
})

describe('a policy that decides what cannot be done is named, with what it wanted', () => {
  it('an agent who is not free', () => {
    const policy = saying((interaction) => {
      const agent = interaction.queue.groups[0]?.longestFree ?? null
      return agent === null ? [] : [1, 2].map(() => ({ _tag: 'Assign', interaction, agent }) as const)
    })
    expect(() => logOf(under(plan, policy))).toThrow(
      /^policy mine wants to Assign interaction-1, which does not wait \(at \d+/,
    )
  })

  it('somebody who no longer waits', () => {
    let kept: WaitingInteraction | null = null
    const policy = saying((interaction) => {
      kept ??= interaction
      return [
        { _tag: 'Dissuade', interaction, reason: 'not today' },
        { _tag: 'Dissuade', interaction: kept, reason: 'not today' },
      ]
    })
    expect(() => logOf(under(plan, policy))).toThrow(/wants to Dissuade interaction-1, which does not wait/)
  })

  it('a queue that does not exist', () => {
    const policy = saying((interaction) => [{ _tag: 'Enqueue', interaction, queue: 'nowhere' }])
    expect(() => logOf(under(plan, policy))).toThrow(
      /sends an interaction to queue nowhere, which does not exist/,
    )
  })

  it('the queue it waits in already: the core refuses', () => {
    const policy = saying((interaction) => [{ _tag: 'Enqueue', interaction, queue: 'calls' }])
    expect(() => logOf(under(plan, policy))).toThrow(/what the core refuses for interaction-1: .*"AlreadySo"/)
  })

  it.each([undefined, null])('nothing at all: %s', (answer) => {
    const policy = { ...firstComeFirstServed(), decide: () => answer } as unknown as RoutingPolicy
    expect(() => logOf(under(plan, policy))).toThrow(
      `policy firstComeFirstServed answers ${answer}, which is no decision; to leave all as it is, answer { _tag: 'Nothing' } (at `,
    )
  })

  it('to be asked again in the past', () => {
    const policy = saying((_, now) => [{ _tag: 'AskAgain', at: now, about: null }])
    expect(() => logOf(under(plan, policy))).toThrow(
      /asks to be asked again at \d+(\.\d+)?, which is not later than now/,
    )
  })
})

describe('what a policy decides is done', () => {
  it('who is sent to another queue waits there and is served from there', () => {
    const policy = saying((interaction) =>
      interaction.queue.id === 'calls' ? [{ _tag: 'Enqueue', interaction, queue: 'chats' }] : [],
    )
    const { events } = logOf(under(plan, policy))
    const first = events
      .filter(({ id }) => id === 'interaction-1')
      .map(({ event, after }) => [event._tag, after.place.queue])
    expect(first).toEqual([
      ['Received', 'calls'],
      ['Transferred', 'chats'],
    ])
  })

  it('who is turned away is dissuaded with the reason', () => {
    const policy = saying((interaction) => [{ _tag: 'Dissuade', interaction, reason: 'closed today' }])
    const { events } = logOf(under(plan, policy))
    expect(events[1]).toMatchObject({ id: 'interaction-1', after: { outcome: { reason: 'closed today' } } })
  })

  it('a policy that asks to be asked again is, at that moment, and remembers what it wants', () => {
    const asked: Array<number> = []
    const usual = firstComeFirstServed()
    const policy: RoutingPolicy<number> = {
      name: 'patient',
      initial: 0,
      rank: usual.rank,
      decide: (view, trigger, times) => {
        if (trigger._tag === 'Moment') asked.push(view.now)
        const due = trigger._tag !== 'Waiting' && times < 3
        return due
          ? {
              _tag: 'Several',
              decisions: [{ _tag: 'AskAgain', at: view.now + 1000, about: null }],
              memory: times + 1,
            }
          : { _tag: 'Several', decisions: [], memory: times }
      },
    }
    logOf(under(plan, policy))
    expect(asked).toEqual([1, 2, 3].map((second) => plan.start + 1000 * second))
  })
})
