import { describe, expect, it } from 'vitest'
import type { BatchSize, Conversation, PlannedType } from '../../src/engine/plan.ts'
import { at, capacity, constant, group, minutes, plan, START, timeline, type } from './desk.ts'

const turns = (count: number): BatchSize => ({ _tag: 'Sizes', sizes: [{ value: count, share: 1 }] })

const chat = (conversation: Partial<Conversation> = {}, more: Partial<PlannedType> = {}): PlannedType =>
  type({
    id: 'chat',
    channel: 'chat',
    conversation: { turns: turns(2), reply: constant(1), think: constant(3), goesSilent: 0, ...conversation },
    ...more,
  })

describe('a conversation', () => {
  it('goes turn by turn until all are done, in the hands of one agent', () => {
    expect(timeline(plan({ types: [chat()], traffic: [at([0, 1])] }))).toEqual([
      '0 #1 Received',
      '0 #1 Assigned desk 1',
      '1 #2 Received',
      '1 #1 Replied',
      '4 #1 MessageReceived',
      '5 #1 Replied',
      '5 #1 Closed',
      '5 #2 Assigned desk 1',
      '6 #2 Replied',
      '9 #2 MessageReceived',
      '10 #2 Replied',
      '10 #2 Closed',
    ])
  })

  it('leaves its agent time for another while the customer thinks', () => {
    const run = plan({
      types: [chat()],
      groups: [group(1, { capacity: capacity(2), rates: [1] })],
      traffic: [at([0, 0.5])],
    })
    // From 0.5 to 1.5 both are worked on at half the rate: the first has half a minute left at 0.5.
    // The first goes on at 4.5, the second at 5.
    expect(timeline(run).filter((line) => line.includes('Replied'))).toEqual([
      '1.5 #1 Replied',
      '2 #2 Replied',
      '6 #1 Replied',
      '6.5 #2 Replied',
    ])
  })

  it('in which the customer falls silent is closed by automation, and its agent is free', () => {
    const run = plan({
      types: [chat({ goesSilent: 1, silence: { after: minutes(5), then: 'close' } })],
      traffic: [at([0, 1])],
    })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Assigned desk 1',
      '1 #2 Received',
      '1 #1 Replied',
      '6 #1 Closed',
      '6 #2 Assigned desk 1',
      '7 #2 Replied',
      '12 #2 Closed',
    ])
  })

  it('that was closed too soon is opened again by the customer, and goes on', () => {
    const run = plan({ types: [chat({ silence: { after: minutes(2), then: 'close' } })] })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Assigned desk 1',
      '1 #1 Replied',
      '3 #1 Closed',
      '4 #1 Reopened',
      '4 #1 MessageReceived',
      '4 #1 Assigned desk 1',
      '5 #1 Replied',
      '5 #1 Closed',
    ])
  })

  it('that is released waits for the customer, not for an agent', () => {
    const run = plan({
      types: [chat({ silence: { after: minutes(2), then: 'release' } })],
      traffic: [at([0]), at([1], 0, 'other')],
    })
    expect(timeline(run).slice(2, 9)).toEqual([
      '1 #2 Received',
      '1 #1 Replied',
      '3 #1 Unassigned desk 1',
      '3 #2 Assigned desk 1',
      '4 #1 MessageReceived',
      '4 #2 Replied',
      '6 #2 Unassigned desk 1',
    ])
  })

  it('comes back after its end and is opened again, at most so many times', () => {
    const run = plan({
      types: [chat({ turns: turns(1), returns: { probability: 1, delay: constant(10), most: 1 } })],
    })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Assigned desk 1',
      '1 #1 Replied',
      '1 #1 Closed',
      '11 #1 Reopened',
      '11 #1 MessageReceived',
      '11 #1 Assigned desk 1',
      '12 #1 Replied',
      '12 #1 Closed',
    ])
  })

  it('is answered by template once its window has closed', () => {
    const run = plan({
      types: [chat({ turns: turns(1), reply: constant(4), window: minutes(5) })],
      traffic: [at([0, 2])],
    })
    expect(timeline(run).filter((line) => line.includes('#2'))).toEqual([
      '2 #2 Received',
      '4 #2 Assigned desk 1',
      '8 #2 ChannelEventRecorded',
      '8 #2 Replied',
      '8 #2 Closed',
    ])
  })

  it('on a channel whose own window has closed is answered by template too', () => {
    const day = 24 * 60
    const run = plan({
      end: START + minutes(2 * day),
      types: [chat({ turns: turns(1), reply: constant(day + 1) }, { channel: 'whatsapp' })],
    })
    expect(timeline(run)).toContain(`${day + 1} #1 ChannelEventRecorded`)
  })
})

describe('a bot', () => {
  const bot = (settles: number) => ({ bot: { turns: turns(2), reply: constant(0.5), settles } })

  it('answers first, and settles it with its last reply', () => {
    expect(timeline(plan({ types: [chat(bot(1))] }))).toEqual([
      '0 #1 Received',
      '0 #1 BotSwitched',
      '0.5 #1 Replied',
      '3.5 #1 MessageReceived',
      '4 #1 Replied',
      '4 #1 Closed',
    ])
  })

  it('or hands over to the queue with the next message', () => {
    expect(timeline(plan({ types: [chat({ ...bot(0), turns: turns(1) })] })).slice(4)).toEqual([
      '4 #1 Replied',
      '7 #1 MessageReceived',
      '7 #1 BotSwitched',
      '7 #1 Assigned desk 1',
      '8 #1 Replied',
      '8 #1 Closed',
    ])
  })
})

describe('an agent who disappears during a conversation', () => {
  it('leaves it to wait for the customer, and to another agent when they write', () => {
    const duty = [{ at: START, is: 'on duty' }] as const
    const run = plan({
      end: START + minutes(3),
      types: [chat()],
      groups: [
        group(0, {
          agents: [{ id: 'anna', duty }],
          absences: { every: constant(2), lasts: constant(60) },
        }),
        group(0, {
          id: 'others',
          agents: [{ id: 'bea', duty: [{ at: START + minutes(1), is: 'on duty' }] }],
        }),
      ],
    })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Assigned anna',
      '1 #1 Replied',
      '2 #1 Unassigned anna',
      '4 #1 MessageReceived',
      '4 #1 Assigned bea',
      '5 #1 Replied',
      '5 #1 Closed',
    ])
  })
})
