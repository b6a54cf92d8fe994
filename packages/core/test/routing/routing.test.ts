import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { describe, expect } from 'vitest'
import {
  type AgentView,
  assigned,
  byPriority,
  delayed,
  firstComeFirstServed,
  hasSkills,
  inGroups,
  inParallel,
  inSteps,
  isPreferred,
  leastLoaded,
  longestIdle,
  notDeclined,
  oldest,
  type PolicyData,
  PolicyData as PolicySchema,
  policyFrom,
  type RoutingDecision,
  type RoutingOutcome,
  type RoutingPolicy,
  type RoutingTrigger,
  ringing,
  roundRobin,
  routing,
  type WaitingInteraction,
} from '../../src/index.ts'
import { anyBlocks, anyCentre } from './any-centre.ts'
import { Centre, type CentreGiven } from './centre.ts'

const policyOf = (data: PolicyData): RoutingPolicy => {
  const policy = policyFrom(data)
  if (Result.isFailure(policy)) throw new Error(`${policy.failure.at}: ${policy.failure.problem}`)
  return policy.success
}

const triggersOf = (centre: Centre): ReadonlyArray<RoutingTrigger> => {
  const waiting = centre.queues.flatMap((queue) => queue.line())
  const agents = centre.groups.flatMap((group) => group.freeAgents())
  return [
    ...waiting.map((interaction): RoutingTrigger => ({ _tag: 'Waiting', interaction })),
    ...waiting.map((about): RoutingTrigger => ({ _tag: 'Moment', about })),
    ...agents.map((agent): RoutingTrigger => ({ _tag: 'AgentFree', agent, because: 'done' })),
    { _tag: 'Moment', about: null },
  ]
}

const decisionsOf = (outcome: RoutingOutcome): ReadonlyArray<RoutingDecision> =>
  outcome._tag === 'Nothing' ? [] : outcome._tag === 'Several' ? outcome.decisions : [outcome]

const handedOver = (
  outcome: RoutingOutcome,
): ReadonlyArray<{ readonly interaction: WaitingInteraction; readonly agent: AgentView }> =>
  decisionsOf(outcome).flatMap((each) => (each._tag === 'Assign' || each._tag === 'Offer' ? [each] : []))

const lacksSkill = (agent: AgentView, { needs }: WaitingInteraction): boolean =>
  needs.some(({ skill, level }) => agent.skill(skill) < level)

const oneGroup = (agents: CentreGiven['groups'][string]['agents']): CentreGiven => ({
  groups: { desk: { queues: ['sales'], agents } },
})

describe('a policy made of blocks, whichever they are', () => {
  it.prop([anyBlocks])('is what its data says, through the schema and back', (blocks) => {
    expect(Schema.is(PolicySchema)(blocks)).toBe(true)
    expect(policyOf(blocks).name).toBe('any')
  })

  it.prop([anyBlocks, anyCentre])('hands over only what can be had', (blocks, given) => {
    const centre = new Centre(policyOf(blocks), given)
    const atOnce = blocks.offer._tag === 'InParallel' ? blocks.offer.agents : 1
    for (const trigger of triggersOf(centre)) {
      const all = handedOver(centre.decide(trigger))
      for (const { interaction, agent } of all) {
        expect(interaction.queue.line()).toContain(interaction)
        expect(agent.hasRoomFor(interaction)).toBe(true)
        expect(interaction.queue.groups).toContain(agent.group)
        expect(interaction.state.offers.map((offer) => offer.agent)).not.toContain(agent.id)
      }
      expect(new Set(all.map(({ agent }) => agent)).size).toBe(all.length)
      const [first] = all
      if (first !== undefined) expect(all.length + first.interaction.ringing).toBeLessThanOrEqual(atOnce)
    }
  })

  it.prop([anyBlocks, anyCentre])(
    'gives nobody what they lack a skill for, unless it says so',
    (blocks, given) => {
      const policy = policyOf(blocks)
      const centre = new Centre(policy, given)
      if (policy.relaxesSkills === true) return
      for (const trigger of triggersOf(centre)) {
        for (const { interaction, agent } of handedOver(centre.decide(trigger))) {
          expect(lacksSkill(agent, interaction)).toBe(false)
        }
      }
    },
  )

  it.prop([anyBlocks, anyCentre])(
    'explains what it decides: who was chosen was not ruled out',
    (blocks, given) => {
      const centre = new Centre(policyOf(blocks), given)
      for (const trigger of triggersOf(centre)) {
        const chosen = handedOver(centre.decide(trigger))
        const [why] = centre.explain(trigger)
        if (why === undefined) {
          expect(trigger).toEqual({ _tag: 'Moment', about: null })
          continue
        }
        const isAboutAgent = trigger._tag === 'AgentFree'
        expect(why.trigger).toBe(trigger._tag)
        if (isAboutAgent) expect(why.interaction).toBe(chosen[0]?.interaction.id ?? null)
        else expect(why.agent).toBe(chosen[0]?.agent.id ?? null)
        const ruledOut = why.considered.filter(({ ruledOutBy }) => ruledOutBy !== null)
        const left = why.considered.length - ruledOut.length
        for (const { interaction, agent } of chosen) {
          const candidate = isAboutAgent ? interaction.id : agent.id
          expect(why.considered).toContainEqual({ candidate, ruledOutBy: null })
          expect(why.decided).toContain(agent.id)
        }
        if (chosen.length === 0) expect(left).toBe(0)
        expect(why.tieBreak !== null).toBe(chosen.length > 0 && left > 1)
        for (const { ruledOutBy } of ruledOut) expect(ruledOutBy).not.toMatch(/undefined|NaN|^$/)
      }
    },
  )

  it.prop([anyBlocks, anyCentre])(
    'asks again at the first moment at which somebody could have it',
    (blocks, given) => {
      const centre = new Centre(policyOf(blocks), given)
      const start = centre.now
      for (const { id } of centre.queues.flatMap((queue) => queue.line())) {
        const about = centre.interaction(id)
        const [asks] = decisionsOf(centre.decide({ _tag: 'Moment', about }))
        if (asks?._tag !== 'AskAgain') continue
        expect(asks.about).toBe(about)
        expect(asks.at).toBeGreaterThan(centre.now)
        for (const now of [asks.at - 0.5, (start + asks.at) / 2]) {
          centre.now = now
          expect(handedOver(centre.decide({ _tag: 'Moment', about }))).toEqual([])
        }
        centre.now = start
      }
    },
  )

  it.prop([anyBlocks, anyCentre])('remembers JSON, and decides the same from it', (blocks, given) => {
    const centre = new Centre(policyOf(blocks), given)
    for (const trigger of triggersOf(centre)) {
      const outcome = centre.decide(trigger)
      expect(centre.decide(trigger)).toEqual(outcome)
      if (outcome._tag !== 'Several') continue
      const revived = JSON.parse(JSON.stringify(outcome.memory))
      expect(revived).toStrictEqual(outcome.memory)
    }
  })

  it.prop([anyCentre])('by default is first come, first served', (given) => {
    const composed = new Centre(routing({ name: 'default' }), given)
    const fast = new Centre(firstComeFirstServed(), given)
    const ofBoth = triggersOf(composed).map((trigger, i) => [trigger, triggersOf(fast)[i]] as const)
    for (const [trigger, same] of ofBoth) {
      if (trigger._tag === 'Moment' || same === undefined) continue
      if (trigger._tag === 'Waiting' && trigger.interaction.ringing > 0) continue
      const names = (outcome: RoutingOutcome) =>
        handedOver(outcome).map(({ interaction, agent }) => `${interaction.id} to ${agent.id}`)
      expect(names(fast.decide(same))).toEqual(names(composed.decide(trigger)))
    }
  })
})

describe('a policy made of blocks', () => {
  it('may be written as one reads it', () => {
    const policy = routing({
      name: 'three at once',
      who: [hasSkills(), notDeclined()],
      choose: longestIdle(),
      next: byPriority({ ageing: 60_000 }),
      offer: inParallel(3),
    })
    const centre = new Centre(policy, {
      groups: {
        desk: {
          queues: ['sales'],
          agents: {
            anna: { since: 3, skills: { french: 2 } },
            bert: { since: 1 },
            cleo: { since: 2, skills: { french: 1 } },
            dora: { since: 0, skills: { french: 3 } },
          },
        },
      },
    })
    expect(centre.arrives('one', 'sales', { needs: { french: 1 }, declined: ['dora'] })).toEqual([
      'one rings at cleo',
      'one rings at anna',
    ])
    expect(policy.relaxesSkills).toBe(false)
  })

  it('rings at one agent at a time, and goes on to the next who has not declined', () => {
    const policy = routing({ name: 'rings', who: [hasSkills(), notDeclined()], offer: ringing(20_000) })
    const centre = new Centre(policy, oneGroup({ anna: { since: 0 }, bert: { since: 1 } }))
    expect(centre.arrives('one', 'sales')).toEqual(['one rings at anna'])
    expect(centre.declines('one', 'anna')).toEqual(['one rings at bert'])
    expect(centre.declines('one', 'bert')).toEqual([])
  })

  it('offers what rings at fewer agents than it may to an agent who becomes free', () => {
    const policy = routing({ name: 'two at once', offer: inParallel(2) })
    const given = { desk: { queues: ['sales'], agents: { anna: {}, bert: { has: { other: {} } } } } }
    const centre = new Centre(policy, { groups: given })
    expect(centre.arrives('one', 'sales')).toEqual(['one rings at anna'])
    expect(centre.finishes('other')).toEqual(['one rings at bert'])
  })

  it('offers to several in their turns, and goes on there with the next interaction', () => {
    const policy = routing({ name: 'turns', choose: roundRobin(), offer: inParallel(2) })
    const three = { capacity: 3 }
    const centre = new Centre(policy, oneGroup({ anna: three, bert: three, cleo: three }))
    expect(centre.arrives('one', 'sales')).toEqual(['one rings at anna', 'one rings at bert'])
    expect(centre.arrives('two', 'sales')).toEqual(['two rings at cleo', 'two rings at anna'])
    expect(centre.arrives('three', 'sales')).toEqual(['three rings at bert', 'three rings at cleo'])
  })

  it('offers at once to as many as may still ring, and nowhere twice', () => {
    const policy = routing({ name: 'two at once', offer: inParallel(2) })
    const agents = { anna: { capacity: 2 }, bert: {}, cleo: {} }
    const ringsAt = (...names: ReadonlyArray<string>) => {
      const centre = new Centre(policy, {
        ...oneGroup(agents),
        waiting: { sales: { one: { ringsAt: names } } },
      })
      return handedOver(centre.decide(centre.waits('one'))).map(({ agent }) => agent.id)
    }
    expect(ringsAt()).toEqual(['anna', 'bert'])
    expect(ringsAt('anna')).toEqual(['bert'])
    expect(ringsAt('anna', 'cleo')).toEqual([])
  })

  it('sends nothing on, and asks about nothing again, while it rings somewhere', () => {
    const policy = routing({
      name: 'overflow',
      offer: inParallel(2),
      overflow: [
        { from: 'sales', when: { _tag: 'Waited', after: 10 }, goes: { _tag: 'ToQueue', queue: 'backup' } },
      ],
    })
    const decided = (now: number, ringsAt: ReadonlyArray<string>) => {
      const waiting = { sales: { one: { since: 0, ringsAt } } }
      const centre = new Centre(policy, { ...oneGroup({ anna: {} }), now, waiting })
      centre.goes('anna')
      return decisionsOf(centre.decide(centre.waits('one'))).map(({ _tag }) => _tag)
    }
    expect(decided(9, ['anna'])).toEqual([])
    expect(decided(10, ['anna'])).toEqual([])
    expect(decided(9, [])).toEqual(['AskAgain'])
    expect(decided(10, [])).toEqual(['Enqueue'])
  })

  it('lowers what it asks for as time goes by, and asks itself again when it does', () => {
    const policy = routing({
      name: 'rings of agents',
      who: [
        inSteps([
          { after: 0, who: [hasSkills(), inGroups(['experts'])] },
          { after: 30_000, who: [hasSkills({ lowerBy: 1 })] },
          { after: 60_000, who: [] },
        ]),
      ],
    })
    const all = {
      experts: { queues: ['sales'], agents: { anna: { skills: { french: 3 }, onDuty: false } } },
      others: { queues: ['sales'], agents: { bert: { skills: { french: 1 } }, cleo: {} } },
    }
    const centre = new Centre(policy, { groups: all })
    expect(centre.arrives('two', 'sales', { needs: { french: 2 } })).toEqual([])
    expect(centre.arrives('three', 'sales', { needs: { french: 3 } })).toEqual([])
    expect(centre.after(29_999)).toEqual([])
    expect(centre.after(1)).toEqual(['two to bert'])
    expect(centre.after(29_999)).toEqual([])
    expect(centre.after(1)).toEqual(['three to cleo'])
    expect(policy.relaxesSkills).toBe(true)
  })

  it('waits for the preferred agent, then takes anyone', () => {
    const waitsForThem = inSteps([
      { after: 0, who: [isPreferred()] },
      { after: 20_000, who: [] },
    ])
    const policy = routing({ name: 'preferred', who: [hasSkills(), waitsForThem] })
    const busy = { has: { other: {} } }
    const given = oneGroup({ anna: busy, bert: {}, cleo: {} })
    const served = new Centre(policy, given)
    expect(served.arrives('one', 'sales', { preferred: 'anna' })).toEqual([])
    expect(served.arrives('two', 'sales')).toEqual(['two to bert'])
    expect(served.finishes('other')).toEqual(['one to anna'])
    const inVain = new Centre(policy, given)
    inVain.arrives('one', 'sales', { preferred: 'anna' })
    expect(inVain.after(20_000)).toEqual(['one to bert'])
    expect(policy.relaxesSkills).toBe(false)
  })

  it('lets a group take from a queue only after a delay', () => {
    const policy = routing({ name: 'delay', who: [hasSkills(), delayed(new Map([['overflow', 60_000]]))] })
    const centre = new Centre(policy, {
      groups: {
        desk: { queues: ['sales'], agents: {} },
        overflow: { queues: ['sales'], agents: { anna: {} } },
      },
    })
    expect(centre.arrives('one', 'sales')).toEqual([])
    expect(centre.after(59_999)).toEqual([])
    expect(centre.after(1)).toEqual(['one to anna'])
  })

  it('sends on who has waited for long, and turns away who finds a long line', () => {
    const policy = routing({
      name: 'overflow',
      overflow: [
        { from: 'sales', when: { _tag: 'Longer', than: 2 }, goes: { _tag: 'Dissuade', reason: 'all busy' } },
        {
          from: 'sales',
          when: { _tag: 'Waited', after: 60_000 },
          goes: { _tag: 'ToQueue', queue: 'backup' },
        },
        {
          from: 'backup',
          when: { _tag: 'Waited', after: 0 },
          goes: { _tag: 'ToQueue', queue: 'sales' },
        },
      ],
    })
    const centre = new Centre(policy, {
      groups: {
        desk: { queues: ['sales'], agents: {} },
        backup: { queues: ['backup'], agents: { anna: {} } },
      },
    })
    expect(centre.arrives('one', 'sales')).toEqual([])
    expect(centre.arrives('two', 'sales')).toEqual([])
    expect(centre.arrives('three', 'sales')).toEqual(['three turned away: all busy'])
    // The other rule would lead back at once, so this one is not followed.
    expect(centre.after(60_000)).toEqual([])
    expect(centre.queue('sales').length).toBe(2)
  })

  it('looks again when the first of several overflows is due, wherever in the list it stands', () => {
    const after = (ms: number) => ({
      from: 'sales',
      when: { _tag: 'Waited' as const, after: ms },
      goes: { _tag: 'Dissuade' as const, reason: `waited ${ms}` },
    })
    for (const overflow of [
      [after(5000), after(60_000)],
      [after(60_000), after(5000)],
    ]) {
      const centre = new Centre(routing({ name: 'overflow', overflow }), {
        groups: { desk: { queues: ['sales'], agents: {} } },
      })
      centre.arrives('one', 'sales')
      const [why] = centre.explain(centre.waits('one'))
      expect(why?.decided).toBe('waits: nobody can take it; asked again in 5 s')
      expect(centre.after(5000)).toEqual(['one turned away: waited 5000'])
    }
  })

  it('sends on, in another queue, who has waited for long', () => {
    const policy = routing({
      name: 'overflow',
      overflow: [
        {
          from: 'sales',
          when: { _tag: 'Waited', after: 60_000 },
          goes: { _tag: 'ToQueue', queue: 'backup' },
        },
      ],
    })
    const centre = new Centre(policy, {
      groups: {
        desk: { queues: ['sales'], agents: {} },
        backup: { queues: ['backup'], agents: { anna: {} } },
      },
    })
    centre.arrives('one', 'sales')
    const [why] = centre.explain(centre.waits('one'))
    expect(why?.decided).toBe('waits: nobody can take it; asked again in 60 s')
    expect(centre.after(60_000)).toEqual(['one to queue backup', 'one to anna'])
  })

  it('counts the wait afresh in each queue, so two may send on to each other', () => {
    const policy = routing({
      name: 'overflow',
      overflow: [
        {
          from: 'sales',
          when: { _tag: 'Waited', after: 60_000 },
          goes: { _tag: 'ToQueue', queue: 'backup' },
        },
        {
          from: 'backup',
          when: { _tag: 'Waited', after: 30_000 },
          goes: { _tag: 'ToQueue', queue: 'sales' },
        },
      ],
    })
    const centre = new Centre(policy, {
      groups: { desk: { queues: ['sales', 'backup'], agents: { anna: { onDuty: false } } } },
    })
    centre.arrives('one', 'sales')
    expect(centre.after(90_000)).toEqual(['one to queue backup', 'one to queue sales'])
    expect(centre.after(59_999)).toEqual([])
    expect(centre.after(1)).toEqual(['one to queue backup'])
  })

  it('fills an agent who comes with room for several', () => {
    const centre = new Centre(routing({ name: 'any' }), oneGroup({ anna: { capacity: 2, onDuty: false } }))
    for (const name of ['one', 'two', 'three']) centre.arrives(name, 'sales')
    expect(centre.comes('anna')).toEqual(['one to anna', 'two to anna'])
  })
})

describe('an explanation', () => {
  const policy = routing({
    name: 'explained',
    who: [hasSkills(), notDeclined()],
    choose: leastLoaded(),
    next: byPriority(),
    offer: assigned(),
  })
  const centre = new Centre(policy, {
    now: 100_000,
    groups: {
      desk: {
        queues: ['sales'],
        agents: {
          anna: { skills: { french: 1 } },
          bert: { skills: { french: 3 }, capacity: 3, has: { a: {}, b: {} } },
          cleo: { skills: { french: 3 }, capacity: 3, has: { c: {} } },
          dora: { has: { d: {} } },
          emil: { skills: { french: 3 } },
          fred: { skills: { french: 3 }, capacity: 2, has: { e: {} } },
        },
      },
    },
    waiting: {
      sales: {
        one: { since: 40_000, needs: { french: 3 }, weight: 2, declined: ['emil'] },
        two: { since: 50_000, priority: 1 },
        three: { since: 60_000, priority: 1 },
      },
    },
  })

  it('names everyone on duty, with the rule that ruled them out and its figures', () => {
    expect(centre.explain(centre.waits('one'))).toEqual([
      {
        at: 100_000,
        trigger: 'Waiting',
        interaction: 'one',
        agent: 'cleo',
        considered: [
          { candidate: 'anna', ruledOutBy: 'has no room for it: 0 of 1 units taken, it takes 2' },
          { candidate: 'bert', ruledOutBy: 'has no room for it: 2 of 3 units taken, it takes 2' },
          { candidate: 'cleo', ruledOutBy: null },
          { candidate: 'dora', ruledOutBy: 'is not free: 1 in hand' },
          { candidate: 'emil', ruledOutBy: 'has no room for it: 0 of 1 units taken, it takes 2' },
          { candidate: 'fred', ruledOutBy: 'has no room for it: 1 of 2 units taken, it takes 2' },
        ],
        decided: 'assigned to cleo',
        tieBreak: null,
      },
    ])
  })

  it('says what broke the tie between agents, and between interactions', () => {
    expect(centre.explain(centre.waits('two'))[0]?.tieBreak).toBe('least loaded: 0 in hand')
    expect(centre.explain(centre.freed('cleo'))).toEqual([
      {
        at: 100_000,
        trigger: 'AgentFree',
        interaction: 'two',
        agent: 'cleo',
        considered: [
          { candidate: 'two', ruledOutBy: null },
          { candidate: 'three', ruledOutBy: null },
          { candidate: 'one', ruledOutBy: null },
        ],
        decided: 'assigned to cleo',
        tieBreak: 'priority 1: has waited 50 s',
      },
    ])
    expect(centre.explain(centre.freed('anna'))[0]?.considered).toContainEqual({
      candidate: 'one',
      ruledOutBy: 'has no room for it: 0 of 1 units taken, it takes 2',
    })
  })

  it('says where it rings, and for how long', () => {
    const agents = { anna: {}, bert: {}, cleo: { capacity: 0 } }
    const told = (offer: Parameters<typeof routing>[0]['offer'], ringsAt: ReadonlyArray<string> = []) => {
      const rings = routing({ name: 'rings', ...(offer === undefined ? {} : { offer }) })
      const one = new Centre(rings, { ...oneGroup(agents), waiting: { sales: { one: { ringsAt } } } })
      const [why] = one.explain(one.waits('one'))
      return [why?.decided, ...(why?.considered.map(({ ruledOutBy }) => ruledOutBy) ?? [])]
    }
    expect(told(ringing(20_000))).toEqual(['offered to anna for 20 s', null, null, 'is not free'])
    expect(told(inParallel(2))).toEqual(['offered to anna, bert', null, null, 'is not free'])
    expect(told(inParallel(2), ['anna'])).toEqual([
      'offered to bert',
      'it rings there already',
      null,
      'is not free',
    ])
    expect(told(inParallel(1), ['anna'])).toEqual([
      'waits: nobody can take it',
      'rings at 1 already',
      'rings at 1 already',
      'rings at 1 already',
    ])
  })

  it('says where it goes that nobody can take, and why, or when it is asked about again', () => {
    const overflow = [
      { from: 'sales', when: { _tag: 'Longer', than: 1 }, goes: { _tag: 'Dissuade', reason: 'all busy' } },
      { from: 'sales', when: { _tag: 'Waited', after: 60_000 }, goes: { _tag: 'ToQueue', queue: 'backup' } },
    ] as const
    const waiting = { sales: { one: { since: 0 }, two: { since: 20_000 } } }
    const sends = new Centre(routing({ name: 'sends', overflow }), { now: 70_000, ...oneGroup({}), waiting })
    const decided = (trigger: RoutingTrigger) => sends.explain(trigger)[0]?.decided
    expect(decided(sends.waits('two'))).toBe('turned away, all busy: 2 wait in sales, more than 1')
    const later = (id: string): RoutingTrigger => ({ _tag: 'Moment', about: sends.interaction(id) })
    expect(decided(later('one'))).toBe('sent to queue backup: has waited 70 s of 60 s')
    expect(decided(later('two'))).toBe('waits: nobody can take it; asked again in 10 s')
    expect(sends.explain({ _tag: 'Moment', about: null })).toEqual([])
  })

  it('says so where an agent can be given nothing', () => {
    const given = { ...oneGroup({ anna: {} }), waiting: { sales: { one: { weight: 2 } } } }
    const none = new Centre(routing({ name: 'any' }), given)
    expect(none.explain(none.freed('anna'))[0]).toMatchObject({
      interaction: null,
      agent: 'anna',
      decided: 'nothing that waits can be given',
      tieBreak: null,
    })
  })

  it('is there for the oldest policies too', () => {
    const served = new Centre(firstComeFirstServed(), {
      now: 9_000,
      groups: { desk: { queues: ['sales'], agents: { anna: { since: 4_000 }, bert: { since: 8_000 } } } },
      waiting: { sales: { one: { needs: { french: 1 } }, two: {} } },
    })
    expect(served.explain(served.waits('one'))[0]).toMatchObject({
      agent: null,
      considered: [
        { candidate: 'anna', ruledOutBy: 'needs french 1, has 0' },
        { candidate: 'bert', ruledOutBy: 'needs french 1, has 0' },
      ],
      decided: 'waits: nobody can take it',
    })
    expect(served.explain(served.waits('two'))[0]?.tieBreak).toBe('longest idle: for 5 s')
  })
})

describe('the memory of a policy', () => {
  it('is null where no block remembers, and has the blocks’ memories otherwise', () => {
    expect(routing({ name: 'none', next: oldest() }).initial).toBeNull()
    expect(routing({ name: 'turns', choose: roundRobin() }).initial).toEqual({ who: [null], choose: [] })
  })
})

describe('the schema of policies', () => {
  it.prop([fc.jsonValue()])('takes no data that is no policy', (value) => {
    expect(Schema.is(PolicySchema)({ _tag: 'Blocks', who: value })).toBe(false)
  })
})
