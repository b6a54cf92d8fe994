import { describe, expect, it } from 'vitest'
import { Centre, type CentreGiven } from '../centre.ts'
import { presetOf } from './preset-of.ts'

const NO_LIMIT = { capacity: Number.POSITIVE_INFINITY }
const MINUTE = 60_000
const HOUR = 60 * MINUTE

const inbox: CentreGiven = {
  groups: { team: { queues: ['web'], agents: { anna: NO_LIMIT, bert: NO_LIMIT, cleo: NO_LIMIT } } },
}

const arrivals = (centre: Centre, howMany: number, first = 1): ReadonlyArray<string> =>
  Array.from({ length: howMany }, (_, i) => centre.arrives(`${first + i}`, 'web').join())

describe('Chatwoot’s legacy auto-assignment', () => {
  it('takes the last of the list who is online and moves them to the head', () => {
    const centre = new Centre(presetOf('chatwoot.legacy'), inbox)
    centre.goes('anna')
    expect(arrivals(centre, 3)).toEqual(['1 to bert', '2 to cleo', '3 to bert'])
    centre.comes('anna')
    // Anna never had a turn, so she still is the last of the list; then it is Cleo, whose turn was before Bert's.
    expect(arrivals(centre, 4, 4)).toEqual(['4 to anna', '5 to cleo', '6 to bert', '7 to anna'])
    expect(centre.memory).toMatchObject({ choose: [{ inbox: 'web', list: ['anna', 'bert', 'cleo'] }] })
  })

  it('never assigns later what found nobody when it opened', () => {
    const centre = new Centre(presetOf('chatwoot.legacy', { maxAssignmentLimit: 1 }), inbox)
    expect(arrivals(centre, 4)).toEqual(['1 to anna', '2 to bert', '3 to cleo', ''])
    centre.after(1)
    expect(centre.finishes('1')).toEqual([])
    expect(arrivals(centre, 1, 5)).toEqual(['5 to anna'])
    expect(centre.after(HOUR)).toEqual([])
  })
})

describe('Chatwoot’s assignment v2', () => {
  it('by round robin takes the last of the inbox’s list', () => {
    const centre = new Centre(presetOf('chatwoot.roundRobin'), inbox)
    expect(arrivals(centre, 4)).toEqual(['1 to anna', '2 to bert', '3 to cleo', '4 to anna'])
  })

  it('balanced takes the fewest open of this inbox, the first member on ties', () => {
    const others = { a: { queue: 'mail' }, b: { queue: 'mail' } }
    const centre = new Centre(presetOf('chatwoot.balanced'), {
      groups: {
        team: {
          queues: ['web', 'mail'],
          agents: {
            anna: { ...NO_LIMIT, has: others },
            bert: { ...NO_LIMIT, has: { c: {} } },
            cleo: NO_LIMIT,
          },
        },
      },
    })
    expect(arrivals(centre, 4)).toEqual(['1 to anna', '2 to cleo', '3 to anna', '4 to bert'])
  })

  it('gives an agent 100 of an inbox an hour by default, and 5 in 5 minutes where there is no policy', () => {
    const alone: CentreGiven = { groups: { team: { queues: ['web'], agents: { anna: NO_LIMIT } } } }
    const withPolicy = new Centre(presetOf('chatwoot.roundRobin'), alone)
    expect(arrivals(withPolicy, 101).filter((each) => each !== '')).toHaveLength(100)
    const without = new Centre(presetOf('chatwoot.roundRobin', { policy: false }), alone)
    expect(arrivals(without, 6).filter((each) => each !== '')).toHaveLength(5)
  })

  it('counts each assignment for the window from its own moment', () => {
    const options = { fairDistributionLimit: 2, fairDistributionWindow: 10 * MINUTE }
    const centre = new Centre(presetOf('chatwoot.roundRobin', options), {
      groups: { team: { queues: ['web'], agents: { anna: NO_LIMIT } } },
    })
    expect(arrivals(centre, 1)).toEqual(['1 to anna'])
    centre.after(9 * MINUTE)
    expect(arrivals(centre, 2, 2)).toEqual(['2 to anna', ''])
    expect(centre.explain(centre.waits('3'))[0]?.considered).toEqual([
      { candidate: 'anna', ruledOutBy: 'may be given 2 in 600 s, was given 2' },
    ])
    centre.after(MINUTE)
    // The first has left the window; what waits is taken up when something else opens a job.
    expect(centre.finishes('1')).toEqual(['3 to anna'])
  })

  it('takes up what waits when one is resolved and every half hour by the clock, not when an agent comes online', () => {
    const centre = new Centre(presetOf('chatwoot.roundRobin'), { ...inbox, now: 10 * MINUTE })
    for (const name of ['anna', 'bert', 'cleo']) centre.goes(name)
    expect(arrivals(centre, 2)).toEqual(['', ''])
    expect(centre.comes('anna')).toEqual([])
    expect(centre.after(20 * MINUTE - 1)).toEqual([])
    expect(centre.after(2)).toEqual(['1 to anna', '2 to anna'])
  })

  it('without a policy has no half-hourly job', () => {
    const centre = new Centre(presetOf('chatwoot.roundRobin', { policy: false }), inbox)
    for (const name of ['anna', 'bert', 'cleo']) centre.goes(name)
    arrivals(centre, 1)
    centre.comes('anna')
    expect(centre.after(3 * HOUR)).toEqual([])
    expect(arrivals(centre, 1, 2)).toEqual(['1 to anna'])
    expect(centre.after(1)).toEqual(['2 to anna'])
  })

  it('goes on, where one agent is next twice, as if it had gone through in one go', () => {
    const centre = new Centre(presetOf('chatwoot.balanced'), {
      groups: {
        team: { queues: ['web'], agents: { anna: NO_LIMIT, bert: { ...NO_LIMIT, has: { a: {}, b: {} } } } },
      },
    })
    centre.goes('anna')
    centre.goes('bert')
    arrivals(centre, 3)
    centre.comes('anna')
    centre.comes('bert')
    expect(centre.finishes('a')).toEqual(['1 to anna', '2 to anna', '3 to bert'])
  })

  it('takes up the earliest created first, or the one whose last activity is longest ago', () => {
    const waiting = {
      web: {
        wrote: { begun: 1, lastMessageAt: 90, since: 1 },
        silent: { begun: 2, lastMessageAt: 50, since: 60 },
        same: { begun: 3, lastMessageAt: 50, since: 3 },
      },
    }
    const first = (conversationPriority: string): ReadonlyArray<string> => {
      const centre = new Centre(presetOf('chatwoot.roundRobin', { conversationPriority }), {
        now: 100,
        groups: { team: { queues: ['web'], agents: { anna: NO_LIMIT, bert: NO_LIMIT, cleo: NO_LIMIT } } },
        waiting,
      })
      const outcome = centre.decide(centre.waits('wrote'))
      return outcome._tag === 'Several'
        ? outcome.decisions.flatMap((each) => (each._tag === 'Assign' ? [each.interaction.id] : []))
        : []
    }
    expect(first('earliest_created')).toEqual(['wrote', 'silent', 'same'])
    expect(first('longest_waiting')).toEqual(['silent', 'same', 'wrote'])
  })

  it('takes up at most 100 in one job', () => {
    const centre = new Centre(presetOf('chatwoot.roundRobin', { inboxLimits: { web: 0 } }), inbox)
    for (let i = 0; i < 120; i++) centre.joins(`${i}`, 'web')
    expect(centre.explain(centre.waits('0'))).toHaveLength(100)
  })

  it('gives nobody more open ones of an inbox than its limit, and with 0 none', () => {
    const centre = new Centre(presetOf('chatwoot.balanced', { inboxLimits: { web: 1, mail: 0 } }), {
      groups: { team: { queues: ['web', 'mail'], agents: { anna: NO_LIMIT, bert: NO_LIMIT } } },
    })
    expect(arrivals(centre, 3)).toEqual(['1 to anna', '2 to bert', ''])
    expect(centre.arrives('m', 'mail')).toEqual([])
    expect(centre.explain(centre.waits('3'))[0]?.considered).toEqual([
      { candidate: 'anna', ruledOutBy: 'may have 1 open of web, has 1' },
      { candidate: 'bert', ruledOutBy: 'may have 1 open of web, has 1' },
    ])
    expect(centre.finishes('2')).toEqual(['3 to bert'])
  })

  it('never assigns what has an excluded label or was created too long ago', () => {
    const options = { excludedLabels: ['spam'], excludeOlderThan: HOUR }
    const centre = new Centre(presetOf('chatwoot.roundRobin', options), { ...inbox, now: 3 * HOUR })
    expect(centre.arrives('spam', 'web', { tags: ['vip', 'spam'] })).toEqual([])
    expect(centre.arrives('old', 'web', { begun: 2 * HOUR - 1 })).toEqual([])
    expect(centre.arrives('fine', 'web', { begun: 2 * HOUR, tags: ['vip'] })).toEqual(['fine to anna'])
  })

  it('gives a team’s conversation to its members only, and to nobody where the team is not assigned by itself', () => {
    const groups = {
      north: { queues: ['web'], agents: { anna: NO_LIMIT } },
      south: { queues: ['web'], agents: { bert: NO_LIMIT } },
    }
    const centre = new Centre(presetOf('chatwoot.roundRobin', { teamsWithoutAutoAssign: ['north'] }), {
      groups,
    })
    expect(centre.arrives('1', 'web', { team: 'south' })).toEqual(['1 to bert'])
    expect(centre.arrives('2', 'web', { team: 'north' })).toEqual([])
    expect(centre.arrives('3', 'web')).toEqual(['3 to anna'])
  })
})
