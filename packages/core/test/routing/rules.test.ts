import { describe, expect, it } from 'vitest'
import {
  type AgentRule,
  agentRule,
  atMostPer,
  fewerThan,
  hasSkills,
  inGroups,
  isPreferred,
  loadUpTo,
  notDeclined,
  routing,
  waitedAtMost,
} from '../../src/index.ts'
import { type AgentGiven, Centre, type InteractionGiven } from './centre.ts'

/** Who of several agents is ruled out, and how. */
const ruledOut = (
  rule: AgentRule,
  agents: Readonly<Record<string, AgentGiven>>,
  given: InteractionGiven = {},
): Readonly<Record<string, string | null>> => {
  const centre = new Centre(routing({ name: 'one rule', who: [rule] }), {
    now: 100_000,
    groups: { desk: { queues: ['sales', 'support'], agents } },
  })
  centre.joins('one', 'sales', given)
  const [why] = centre.explain(centre.waits('one'))
  return Object.fromEntries(
    (why?.considered ?? []).map(({ candidate, ruledOutBy }) => [candidate, ruledOutBy]),
  )
}

describe('a rule about who may take it', () => {
  it('asks for all skills only where none is lowered or left out', () => {
    expect(hasSkills().asksSkills).toBe(true)
    expect(hasSkills({ lowerBy: 1 }).asksSkills).toBe(false)
    expect(hasSkills({ without: ['cars'] }).asksSkills).toBe(false)
  })

  it('asks for every skill at its level', () => {
    const agents = {
      anna: { skills: { french: 2, cars: 1 } },
      bert: { skills: { french: 1, cars: 1 } },
      cleo: { skills: { french: 3 } },
    }
    const needs = { french: 2, cars: 1 }
    expect(ruledOut(hasSkills(), agents, { needs })).toEqual({
      anna: null,
      bert: 'needs french 2, has 1',
      cleo: 'needs cars 1, has 0',
    })
    expect(ruledOut(hasSkills({ lowerBy: 1 }), agents, { needs })).toEqual({
      anna: null,
      bert: null,
      cleo: 'needs cars 1, has 0',
    })
    expect(ruledOut(hasSkills({ without: ['cars'] }), agents, { needs })).toEqual({
      anna: null,
      bert: 'needs french 2, has 1',
      cleo: null,
    })
  })

  it('passes over who declined', () => {
    expect(ruledOut(notDeclined(), { anna: {}, bert: {} }, { declined: ['anna'] })).toEqual({
      anna: 'has declined it, or let it ring out',
      bert: null,
    })
  })

  it('counts what somebody has in hand', () => {
    const agents: Readonly<Record<string, AgentGiven>> = {
      anna: { capacity: 9, has: { a: {}, b: { queue: 'support', channel: 'email' } } },
      bert: { capacity: 9, has: { c: {} } },
    }
    expect(ruledOut(fewerThan(2), agents)).toEqual({
      anna: 'must have fewer than 2 in hand, has 2',
      bert: null,
    })
    expect(ruledOut(fewerThan(1, 'queue'), agents)).toMatchObject({
      bert: 'must have fewer than 1 of sales in hand, has 1',
    })
    expect(ruledOut(fewerThan(1, 'channel'), agents, { channel: 'email' })).toEqual({
      anna: 'must have fewer than 1 of email in hand, has 1',
      bert: null,
    })
  })

  it('keeps capacity free for others', () => {
    const agents = {
      anna: { capacity: 4, has: { a: {}, b: {}, c: {} } },
      bert: { capacity: 4, has: { d: {}, e: {} } },
    }
    expect(ruledOut(loadUpTo(0.75), agents)).toEqual({
      anna: 'may use 3 of 4 units, would use 4',
      bert: null,
    })
  })

  it('asks for a group, for the preferred agent, for a wait that is not too long', () => {
    expect(ruledOut(inGroups(['north', 'south']), { anna: {} })).toEqual({
      anna: 'must be of north or south, is of desk',
    })
    expect(ruledOut(isPreferred(), { anna: {}, bert: {} }, { preferred: 'bert' })).toEqual({
      anna: 'is not bert, whom it prefers',
      bert: null,
    })
    expect(ruledOut(isPreferred(), { anna: {} })).toEqual({ anna: null })
    expect(ruledOut(waitedAtMost(10_000), { anna: {} }, { since: 90_000 })).toEqual({ anna: null })
    expect(ruledOut(waitedAtMost(10_000), { anna: {} }, { since: 89_999 })).toEqual({
      anna: 'it is given up after 10 s, has waited 10.001 s',
    })
  })

  it('may be one’s own', () => {
    const noTrainees = agentRule({
      name: 'no trainees',
      admits: (agent) => agent.skill('trainee') === 0,
      because: (agent) => `${agent.id} is a trainee`,
    })
    expect(ruledOut(noTrainees, { anna: { skills: { trainee: 1 } }, bert: {} })).toEqual({
      anna: 'anna is a trainee',
      bert: null,
    })
  })
})

describe('a rate limit', () => {
  const centreWith = (rule: AgentRule) =>
    new Centre(routing({ name: 'rate', who: [rule] }), {
      groups: { desk: { queues: ['sales', 'support'], agents: { constructor: { capacity: 99 } } } },
    })

  it('lets each count for the window from the moment it was given, and asks again when one leaves', () => {
    const centre = centreWith(atMostPer(2, 60_000))
    expect(centre.arrives('1', 'sales')).toEqual(['1 to constructor'])
    centre.after(20_000)
    expect(centre.arrives('2', 'sales')).toEqual(['2 to constructor'])
    centre.after(10_000)
    expect(centre.arrives('3', 'support')).toEqual([])
    expect(centre.explain(centre.waits('3'))[0]).toMatchObject({
      considered: [{ candidate: 'constructor', ruledOutBy: 'may be given 2 in 60 s, was given 2' }],
      decided: 'waits: nobody can take it; asked again in 30 s',
    })
    expect(centre.after(29_999)).toEqual([])
    expect(centre.after(1)).toEqual(['3 to constructor'])
  })

  it('is asked again only when enough have left', () => {
    const centre = centreWith(atMostPer(1, 60_000, 'queue'))
    centre.arrives('1', 'sales')
    centre.after(50_000)
    expect(centre.arrives('2', 'support')).toEqual(['2 to constructor'])
    expect(centre.arrives('3', 'support')).toEqual([])
    expect(centre.after(59_999)).toEqual([])
    expect(centre.after(1)).toEqual(['3 to constructor'])
  })

  it('asks for nothing where it is not the limit that rules somebody out', () => {
    const centre = centreWith(atMostPer(2, 60_000))
    centre.arrives('1', 'sales')
    centre.goes('constructor')
    centre.joins('2', 'sales')
    expect(centre.decide(centre.waits('2'))).toEqual({ _tag: 'Nothing' })
  })

  it('forgets what no longer counts', () => {
    const centre = centreWith(atMostPer(9, 10))
    for (let i = 0; i < 5; i++) {
      centre.arrives(`i${i}`, 'sales')
      centre.after(10)
    }
    expect(centre.memory).toEqual({ who: [[{ of: 'all', agent: 'constructor', at: 40 }]], choose: null })
  })
})
