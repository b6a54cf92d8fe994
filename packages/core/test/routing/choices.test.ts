import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  type AgentChoice,
  type AgentView,
  atRandom,
  bestSkill,
  inOrder,
  leastLoaded,
  leastRecentlyGiven,
  longestIdle,
  mostSpare,
  preferredFirst,
  type RoutingView,
  roundRobin,
  routing,
  type WaitingInteraction,
  weightedAtRandom,
} from '../../src/index.ts'
import { type AgentGiven, Centre, type GroupGiven, type InteractionGiven } from './centre.ts'
import { group, queue } from './desk.ts'

type Agents = Readonly<Record<string, AgentGiven>>

const chosenBy = (choose: AgentChoice, agents: Agents, given: InteractionGiven = {}, luck = 0): string => {
  const policy = routing({ name: 'chooses', who: [], choose })
  const centre = new Centre(policy, {
    now: 100,
    luck,
    groups: { desk: { queues: ['sales', 'support'], agents } },
  })
  return centre.arrives('one', 'sales', given).join()
}

const counted = (names: ReadonlyArray<string>): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]))

const lots = Array.from({ length: 2000 }, (_, i) => (i + 0.5) / 2000)

describe('longest idle', () => {
  it('takes who has been free for longest', () => {
    expect(chosenBy(longestIdle(), { anna: { since: 9 }, bert: { since: 4 } })).toBe('one to bert')
  })
})

describe('at random', () => {
  it('takes each of those who may as often', () => {
    const agents = { anna: {}, bert: {}, cleo: {}, dora: { onDuty: false } }
    const often = counted(lots.map((luck) => chosenBy(atRandom(), agents, {}, luck)))
    expect(Object.keys(often).sort()).toEqual(['one to anna', 'one to bert', 'one to cleo'])
    // Five standard deviations of a binomial with 2,000 draws at one in three.
    for (const count of Object.values(often)) expect(Math.abs(count - 2000 / 3)).toBeLessThan(105)
  })

  it('takes each in proportion to its weight, and who weighs nothing only alone', () => {
    const choose = weightedAtRandom(
      new Map([
        ['anna', 3],
        ['cleo', 0],
      ]),
    )
    const often = counted(lots.map((luck) => chosenBy(choose, { anna: {}, bert: {}, cleo: {} }, {}, luck)))
    expect(often['one to cleo']).toBeUndefined()
    expect(Math.abs((often['one to anna'] ?? 0) - 1500)).toBeLessThan(97)
    expect(chosenBy(choose, { cleo: {} })).toBe('one to cleo')
  })
})

describe('round robin', () => {
  const agents = { anna: { capacity: 9 }, bert: { capacity: 9 }, cleo: { capacity: 9 } }

  it('gives each agent their turn, in the order of seats', () => {
    const centre = new Centre(routing({ name: 'turns', choose: roundRobin() }), {
      groups: { desk: { queues: ['sales'], agents } },
    })
    const given = ['1', '2', '3', '4'].map((name) => centre.arrives(name, 'sales').join())
    expect(given).toEqual(['1 to anna', '2 to bert', '3 to cleo', '4 to anna'])
    expect(centre.memory).toEqual({ who: [null], choose: [{ of: 'all', group: 'desk', seat: 0 }] })
  })

  it('passes over who cannot, without giving the turn back', () => {
    const centre = new Centre(routing({ name: 'turns', choose: roundRobin() }), {
      groups: { desk: { queues: ['sales'], agents } },
    })
    centre.arrives('1', 'sales')
    centre.goes('bert')
    expect(centre.arrives('2', 'sales')).toEqual(['2 to cleo'])
    centre.comes('bert')
    expect(centre.arrives('3', 'sales')).toEqual(['3 to anna'])
    expect(centre.arrives('4', 'sales')).toEqual(['4 to bert'])
  })

  it('goes from group to group, and apart for each queue if it is told so', () => {
    const groups = {
      north: { queues: ['sales', 'support'], agents: { anna: { capacity: 9 } } },
      south: { queues: ['sales', 'support'], agents: { bert: { capacity: 9 } } },
    }
    const together = new Centre(routing({ name: 'turns', choose: roundRobin() }), { groups })
    expect(together.arrives('1', 'sales')).toEqual(['1 to anna'])
    expect(together.arrives('2', 'support')).toEqual(['2 to bert'])
    const apart = new Centre(routing({ name: 'turns', choose: roundRobin('queue') }), { groups })
    expect(apart.arrives('1', 'sales')).toEqual(['1 to anna'])
    expect(apart.arrives('2', 'support')).toEqual(['2 to anna'])
    expect(apart.arrives('3', 'sales')).toEqual(['3 to bert'])
  })

  it.prop([fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 20 })])(
    'differs by at most one turn between agents who always can',
    (howMany, arrivals) => {
      const centre = new Centre(routing({ name: 'turns', choose: roundRobin() }), {
        groups: {
          desk: {
            queues: ['sales'],
            agents: Object.fromEntries(
              Array.from({ length: howMany }, (_, i) => [`agent ${i}`, { capacity: 99 }]),
            ),
          },
        },
      })
      const turns = Array.from({ length: arrivals }, (_, i) => centre.arrives(`i${i}`, 'sales').join())
      const often = Object.values(counted(turns.map((each) => each.replace(/^i\d+/, ''))))
      expect(Math.max(...often) - (often.length < howMany ? 0 : Math.min(...often))).toBeLessThanOrEqual(1)
    },
  )
})

describe('least recently given', () => {
  it('takes who was given something the longest time ago, not who finished longest ago', () => {
    const agents = { anna: { lastGivenAt: 50, since: 10 }, bert: { lastGivenAt: 40, since: 90 } }
    expect(chosenBy(leastRecentlyGiven(), agents)).toBe('one to bert')
    expect(chosenBy(leastRecentlyGiven(), { ...agents, cleo: { since: 95 } })).toBe('one to cleo')
  })

  it('remembers it for each channel apart', () => {
    const agents = { anna: { capacity: 9 }, bert: { capacity: 9 } }
    const centre = new Centre(routing({ name: 'recent', choose: leastRecentlyGiven('channel') }), {
      groups: { desk: { queues: ['sales'], agents } },
    })
    expect(centre.arrives('1', 'sales', { channel: 'chat' })).toEqual(['1 to anna'])
    centre.after(5)
    expect(centre.arrives('2', 'sales', { channel: 'email' })).toEqual(['2 to anna'])
    centre.after(5)
    expect(centre.arrives('3', 'sales', { channel: 'chat' })).toEqual(['3 to bert'])
    centre.after(5)
    expect(centre.arrives('4', 'sales', { channel: 'chat' })).toEqual(['4 to anna'])
  })

  it('remembers of each agent and channel the last time only, and says how long ago it was', () => {
    const { name, initial, best, given, why } = leastRecentlyGiven('queue')
    const desk = group('desk', { anna: 0, bert: 0 })
    const [anna, bert] = desk.agents() as [AgentView, AgentView]
    const [sale] = queue('sales', { one: 0 }).line() as [WaitingInteraction]
    const [ticket] = queue('support', { two: 0 }).line() as [WaitingInteraction]
    const at = (now: number) => ({ now }) as RoutingView
    expect([name, initial]).toEqual(['leastRecentlyGiven', []])
    let memory = given?.(initial, bert, sale, at(1_000)) ?? []
    memory = given?.(memory, anna, sale, at(2_000)) ?? []
    memory = given?.(memory, anna, ticket, at(3_000)) ?? []
    expect(best([anna, bert], sale, at(9_000), memory)).toBe(bert)
    expect(best([bert, anna], ticket, at(9_000), memory)).toBe(bert)
    memory = given?.(memory, bert, sale, at(4_000)) ?? []
    expect(best([bert, anna], sale, at(9_000), memory)).toBe(anna)
    expect(memory.toSorted((a, b) => a.at - b.at)).toEqual([
      { of: 'sales', agent: 'anna', at: 2_000 },
      { of: 'support', agent: 'anna', at: 3_000 },
      { of: 'sales', agent: 'bert', at: 4_000 },
    ])
    expect(why(anna, sale, at(9_000), memory)).toBe('least recently given: 7 s ago')
    expect(why(bert, ticket, at(9_000), memory)).toBe('least recently given: never')
    expect(leastRecentlyGiven().given?.(null, anna, sale, at(1))).toBe(null)
  })
})

describe('least loaded', () => {
  const agents: Agents = {
    anna: { capacity: 9, since: 5, has: { a: { channel: 'email' }, b: { queue: 'support' } } },
    bert: { capacity: 9, since: 4, has: { c: { channel: 'chat' } } },
    cleo: { capacity: 9, since: 3, has: { d: { channel: 'chat' } } },
  }

  it('takes who has the fewest, of equals who has been free for longest', () => {
    expect(chosenBy(leastLoaded(), agents)).toBe('one to cleo')
  })

  const anyone = fc.record({
    of: fc.constantFrom('desk', 'back'),
    since: fc.integer({ min: 0, max: 3 }),
    inHand: fc.integer({ min: 0, max: 2 }),
  })
  it.prop([fc.array(anyone, { minLength: 1, maxLength: 6 })])(
    'takes, of several groups too, who has the fewest, of equals who has been free for longest, of those the first',
    (drawn) => {
      const names = drawn.map((each, index) => ({ ...each, name: `agent ${index}` }))
      const members = (of: string) => names.filter((each) => each.of === of)
      const given = (of: string): GroupGiven => ({
        queues: ['sales'],
        agents: Object.fromEntries(
          members(of).map(({ name, since, inHand }) => [
            name,
            {
              since,
              capacity: 9,
              has: Object.fromEntries(Array.from({ length: inHand }, (_, i) => [`${name} has ${i}`, {}])),
            },
          ]),
        ),
      })
      const centre = new Centre(routing({ name: 'chooses', who: [], choose: leastLoaded() }), {
        now: 100,
        groups: { desk: given('desk'), back: given('back') },
      })
      const [expected] = [...members('desk'), ...members('back')].sort(
        (a, b) => a.inHand - b.inHand || a.since - b.since,
      )
      expect(centre.arrives('one', 'sales')).toEqual([`one to ${expected?.name}`])
    },
  )

  it('counts by channel or queue if it is told so', () => {
    expect(chosenBy(leastLoaded('channel'), agents, { channel: 'voice' })).toBe('one to cleo')
    expect(chosenBy(leastLoaded('channel'), agents, { channel: 'email' })).toBe('one to cleo')
    expect(
      chosenBy(leastLoaded('queue'), {
        anna: { capacity: 9, has: { a: { channel: 'email' }, b: { queue: 'support' } } },
        dora: { capacity: 9, has: { e: {}, f: {} } },
      }),
    ).toBe('one to anna')
  })
})

describe('most spare capacity', () => {
  const agents: Agents = { anna: { capacity: 4, has: { a: {}, b: {} } }, bert: { capacity: 1 } }

  it('is counted in units, or as a share', () => {
    expect(chosenBy(mostSpare(), agents)).toBe('one to anna')
    expect(chosenBy(mostSpare('share'), agents)).toBe('one to bert')
  })

  it('has no end where there is no limit', () => {
    const unlimited = { capacity: Number.POSITIVE_INFINITY }
    expect(chosenBy(mostSpare('share'), { ...agents, cleo: unlimited })).toBe('one to cleo')
  })
})

describe('best skill', () => {
  it('adds up the levels of what is needed, and of nothing else', () => {
    const agents = {
      anna: { skills: { french: 1, cars: 3, dance: 9 } },
      bert: { skills: { french: 3, cars: 2 } },
    }
    expect(chosenBy(bestSkill(), agents, { needs: { french: 1, cars: 1 } })).toBe('one to bert')
    expect(chosenBy(bestSkill(), agents, { needs: { cars: 1 } })).toBe('one to anna')
  })
})

describe('a fixed order', () => {
  const groups = {
    north: { queues: ['sales'], agents: { anna: { since: 9 } } },
    south: { queues: ['sales'], agents: { bert: { since: 5 }, cleo: { since: 1 } } },
  }
  const chosen = (choose: AgentChoice): string =>
    new Centre(routing({ name: 'in order', choose }), { groups }).arrives('one', 'sales').join()

  it('goes by the groups as they are declared, or as they are named', () => {
    expect(chosen(inOrder())).toBe('one to anna')
    expect(chosen(inOrder({ groups: ['south'] }))).toBe('one to cleo')
  })

  it('goes by seats within a group if it is told so', () => {
    expect(chosen(inOrder({ groups: ['south'], within: 'seats' }))).toBe('one to bert')
  })
})

describe('the preferred agent first', () => {
  it('takes them where they may, and otherwise falls back', () => {
    const agents = { anna: { since: 1 }, bert: { since: 2 } }
    const choose = preferredFirst(longestIdle())
    expect(chosenBy(choose, agents, { preferred: 'bert' })).toBe('one to bert')
    expect(chosenBy(choose, agents, { preferred: 'zoe' })).toBe('one to anna')
    expect(chosenBy(choose, agents)).toBe('one to anna')
  })
})
