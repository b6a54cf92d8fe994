import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { AgentView, WaitingInteraction } from '../../src/index.ts'
import { inOrderOfRank } from '../../src/index.ts'
import { desk, group, queue } from './desk.ts'

const policy = inOrderOfRank('by rank', (state) => -state.priority)
const nothing = { _tag: 'Nothing' }

const first = (waiting: WaitingInteraction | null): WaitingInteraction => {
  if (waiting === null) throw new Error('nothing waits in this example')
  return waiting
}
const someone = (agent: AgentView | null): AgentView => {
  if (agent === null) throw new Error('nobody is free in this example')
  return agent
}

describe('a policy that serves in order of rank', () => {
  it('has the name and the ranks that it was given, and remembers nothing', () => {
    expect(policy.name).toBe('by rank')
    expect(policy.rank({ ...first(queue('sales', { one: 0 }).first).state, priority: 3 })).toBe(-3)
    expect(policy.initial).toBeNull()
  })

  it('gives whoever arrives to the agent free for longest in any group that serves the queue', () => {
    const north = group('north', { anna: 7 })
    const south = group('south', { bert: 3, cleo: 5 })
    const elsewhere = group('elsewhere', { dora: 1 })
    const sales = queue('sales', { one: 0 }, [north, south])
    const interaction = first(sales.first)
    expect(
      policy.decide(desk([sales], [north, south, elsewhere]), { _tag: 'Waiting', interaction }, null),
    ).toEqual({
      _tag: 'Assign',
      interaction,
      agent: south.longestFree,
    })
  })

  it('gives the one who arrives, not one who waits in front of it', () => {
    const north = group('north', { anna: 7 })
    const sales = queue('sales', { before: 0, arriving: 1 }, [north])
    const interaction = first(sales.line()[1] ?? null)
    const decision = policy.decide(desk([sales], [north]), { _tag: 'Waiting', interaction }, null)
    expect(decision).toEqual({ _tag: 'Assign', interaction, agent: north.longestFree })
  })

  it('need not be asked while there is nobody to match', () => {
    expect(policy.onlyMatches).toBe(true)
  })

  it('lets whoever arrives wait where nobody is free', () => {
    const sales = queue('sales', { one: 0 }, [group('north', {})])
    const interaction = first(sales.first)
    expect(policy.decide(desk([sales], []), { _tag: 'Waiting', interaction }, null)).toEqual(nothing)
  })

  it('gives a freed agent the smallest rank among the queues of their group', () => {
    const sales = queue('sales', { one: 4, two: 2 })
    const support = queue('support', { three: 3 })
    const elsewhere = queue('elsewhere', { four: 0 })
    const north = group('north', { anna: 7 }, [support, sales])
    const agent = someone(north.longestFree)
    expect(
      policy.decide(
        desk([sales, support, elsewhere], [north]),
        { _tag: 'AgentFree', agent, because: 'done' },
        null,
      ),
    ).toEqual({ _tag: 'Assign', interaction: sales.first, agent })
  })

  it('gives the freed agent, not one who has been free for longer', () => {
    const sales = queue('sales', { one: 4 })
    const north = group('north', { bert: 1, anna: 7 }, [sales])
    const agent = someone(north.freeAgents()[1] ?? null)
    const decision = policy.decide(
      desk([sales], [north]),
      { _tag: 'AgentFree', agent, because: 'done' },
      null,
    )
    expect(decision).toEqual({ _tag: 'Assign', interaction: sales.first, agent })
  })

  it('lets a freed agent wait where nothing waits', () => {
    const north = group('north', { anna: 7 }, [queue('sales', {})])
    const agent = someone(north.longestFree)
    expect(policy.decide(desk([], [north]), { _tag: 'AgentFree', agent, because: 'done' }, null)).toEqual(
      nothing,
    )
  })

  it('never asks to be asked again, and does nothing if it is', () => {
    expect(policy.decide(desk([], []), { _tag: 'Moment', about: null }, null)).toEqual(nothing)
  })
})
