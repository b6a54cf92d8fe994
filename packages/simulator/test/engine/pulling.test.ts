import type { RoutingPolicy } from '@inboxlab/core'
import { describe, expect, it } from 'vitest'
import type { Pull } from '../../src/engine/plan.ts'
import { at, constant, group, minutes, plan, START, timeline, type, whoFits } from './desk.ts'

/** Decides nothing; the last to come is the first in line. */
const pool: RoutingPolicy<null> = {
  ...whoFits(),
  name: 'pool',
  rank: (state) => -state.moments.waitingSince,
  decide: () => ({ _tag: 'Nothing' }),
}

const pulling = (takes: Pull['takes'], sees = Number.POSITIVE_INFINITY) =>
  plan({
    policy: pool,
    types: [type({ service: constant(3) })],
    groups: [
      group(0, {
        pull: { reaction: constant(1), takes, sees },
        agents: [{ id: 'anna', duty: [{ at: START + minutes(5), is: 'on duty' }] }],
      }),
    ],
    traffic: [at([1, 2, 3])],
  })

const picked = (run: ReturnType<typeof pulling>): ReadonlyArray<string> =>
  timeline(run).filter((line) => line.includes('Picked'))

describe('an agent who takes from the pool', () => {
  it('takes a while to choose, then the one that waits longest, again and again', () => {
    expect(picked(pulling('oldest'))).toEqual(['6 #1 Picked anna', '10 #2 Picked anna', '14 #3 Picked anna'])
  })

  it('or the first in line', () => {
    expect(picked(pulling('first in line'))).toEqual([
      '6 #3 Picked anna',
      '10 #2 Picked anna',
      '14 #1 Picked anna',
    ])
  })

  it('takes none that they do not see', () => {
    expect(picked(pulling('oldest', 2))).toEqual([
      '6 #2 Picked anna',
      '10 #1 Picked anna',
      '14 #3 Picked anna',
    ])
  })

  it('or any, each as likely', () => {
    expect(picked(pulling('any'))).toHaveLength(3)
  })

  it('who comes while they are free is taken after a while; whose choice has gone looks again', () => {
    const run = plan({
      policy: pool,
      types: [type({ patience: constant(0.5) })],
      groups: [group(2, { pull: { reaction: constant(1), takes: 'oldest', sees: 5 } })],
      traffic: [at([1]), at([1.6], 0, 'later')],
    })
    expect(timeline(run).filter((line) => line.includes('Picked'))).toEqual(['2 #2 Picked desk 1'])
  })
})
