import { describe, expect, it } from 'vitest'
import {
  type AgentChoice,
  atMostPer,
  atRandom,
  bestSkill,
  byBestSkill,
  byHeadStart,
  byPriority,
  byQueue,
  delayed,
  earliestDeadline,
  fewerThan,
  hasSkills,
  inGroups,
  inOrder,
  inSteps,
  isPreferred,
  lastComeFirstServed,
  leastLoaded,
  leastRecentlyGiven,
  loadUpTo,
  longestIdle,
  mostSpare,
  notDeclined,
  oldest,
  ownQueueFirst,
  preferredFirst,
  type QueueChoice,
  roundRobin,
  routing,
  waitedAtMost,
  weightedAtRandom,
} from '../../src/index.ts'
import { type AgentGiven, Centre, type InteractionGiven } from './centre.ts'

const NOW = 100_000

const centreOf = (
  parts: Omit<Parameters<typeof routing>[0], 'name'>,
  agents: Readonly<Record<string, AgentGiven>>,
  waiting: Readonly<Record<string, InteractionGiven>>,
) => {
  const groups = { desk: { queues: ['sales'], agents }, overflow: { queues: ['sales'], agents: {} } }
  return new Centre(routing({ name: 'told', ...parts }), { now: NOW, groups, waiting: { sales: waiting } })
}

describe('a building block', () => {
  it.each([
    ['hasSkills', hasSkills()],
    ['notDeclined', notDeclined()],
    ['fewerThan', fewerThan(1)],
    ['atMostPer', atMostPer(1, 1)],
    ['loadUpTo', loadUpTo(1)],
    ['inGroups', inGroups([])],
    ['isPreferred', isPreferred()],
    ['waitedAtMost', waitedAtMost(1)],
    ['delayed', delayed(new Map())],
    ['inSteps', inSteps([])],
    ['longestIdle', longestIdle()],
    ['leastLoaded', leastLoaded()],
    ['leastRecentlyGiven', leastRecentlyGiven()],
    ['mostSpare', mostSpare()],
    ['bestSkill', bestSkill()],
    ['inOrder', inOrder()],
    ['preferredFirst', preferredFirst(longestIdle())],
    ['roundRobin', roundRobin()],
    ['atRandom', atRandom()],
    ['weightedAtRandom', weightedAtRandom(new Map())],
    ['oldest', oldest()],
    ['byPriority', byPriority()],
    ['byHeadStart', byHeadStart(new Map())],
    ['byBestSkill', byBestSkill()],
    ['byQueue', byQueue(new Map())],
    ['earliestDeadline', earliestDeadline()],
    ['lastComeFirstServed', lastComeFirstServed()],
    ['ownQueueFirst', ownQueueFirst()],
  ])('is named %s, as one writes it', (name, block) => {
    expect(block.name).toBe(name)
  })
})

describe('why one of several agents is chosen', () => {
  const agents = { anna: { capacity: 4, has: { a: {}, b: {} } }, bert: { capacity: 1, since: 40_000 } }
  const why = (choose: AgentChoice, given: InteractionGiven = {}) => {
    const centre = centreOf({ choose }, agents, { one: given })
    const [told] = centre.explain(centre.waits('one'))
    return `${told?.agent}: ${told?.tieBreak}`
  }

  it('says how much they have to spare', () => {
    expect(why(mostSpare())).toBe('anna: most to spare: 2 units')
    expect(why(mostSpare('share'))).toBe('bert: most to spare: 100 %')
  })

  it('says whom the contact prefers, or what decided where that is nobody of them', () => {
    const choose = preferredFirst(mostSpare())
    expect(why(choose, { preferred: 'bert' })).toBe('bert: its contact prefers them')
    expect(why(choose, { preferred: 'zoe' })).toBe('anna: most to spare: 2 units')
    expect(why(choose)).toBe('anna: most to spare: 2 units')
  })
})

describe('why one of several interactions is given', () => {
  const why = (one: InteractionGiven) => {
    const centre = centreOf({ next: earliestDeadline() }, { anna: {} }, { one, two: { since: NOW } })
    return centre.explain(centre.freed('anna'))[0]?.tieBreak
  }

  it('says when it is due, was due, or that nothing is promised', () => {
    expect(why({ due: NOW + 3000 })).toBe('earliest deadline: in 3 s')
    expect(why({ due: NOW })).toBe('earliest deadline: in 0 s')
    expect(why({ due: NOW - 1000 })).toBe('earliest deadline: 1 s ago')
    expect(why({ since: 1 })).toBe('nothing is promised, oldest')
  })
})

describe('why something of one of several queues is given', () => {
  const why = (next: QueueChoice) => {
    const centre = new Centre(routing({ name: 'told', next }), {
      now: NOW,
      groups: { desk: { queues: ['sales', 'support'], agents: { anna: {} } } },
      waiting: { support: { one: { since: 2 }, two: { since: 3 } } },
    })
    return centre.explain(centre.freed('anna'))[0]?.tieBreak
  }

  it('says which queue of the group it is', () => {
    expect(why(ownQueueFirst())).toBe('support is queue 2 of desk')
  })

  it('says the level of its queue, or that it has none', () => {
    expect(why(byQueue(new Map([['support', 4]])))).toBe('support has level 4, oldest')
    expect(why(byQueue(new Map([['sales', 1]])))).toBe('support has no level, oldest')
  })
})

describe('a rule that time changes', () => {
  it('says from when on it rules somebody out, by which rule', () => {
    const steps = inSteps([
      { after: 20_000, who: [inGroups(['overflow']), hasSkills()] },
      { after: 5000, who: [hasSkills()] },
    ])
    const ruledOut = (since: number) => {
      const centre = centreOf({ who: [steps] }, { anna: {} }, { one: { since, needs: { french: 1 } } })
      return centre.explain(centre.waits('one'))[0]?.considered[0]?.ruledOutBy
    }
    expect(ruledOut(NOW - 4999)).toBe(null)
    expect(ruledOut(NOW - 5000)).toBe('from 5 s on: needs french 1, has 0')
    expect(ruledOut(NOW - 19_999)).toBe('from 5 s on: needs french 1, has 0')
    expect(ruledOut(NOW - 20_000)).toBe('from 20 s on: must be of overflow, is of desk')
  })

  it('says how long a group leaves it to others, and is asked about again when the first may take it', () => {
    const who = [
      delayed(
        new Map([
          ['desk', 60_000],
          ['overflow', 30_000],
        ]),
      ),
    ]
    const told = (since: number) => {
      const centre = centreOf({ who }, { anna: {} }, { one: { since } })
      const [why] = centre.explain(centre.waits('one'))
      return [why?.considered[0]?.ruledOutBy, why?.decided]
    }
    expect(told(NOW - 10_000)).toEqual([
      'desk takes what has waited 60 s, this has waited 10 s',
      'waits: nobody can take it; asked again in 20 s',
    ])
    expect(told(NOW - 30_000)).toEqual([
      'desk takes what has waited 60 s, this has waited 30 s',
      'waits: nobody can take it; asked again in 30 s',
    ])
    expect(told(NOW - 60_000)).toEqual([null, 'assigned to anna'])
  })
})
