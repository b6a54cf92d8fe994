import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { longestFree } from '../../src/index.ts'
import { group } from './desk.ts'

const groups = fc
  .array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }), { maxLength: 5 })
  .map((moments) =>
    moments.map((since, i) =>
      group(`g${i}`, Object.fromEntries(since.map((moment, j) => [`g${i} a${j}`, moment]))),
    ),
  )

describe('the agent who has been free for longest', () => {
  it('is nobody where nobody is free, and where there is no group', () => {
    expect(longestFree([])).toBeNull()
    expect(longestFree([group('night', {})])).toBeNull()
  })

  it('is found behind a group in which nobody is free', () => {
    expect(longestFree([group('night', {}), group('day', { anna: 5, bert: 4 })])?.id).toBe('bert')
  })

  it('is, of two who are free since the same moment, the one of the earlier group', () => {
    expect(longestFree([group('north', { anna: 5 }), group('south', { bert: 5 })])?.id).toBe('anna')
    expect(longestFree([group('south', { bert: 5 }), group('north', { anna: 5 })])?.id).toBe('bert')
  })

  it.prop([groups])(
    'is free since the earliest moment of all, in the first group that has such an agent',
    (all) => {
      const agents = all.flatMap((each) => each.freeAgents())
      const earliest = Math.min(...agents.map(({ freeSince }) => freeSince))
      const chosen = longestFree(all)
      expect(chosen === null).toBe(agents.length === 0)
      if (chosen === null) return
      expect(chosen.freeSince).toBe(earliest)
      expect(chosen).toBe(agents.find(({ freeSince }) => freeSince === earliest))
    },
  )
})
