import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { canSee } from '../../src/access/can-see.ts'
import type { Subject } from '../../src/access/subject.ts'
import { subjectOf, subjectOfState } from '../../src/access/subject.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import { absent } from '../../src/interaction/state.ts'
import { aDirectory, agent, aSubject as anySubject } from '../directory/a-directory.ts'
import { aRow } from '../directory/a-row.ts'
import { aUser, inOffice, office, those } from '../directory/office.ts'
import { aSubject, at } from './subject.ts'

const under = (profile: string) => ({ profiles: [profile], activeProfile: profile })

const whoSee = (changes: Partial<Subject>) => those((user) => canSee(inOffice, user, aSubject(changes)))

describe('visibility', () => {
  it.prop([aDirectory, agent, anySubject])(
    'is nobody’s when archived or not begun',
    (directory, viewer, any) => {
      const lookup = new Lookup(directory)
      expect(canSee(lookup, viewer, { ...any, phase: 'archived' })).toBe(false)
      expect(canSee(lookup, viewer, { ...any, phase: 'absent' })).toBe(false)
    },
  )

  it.prop([aDirectory, agent, anySubject])('is no stranger’s', (directory, viewer, subject) => {
    const lookup = new Lookup(directory)
    if (lookup.user(viewer) === null) expect(canSee(lookup, viewer, subject)).toBe(false)
  })

  const begun = anySubject.filter(({ phase }) => phase !== 'absent' && phase !== 'archived')
  const user = fc.constantFrom(...office.users.map(({ id }) => id))

  it.prop([user, begun])('is everyone’s who has it or has had it, wherever it stands', (viewer, subject) => {
    expect(canSee(inOffice, viewer, { ...subject, holder: viewer })).toBe(true)
    expect(canSee(inOffice, viewer, { ...subject, agents: [...subject.agents, viewer] })).toBe(true)
  })

  it.prop([begun])('is an administrator’s for all else', (subject) => {
    expect(canSee(inOffice, 'olga', subject)).toBe(true)
  })

  it.prop([begun])('is a manager’s for what members of managed teams have or have had', (subject) => {
    expect(canSee(inOffice, 'mona', { ...subject, holder: 'anna' })).toBe(true)
    expect(canSee(inOffice, 'mona', { ...subject, agents: ['anna'] })).toBe(true)
  })

  it.prop([aDirectory, agent, begun, agent])(
    'is never lost by having had it once more',
    (directory, viewer, subject, another) => {
      const lookup = new Lookup(directory)
      const more = { ...subject, agents: [...subject.agents, another] }
      if (canSee(lookup, viewer, subject)) expect(canSee(lookup, viewer, more)).toBe(true)
    },
  )

  it.prop([begun, fc.constantFrom('anna', 'bert', 'cleo')])(
    'ends for the others in direct work of one agent, but for their manager and administrators',
    (subject, holder) => {
      const direct = {
        ...subject,
        holder,
        agents: [holder],
        routing: 'direct',
        place: at({ queue: 'sales' }),
      }
      const see = those((viewer) => canSee(inOffice, viewer, direct as Subject))
      expect(see).toEqual([holder, ...(holder === 'anna' ? ['mona'] : []), 'olga'])
    },
  )
})

describe('what a team has', () => {
  it('its members see, its manager, managers of its space and administrators; nobody else', () => {
    expect(whoSee({ place: at({ team: 'north' }) })).toEqual(['anna', 'mona', 'olga'])
    expect(whoSee({ place: at({ team: 'south' }) })).toEqual(['bert', 'nico', 'olga'])
    expect(whoSee({ place: at({ team: 'south' }), holder: 'bert' })).toEqual(['bert', 'nico', 'olga'])
  })

  it('is not shown to others because it also stands in their queue, campaign or space', () => {
    const place = at({ team: 'south', queue: 'sales', campaign: 'spring', space: 'east' })
    expect(whoSee({ place })).toEqual(['bert', 'nico', 'olga'])
  })

  it('only a manager sees by managing the team or by the space', () => {
    const others = [aUser('x', { manages: ['north'] }), aUser('y', { spaces: ['east'] })]
    const lookup = new Lookup({ ...office, users: [...office.users, ...others] })
    const subject = aSubject({ place: at({ team: 'north' }) })
    expect(canSee(lookup, 'x', subject)).toBe(false)
    expect(canSee(lookup, 'y', subject)).toBe(false)
  })

  it('of a team in no space is nobody’s by a space', () => {
    const lookup = new Lookup({ ...office, teams: [{ id: 'south', space: null }] })
    expect(canSee(lookup, 'nico', aSubject({ place: at({ team: 'south' }) }))).toBe(false)
  })
})

describe('what a space has and no team', () => {
  it('those see who are in the space, by a team or by switching to it', () => {
    expect(whoSee({ place: at({ space: 'east' }) })).toEqual(['anna', 'olga'])
    expect(whoSee({ place: at({ space: 'west', queue: 'sales' }) })).toEqual(['bert', 'nico', 'olga'])
  })
})

describe('what stands in a queue with smart routing', () => {
  const place = at({ queue: 'sales' })

  it('those see whose active profile has the right to the pool, the queue and the channel', () => {
    expect(whoSee({ place })).toEqual(['anna', 'mona', 'olga'])
    expect(whoSee({ place: at({ queue: 'support' }) })).toEqual(['bert', 'nico', 'olga'])
  })

  it('they do not see on a channel that the profile leaves out; with all channels they do', () => {
    expect(whoSee({ place, channel: 'email' })).toEqual(['olga'])
    expect(whoSee({ place: at({ queue: 'support' }), channel: 'email' })).toEqual(['bert', 'nico', 'olga'])
  })

  it('they still see when another has it, and when it is closed', () => {
    expect(whoSee({ place, holder: 'dina' })).toEqual(['anna', 'dina', 'mona', 'olga'])
    expect(whoSee({ place, phase: 'closed' })).toEqual(['anna', 'mona', 'olga'])
  })

  it('they do not see once it is routed directly', () => {
    expect(whoSee({ place, routing: 'direct' })).toEqual(['olga'])
  })

  it('nobody sees under a profile that is not active', () => {
    const users = office.users.map((user) => ({ ...user, activeProfile: null }))
    const lookup = new Lookup({ ...office, users })
    expect(those((user) => canSee(lookup, user, aSubject({ place })))).toEqual(['olga'])
  })
})

describe('what stands in a campaign', () => {
  const place = at({ campaign: 'spring' })

  it('its members see who are on the channel', () => {
    expect(whoSee({ place })).toEqual(['cleo', 'olga'])
  })

  it('nobody else sees, and on a channel that it has not, no member', () => {
    expect(whoSee({ place, channel: 'email' })).toEqual(['olga'])
    expect(whoSee({ place: at({ campaign: 'no campaign' }) })).toEqual(['olga'])
  })

  it('members do not see waiting where work is given out; they see what is someone’s, or has ended', () => {
    const given = at({ campaign: 'autumn' })
    expect(whoSee({ place: given })).toEqual(['olga'])
    expect(whoSee({ place: given, holder: 'dina' })).toEqual(['cleo', 'dina', 'olga'])
    expect(whoSee({ place: given, phase: 'closed' })).toEqual(['cleo', 'olga'])
    expect(whoSee({ place: given, phase: 'unanswered' })).toEqual(['cleo', 'olga'])
  })

  it('and in a queue at once, either’s people see', () => {
    expect(whoSee({ place: at({ campaign: 'spring', queue: 'sales' }) })).toEqual([
      'anna',
      'cleo',
      'mona',
      'olga',
    ])
  })
})

describe('what stands nowhere', () => {
  it('everyone sees who is on its channel and takes from the pool, while nobody has it', () => {
    expect(whoSee({ channel: 'whatsapp' })).toEqual(['anna', 'bert', 'mona', 'nico', 'olga'])
    expect(whoSee({ channel: 'email' })).toEqual(['bert', 'nico', 'olga'])
  })

  it('they see also once it is finished', () => {
    expect(whoSee({ channel: 'whatsapp', phase: 'closed' })).toEqual(whoSee({ channel: 'whatsapp' }))
  })

  it('nobody else sees when someone has it', () => {
    expect(whoSee({ holder: 'bert' })).toEqual(['bert', 'olga'])
  })

  it('is not where a queue stands that nobody serves', () => {
    expect(whoSee({ place: at({ queue: 'no queue' }) })).toEqual(['olga'])
  })
})

describe('the work of others', () => {
  const users = [
    aUser('anna', under('shown')),
    aUser('bert', under('hidden')),
    aUser('cleo', under('poolless')),
  ]
  const rights = ['pool', 'work of others'] as const
  const inbox = new Lookup({
    ...office,
    users: [...users, aUser('dora', { ...under('shown'), channels: ['email'] })],
    profiles: [
      { id: 'shown', rights, queues: [], channels: ['whatsapp', 'email'] },
      { id: 'hidden', rights: ['pool'], queues: [], channels: null },
      { id: 'poolless', rights: ['work of others'], queues: [], channels: null },
    ],
  })
  const see = (changes: Partial<Subject>) =>
    ['anna', 'bert', 'cleo', 'dora'].filter((user) => canSee(inbox, user, aSubject(changes)))

  it('those see who have the right to it and to the pool, and are on the channel', () => {
    expect(see({ holder: 'someone' })).toEqual(['anna'])
    expect(see({ holder: 'someone', channel: 'email' })).toEqual(['anna', 'dora'])
    expect(see({ holder: 'someone', channel: 'sms' })).toEqual([])
  })

  it('they see wherever it stands, however it is routed and when it is closed', () => {
    for (const place of [
      at({ team: 'south' }),
      at({ queue: 'sales' }),
      at({ space: 'west' }),
      at({ campaign: 'no campaign' }),
    ])
      expect(see({ holder: 'someone', place })).toEqual(['anna'])
    expect(see({ holder: 'someone', routing: 'direct', phase: 'closed' })).toEqual(['anna'])
  })

  it('they do not see what is archived', () => {
    expect(see({ holder: 'someone', phase: 'archived' })).toEqual([])
  })

  it('without the right it is what nobody has, and without the pool nothing', () => {
    expect(see({})).toEqual(['anna', 'bert'])
    expect(see({ holder: 'bert' })).toEqual(['anna', 'bert'])
    expect(see({ holder: 'cleo' })).toEqual(['anna', 'cleo'])
  })
})

describe('the subject of a row', () => {
  it('is its state and those who have had it', () => {
    const row = aRow('i1', { holder: 'anna', routing: 'direct' }, ['bert', 'anna'])
    expect(subjectOf(row)).toEqual({
      phase: 'open',
      holder: 'anna',
      agents: ['bert', 'anna'],
      place: absent.place,
      channel: 'whatsapp',
      routing: 'direct',
    })
    expect(subjectOf(row)).toEqual(subjectOfState(row.state, row.agents))
  })
})
