import { describe, expect, it } from 'vitest'
import type { PlannedGroup } from '../../src/engine/plan.ts'
import { at, capacity, constant, group, minutes, plan, queue, START, timeline, type } from './desk.ts'

const withShift = (
  ...duty: ReadonlyArray<readonly [minute: number, is: 'on duty' | 'on a break' | 'off duty']>
): PlannedGroup =>
  group(0, {
    agents: [{ id: 'anna', duty: duty.map(([minute, is]) => ({ at: START + minutes(minute), is })) }],
  })

describe('an agent with a shift', () => {
  it('takes nothing before it, finishes what is in hand after it, and takes nothing more', () => {
    const run = plan({ traffic: [at([0, 12])], groups: [withShift([5, 'on duty'], [8, 'off duty'])] })
    expect(timeline(run)).toEqual(['0 #1 Received', '5 #1 Assigned anna', '12 #2 Received', '15 #1 Closed'])
  })

  it('takes nothing on a break, and goes on after it', () => {
    const run = plan({
      traffic: [at([1, 2])],
      groups: [withShift([0, 'on duty'], [5, 'on a break'], [30, 'on duty'])],
    })
    expect(timeline(run)).toEqual([
      '1 #1 Received',
      '1 #1 Assigned anna',
      '2 #2 Received',
      '11 #1 Closed',
      '30 #2 Assigned anna',
      '40 #2 Closed',
    ])
  })
})

describe('capacity', () => {
  const chats = [type({ id: 'chat', channel: 'chat' }), type({ id: 'big', channel: 'chat', weight: 2 })]

  it('holds several at once, each worked on as if it were alone', () => {
    const run = plan({ groups: [group(1, { capacity: capacity(2) })], traffic: [at([0, 1, 2])] })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Assigned desk 1',
      '1 #2 Received',
      '1 #2 Assigned desk 1',
      '2 #3 Received',
      '10 #1 Closed',
      '10 #3 Assigned desk 1',
      '11 #2 Closed',
      '20 #3 Closed',
    ])
  })

  it('is counted in units: who weighs more than what is left waits, who weighs less does not', () => {
    const run = plan({
      types: chats,
      groups: [group(1, { capacity: capacity(3) })],
      traffic: [at([0, 1], 1), at([2], 0)],
    })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Assigned desk 1',
      '1 #2 Received',
      '2 #3 Received',
      '2 #3 Assigned desk 1',
      '10 #1 Closed',
      '10 #2 Assigned desk 1',
      '12 #3 Closed',
      '20 #2 Closed',
    ])
  })

  it('is limited by channel', () => {
    const run = plan({
      types: [chats[0], type()].flatMap((each) => each ?? []),
      groups: [group(1, { capacity: capacity(5, { channels: [{ channel: 'voice', most: 1 }] }) })],
      traffic: [at([0, 1], 1), at([2], 0)],
    })
    expect(timeline(run).filter((line) => line.includes('Assigned'))).toEqual([
      '0 #1 Assigned desk 1',
      '2 #3 Assigned desk 1',
      '10 #2 Assigned desk 1',
    ])
  })

  it('an exclusive channel is never beside another', () => {
    const run = plan({
      types: [chats[0], type()].flatMap((each) => each ?? []),
      groups: [group(1, { capacity: capacity(5, { exclusive: ['voice'] }) })],
      traffic: [at([0, 2], 0), at([1, 13], 1), at([14], 0, 'late')],
    })
    expect(timeline(run).filter((line) => line.includes('Assigned'))).toEqual([
      '0 #1 Assigned desk 1',
      '2 #3 Assigned desk 1',
      '12 #2 Assigned desk 1',
      '13 #4 Assigned desk 1',
      '23 #5 Assigned desk 1',
    ])
  })

  it('what may interrupt is taken although nothing is left, and the work that it interrupts rests', () => {
    const run = plan({
      types: [chats[0], type({ service: constant(3) })].flatMap((each) => each ?? []),
      groups: [
        group(1, {
          capacity: capacity(1, { interrupts: [{ channel: 'voice', over: ['chat'] }] }),
        }),
      ],
      traffic: [at([0, 1], 0), at([4], 1)],
    })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Assigned desk 1',
      '1 #2 Received',
      '4 #3 Received',
      '4 #3 Assigned desk 1',
      '7 #3 Closed',
      '13 #1 Closed',
      '13 #2 Assigned desk 1',
      '23 #2 Closed',
    ])
  })
})

describe('work that is shared', () => {
  it('goes at the rate of so many at once, and is timed anew when one begins or ends', () => {
    // Two at once go at 1.5 together: from 4 on each at 0.75, and 6 of the first are left, 8 minutes for it.
    const run = plan({
      groups: [group(1, { capacity: capacity(2), rates: [1, 1.5] })],
      traffic: [at([0, 4])],
    })
    expect(timeline(run).filter((line) => line.includes('Closed'))).toEqual(['12 #1 Closed', '16 #2 Closed'])
  })
})

describe('wrap-up', () => {
  it('keeps the agent busy after the end', () => {
    const run = plan({ types: [type({ wrapUp: constant(2) })], traffic: [at([0, 1])] })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Assigned desk 1',
      '1 #2 Received',
      '10 #1 Closed',
      '12 #2 Assigned desk 1',
      '22 #2 Closed',
    ])
  })
})

describe('pace', () => {
  it('multiplies the work of a group on a type', () => {
    const run = plan({ groups: [group(1, { pace: [{ type: 0, times: 1.5 }] })] })
    expect(timeline(run)).toContain('15 #1 Closed')
  })
})

describe('skills', () => {
  it('are those of the group, and an agent’s own besides or instead', () => {
    const duty = [{ at: START, is: 'on duty' }] as const
    const run = plan({
      types: [type({ needs: [{ skill: 'french', level: 3 }] })],
      groups: [
        group(0, {
          skills: [{ skill: 'french', level: 2 }],
          agents: [
            { id: 'anna', duty },
            { id: 'bea', duty, skills: [{ skill: 'french', level: 3 }] },
          ],
        }),
      ],
    })
    expect(timeline(run)[1]).toBe('0 #1 Assigned bea')
  })
})

describe('staffing of agents who have several things in hand', () => {
  it('who is to leave takes nothing new and goes when nothing is in hand', () => {
    const run = plan({
      queues: [queue()],
      groups: [
        group(2, {
          capacity: capacity(2),
          staffing: [
            { at: START, count: 2 },
            { at: START + minutes(5), count: 1 },
          ],
        }),
      ],
      traffic: [at([0, 1, 2, 6, 7])],
    })
    expect(timeline(run).filter((line) => line.includes('Assigned'))).toEqual([
      '0 #1 Assigned desk 1',
      '1 #2 Assigned desk 2',
      '2 #3 Assigned desk 1',
      '10 #4 Assigned desk 1',
      '12 #5 Assigned desk 1',
    ])
  })
})
