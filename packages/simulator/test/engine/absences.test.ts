import { describe, expect, it } from 'vitest'
import type { ObservedAgent, ObservedInteraction } from '../../src/engine/observer.ts'
import { at, constant, exponential, group, logOf, minutes, plan, START, timeline, type } from './desk.ts'
import { Log } from './watched.ts'

describe('an agent who disappears', () => {
  const absences = { every: constant(4), lasts: constant(10) }

  it('leaves what is in hand to its queue; what was done of it stays done', () => {
    const run = plan({
      end: START + minutes(6),
      groups: [group(0, { agents: [{ id: 'anna', duty: [{ at: START, is: 'on duty' }] }], absences })],
    })
    expect(timeline(run)).toEqual([
      '0 #1 Received',
      '0 #1 Assigned anna',
      '4 #1 Unassigned anna',
      '14 #1 Assigned anna',
      '20 #1 Closed',
    ])
  })

  it('who waits again may lose patience, and another agent may take it', () => {
    const run = plan({
      end: START + minutes(6),
      types: [type({ patience: constant(3) })],
      groups: [group(0, { agents: [{ id: 'anna', duty: [{ at: START, is: 'on duty' }] }], absences })],
    })
    expect(timeline(run).slice(2)).toEqual(['4 #1 Unassigned anna', '7 #1 Abandoned'])
  })

  it('is away in what the observer is told', () => {
    const log = new PresenceLog()
    const run = plan({
      end: START + minutes(6),
      groups: [group(0, { agents: [{ id: 'anna', duty: [{ at: START, is: 'on duty' }] }], absences })],
      types: [type({ wrapUp: constant(1) })],
    })
    logOf(run, 1, log)
    expect(log.told).toEqual([
      '0 free 0',
      '0 working 1',
      '4 away 0',
      '14 free 0',
      '14 working 1',
      '20 wrapping up 0',
    ])
  })
})

describe('presence', () => {
  it('is told once for each change, and the agents that are there are counted', () => {
    const log = new PresenceLog()
    logOf(
      plan({
        traffic: [at([1])],
        groups: [
          group(0, {
            agents: [
              {
                id: 'anna',
                duty: [
                  { at: START, is: 'on duty' },
                  { at: START + minutes(5), is: 'on a break' },
                  { at: START + minutes(20), is: 'off duty' },
                ],
              },
            ],
          }),
        ],
      }),
      1,
      log,
    )
    expect(log.told).toEqual(['0 free 0', '1 working 1', '11 on a break 0', '20 off duty 0'])
    expect(log.staffing.map(({ onDuty, now }) => [onDuty, (now - START) / 60_000])).toEqual([
      [0, 0],
      [1, 0],
      [0, 11],
    ])
  })
})

describe('the work of agents', () => {
  it('is told of each piece that is done or cut off', () => {
    const log = new PresenceLog()
    logOf(
      plan({
        traffic: [at([0, 2])],
        groups: [
          group(1, { capacity: { units: 2, channels: [], exclusive: [], interrupts: [] }, rates: [1] }),
        ],
      }),
      1,
      log,
    )
    // The first is alone for 2, then they share the agent: 8 left at half the rate.
    expect(log.pieces).toEqual(['#1 10', '#2 10'])
  })

  it('that many agents share adds up to the time they are busy', () => {
    const log = new PresenceLog()
    const run = plan({
      traffic: [
        {
          _tag: 'Poisson',
          name: 'p',
          rates: [{ at: START, rate: 2 / 60_000 }],
          types: [{ value: 0, share: 1 }],
        },
      ],
      types: [type({ service: exponential(2) })],
      groups: [
        group(3, {
          capacity: { units: 3, channels: [], exclusive: [], interrupts: [] },
          rates: [1, 1.5, 1.8],
        }),
      ],
    })
    logOf(run, 1, log)
    expect(log.busy).toBeGreaterThan(minutes(60))
    expect(log.work / log.busy).toBeCloseTo(1, 9)
  })
})

/** Keeps what is told of agents and their work. */
class PresenceLog extends Log {
  readonly told: Array<string> = []
  readonly pieces: Array<string> = []
  /** Milliseconds that the pieces of work took, and that agents were working. */
  work = 0
  busy = 0
  private readonly since = new Map<string, number>()

  agentChanged({ id, presence, inHand }: ObservedAgent, now: number): void {
    this.told.push(`${(now - START) / 60_000} ${presence} ${inHand}`)
    const since = this.since.get(id)
    if (presence === 'working' && since === undefined) this.since.set(id, now)
    if (presence !== 'working' && since !== undefined) {
      this.busy += now - since
      this.since.delete(id)
    }
  }

  worked({ serial }: ObservedInteraction, time: number): void {
    this.work += time
    this.pieces.push(`#${serial} ${time / 60_000}`)
  }
}
