import { describe, expect, it } from 'vitest'
import { Centre, type CentreGiven } from '../centre.ts'
import { presetOf } from './preset-of.ts'

const NO_LIMIT = { capacity: Number.POSITIVE_INFINITY }
const HALF_AN_HOUR = 1_800_000

const two: CentreGiven = {
  now: 4000,
  groups: { team: { queues: ['web'], agents: { anna: NO_LIMIT, bert: NO_LIMIT } } },
  waiting: { web: { one: { begun: 1000, lastMessageAt: 3000 } } },
}

const explained = (preset: string, options: Readonly<Record<string, unknown>>, given: CentreGiven = two) => {
  const centre = new Centre(presetOf(preset, options), given)
  return centre.explain(centre.waits('one'))
}

const reasons = (options: Readonly<Record<string, unknown>>, given: CentreGiven) =>
  Object.fromEntries(
    explained('chatwoot.roundRobin', options, given)[0]?.considered.map(({ candidate, ruledOutBy }) => [
      candidate,
      ruledOutBy,
    ]) ?? [],
  )

/** All that a job decides: what goes to whom, and when it asks to be run again. */
const jobOf = (centre: Centre, of: string): ReadonlyArray<string | number> => {
  const outcome = centre.decide(centre.waits(of))
  if (outcome._tag !== 'Several') return []
  return outcome.decisions.flatMap((each): ReadonlyArray<string | number> => {
    if (each._tag === 'Assign') return [`${each.interaction.id} to ${each.agent.id}`]
    return each._tag === 'AskAgain' ? [each.at] : []
  })
}

describe('what Chatwoot’s assignment says of a conversation', () => {
  it('is who may have it, who gets it, and why that one', () => {
    expect(explained('chatwoot.roundRobin', {})).toEqual([
      {
        at: 4000,
        trigger: 'Waiting',
        interaction: 'one',
        agent: 'anna',
        considered: [
          { candidate: 'anna', ruledOutBy: null },
          { candidate: 'bert', ruledOutBy: null },
        ],
        decided: 'assigned to anna',
        tieBreak: 'the last of those in the list of web; created at 1 s',
      },
    ])
  })

  it('names the last activity where that orders the line', () => {
    const [why] = explained('chatwoot.roundRobin', { conversationPriority: 'longest_waiting' })
    expect(why?.tieBreak).toBe('the last of those in the list of web; last activity at 3 s')
  })

  it('names how many the chosen had open of the inbox before, where the fewest decide', () => {
    const given = {
      ...two,
      groups: {
        team: {
          queues: ['web'],
          agents: { anna: { ...NO_LIMIT, has: { a: {}, b: {} } }, bert: { ...NO_LIMIT, has: { c: {} } } },
        },
      },
    }
    const [why] = explained('chatwoot.balanced', {}, given)
    expect(why).toMatchObject({ agent: 'bert', tieBreak: 'fewest open of web: 1; created at 1 s' })
  })

  it('has no tie to break where only one may have it, or nobody', () => {
    const alone = { ...two, groups: { team: { queues: ['web'], agents: { anna: NO_LIMIT } } } }
    expect(explained('chatwoot.roundRobin', {}, alone)[0]).toMatchObject({ agent: 'anna', tieBreak: null })
    expect(explained('chatwoot.roundRobin', { inboxLimits: { web: 0 } })[0]).toMatchObject({
      agent: null,
      decided: 'stays unassigned',
      tieBreak: null,
    })
  })

  it('says why each agent on duty may not have it', () => {
    const agents = {
      anna: { capacity: 1, has: { a: {} } },
      bert: { capacity: 2, has: { b: {} } },
      cleo: { onDuty: false },
      dora: { capacity: 3 },
    }
    const given = {
      groups: { team: { queues: ['web'], agents } },
      waiting: { web: { one: { weight: 2 } } },
    }
    expect(reasons({}, given)).toEqual({
      anna: 'is not free',
      bert: 'has no room for it',
      dora: null,
    })
  })

  it('says whom its team or the team’s settings keep from having it', () => {
    const given = {
      groups: {
        north: { queues: ['web'], agents: { anna: NO_LIMIT } },
        south: { queues: ['web'], agents: { bert: NO_LIMIT } },
      },
      waiting: { web: { one: { team: 'south' } } },
    }
    expect(reasons({}, given)).toEqual({ anna: 'is not of team south', bert: null })
    expect(reasons({ teamsWithoutAutoAssign: ['south'] }, given)).toEqual({
      anna: 'team south is assigned nothing by itself',
      bert: 'team south is assigned nothing by itself',
    })
  })

  it('goes through the line as the job does: what it gave counts for the next one', () => {
    const given = {
      groups: { team: { queues: ['web'], agents: { anna: { capacity: 1 }, bert: { capacity: 2 } } } },
      waiting: { web: { one: { begun: 1 }, two: { begun: 2 }, three: { begun: 3 }, four: { begun: 4 } } },
    }
    const all = explained('chatwoot.roundRobin', {}, given)
    expect(all.map(({ interaction, agent }) => [interaction, agent])).toEqual([
      ['one', 'anna'],
      ['two', 'bert'],
      ['three', null],
    ])
    // Bert had a turn and would be next again, with which the job ends.
    expect(all[1]?.considered[0]).toEqual({
      candidate: 'anna',
      ruledOutBy: 'has no room for it beside what this job gave them',
    })
  })
})

describe('a job of Chatwoot’s assignment', () => {
  it('passes over who has no room beside what it gave them, and ends where one is next a second time', () => {
    const waiting = { web: { one: { begun: 1 }, two: { begun: 2 }, three: { begun: 3 } } }
    const full = { groups: { team: { queues: ['web'], agents: { anna: {} } } }, waiting }
    expect(jobOf(new Centre(presetOf('chatwoot.roundRobin'), full), 'one')).toEqual([
      'one to anna',
      HALF_AN_HOUR,
    ])
    const roomy = { groups: { team: { queues: ['web'], agents: { anna: NO_LIMIT } } }, waiting }
    expect(jobOf(new Centre(presetOf('chatwoot.roundRobin'), roomy), 'one')).toEqual(['one to anna', 1])
  })

  it('comes every half hour by the clock while something waits, and is asked for once', () => {
    const centre = new Centre(presetOf('chatwoot.roundRobin'), { ...two, waiting: {}, now: HALF_AN_HOUR })
    centre.goes('anna')
    centre.goes('bert')
    centre.arrives('one', 'web')
    expect(centre.memory).toMatchObject({ nextJob: 2 * HALF_AN_HOUR })
    expect(jobOf(centre, 'one')).toEqual([])
    centre.after(HALF_AN_HOUR)
    expect(centre.memory).toMatchObject({ nextJob: 3 * HALF_AN_HOUR })
    centre.comes('anna')
    expect(centre.after(HALF_AN_HOUR - 1)).toEqual([])
    expect(centre.after(1)).toEqual(['one to anna'])
    expect(centre.after(HALF_AN_HOUR)).toEqual([])
  })

  it('is not asked for where all that waits is assigned', () => {
    const centre = new Centre(presetOf('chatwoot.roundRobin'), two)
    expect(jobOf(centre, 'one')).toEqual(['one to anna'])
  })

  it('stays due when it was, whatever is assigned meanwhile', () => {
    const agents = { anna: { onDuty: false } }
    const centre = new Centre(presetOf('chatwoot.roundRobin'), {
      groups: { team: { queues: ['web'], agents } },
    })
    centre.arrives('one', 'web')
    centre.after(1000)
    centre.comes('anna')
    expect(centre.arrives('two', 'web')).toEqual(['one to anna'])
    expect(centre.memory).toMatchObject({ nextJob: HALF_AN_HOUR })
  })

  it('goes by the last activity in the order of the line only under a policy that says so', () => {
    const given = {
      ...two,
      waiting: { web: { one: { begun: 1, lastMessageAt: 9 }, two: { begun: 2, lastMessageAt: 3 } } },
    }
    const order = (options: Readonly<Record<string, unknown>>) => {
      const centre = new Centre(presetOf('chatwoot.roundRobin', options), given)
      return [jobOf(centre, 'one')[0], centre.queue('web').line()[0]?.id]
    }
    const longestWaiting = { conversationPriority: 'longest_waiting' }
    expect(order(longestWaiting)).toEqual(['two to anna', 'two'])
    expect(order({ ...longestWaiting, policy: false })).toEqual(['one to anna', 'one'])
    expect(order({})).toEqual(['one to anna', 'one'])
  })

  it('keeps a list of turns only where turns decide', () => {
    const memoryAfter = (preset: string) => {
      const centre = new Centre(presetOf(preset), { ...two, waiting: {} })
      centre.arrives('one', 'web')
      return centre.memory
    }
    expect(memoryAfter('chatwoot.roundRobin')).toMatchObject({ turns: [{ inbox: 'web', list: ['anna'] }] })
    expect(memoryAfter('chatwoot.balanced')).toMatchObject({ turns: [] })
  })

  it('counts what it gave a moment ago among those open, where the fewest decide', () => {
    const agents = { anna: { ...NO_LIMIT, has: { a: {} } }, bert: NO_LIMIT }
    const waiting = { web: { one: { begun: 1 }, two: { begun: 2 } } }
    const limited = presetOf('chatwoot.balanced', { inboxLimits: { web: 1 } })
    const centre = new Centre(limited, { groups: { team: { queues: ['web'], agents } }, waiting })
    expect(jobOf(centre, 'one')).toEqual(['one to bert', HALF_AN_HOUR])
    expect(centre.explain(centre.waits('one'))[1]?.considered).toEqual([
      { candidate: 'anna', ruledOutBy: 'may have 1 open of web, has 1' },
      { candidate: 'bert', ruledOutBy: 'may have 1 open of web, has 1' },
    ])
  })
})
