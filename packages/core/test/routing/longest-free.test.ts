import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type AgentView, firstComeFirstServed, type GroupView, longestFree } from '../../src/index.ts'
import { Centre } from './centre.ts'
import { group, queue } from './desk.ts'

const groups = fc
  .array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }), { maxLength: 5 })
  .map((moments) =>
    moments.map((since, i) =>
      group(`g${i}`, Object.fromEntries(since.map((moment, j) => [`g${i} a${j}`, moment]))),
    ),
  )

const freeLongest = (groups: ReadonlyArray<GroupView>): AgentView | null => {
  const [one] = queue('sales', { one: 0 }).line()
  return one === undefined ? null : longestFree(groups, one)
}

describe('the agent who has been free for longest', () => {
  it('is nobody where nobody is free, and where there is no group', () => {
    expect(freeLongest([])).toBeNull()
    expect(freeLongest([group('night', {})])).toBeNull()
  })

  it('is found behind a group in which nobody is free', () => {
    expect(freeLongest([group('night', {}), group('day', { anna: 5, bert: 4 })])?.id).toBe('bert')
  })

  it('is, of two who are free since the same moment, the one of the earlier group', () => {
    expect(freeLongest([group('north', { anna: 5 }), group('south', { bert: 5 })])?.id).toBe('anna')
    expect(freeLongest([group('south', { bert: 5 }), group('north', { anna: 5 })])?.id).toBe('bert')
  })

  it.prop([groups])(
    'is free since the earliest moment of all, in the first group that has such an agent',
    (all) => {
      const agents = all.flatMap((each) => each.freeAgents())
      const earliest = Math.min(...agents.map(({ freeSince }) => freeSince))
      const chosen = freeLongest(all)
      expect(chosen === null).toBe(agents.length === 0)
      if (chosen === null) return
      expect(chosen.freeSince).toBe(earliest)
      expect(chosen).toBe(agents.find(({ freeSince }) => freeSince === earliest))
    },
  )

  it('has the room and the skills that the interaction needs', () => {
    const agents = {
      anna: { since: 1, skills: { french: 1 }, capacity: 2 },
      bert: { since: 2, skills: { french: 2 } },
      cleo: { since: 3, skills: { french: 2 }, capacity: 2 },
    }
    const centre = new Centre(firstComeFirstServed(), { groups: { desk: { queues: ['sales'], agents } } })
    const needed = centre.joins('one', 'sales', { needs: { french: 2 }, weight: 2 })
    expect(longestFree(centre.groups, needed)?.id).toBe('cleo')
    expect(longestFree(centre.groups, centre.joins('two', 'sales', { weight: 2 }))?.id).toBe('anna')
  })
})
