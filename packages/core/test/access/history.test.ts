import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { canSeeInHistory } from '../../src/access/history.ts'
import type { Subject } from '../../src/access/subject.ts'
import type { Directory } from '../../src/directory/directory.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import { aDirectory, agent, aSubject as anySubject } from '../directory/a-directory.ts'
import { aProfile, aUser, inOffice, office, those } from '../directory/office.ts'
import { aSubject, at } from './subject.ts'

const whoSee = (changes: Partial<Subject>) =>
  those((user) => canSeeInHistory(inOffice, user, aSubject({ phase: 'closed', ...changes })))

/** The rule once more, read off the requirement and searched for in the directory. */
const asRequired = ({ users, profiles }: Directory, viewer: string, subject: Subject): boolean => {
  if (subject.phase === 'absent' || subject.phase === 'archived') return false
  const user = users.find(({ id }) => id === viewer)
  const profile = profiles.find(({ id }) => id === user?.activeProfile)
  if (user === undefined || profile === undefined || !user.profiles.includes(profile.id)) return false
  if (!profile.rights.includes('history')) return false
  const theirs = [...subject.agents, ...(subject.holder === null ? [] : [subject.holder])]
  const own = theirs.includes(viewer)
  const managed = theirs.some((one) =>
    users.find(({ id }) => id === one)?.teams.some((team) => user.manages.includes(team)),
  )
  const smart = subject.routing === 'smart' && profile.queues.some((queue) => queue === subject.place.queue)
  const flow = profile.channels?.includes(subject.channel) ?? true
  return {
    collaborator: own,
    manager: own || managed || smart,
    administrator: (smart && flow) || subject.routing === 'direct',
  }[user.type]
}

describe('the history', () => {
  it.prop([aDirectory, agent, anySubject], { numRuns: 1000 })(
    'is open exactly as required, whoever asks about whatever',
    (directory, viewer, subject) => {
      expect(canSeeInHistory(new Lookup(directory), viewer, subject)).toBe(
        asRequired(directory, viewer, subject),
      )
    },
  )

  it.prop([aDirectory, agent, anySubject])('shows to nobody what is archived', (directory, viewer, any) => {
    const subject: Subject = { ...any, phase: 'archived', holder: viewer, agents: [viewer] }
    expect(canSeeInHistory(new Lookup(directory), viewer, subject)).toBe(false)
  })

  it('shows smart work of a queue to managers and administrators whose active profile has the queue', () => {
    expect(whoSee({ place: at({ queue: 'sales' }) })).toEqual(['mona', 'olga'])
    expect(whoSee({ place: at({ queue: 'support' }) })).toEqual(['nico'])
  })

  it('shows a manager flows that the profile leaves out, an administrator not', () => {
    expect(whoSee({ place: at({ queue: 'sales' }), channel: 'email' })).toEqual(['mona'])
  })

  it('shows an administrator every flow if the profile leaves none out', () => {
    const users = [aUser('olga', { type: 'administrator', profiles: ['helper'], activeProfile: 'helper' })]
    const lookup = new Lookup({ ...office, users })
    const email = (queue: string) => aSubject({ place: at({ queue }), channel: 'email' })
    expect(canSeeInHistory(lookup, 'olga', email('support'))).toBe(true)
    expect(canSeeInHistory(lookup, 'olga', email('sales'))).toBe(false)
  })

  it('shows direct work to those who had it, their manager and every administrator, on any flow', () => {
    const direct = { routing: 'direct', agents: ['anna'], channel: 'email' } as const
    expect(whoSee({ ...direct, place: at({ queue: 'support' }) })).toEqual(['anna', 'mona', 'olga'])
    expect(whoSee({ ...direct, agents: ['bert'] })).toEqual(['bert', 'olga'])
  })

  it('shows a collaborator what they have now, and nothing else of their queues', () => {
    expect(whoSee({ holder: 'bert', place: at({ queue: 'sales' }) })).toEqual(['bert', 'mona', 'olga'])
  })

  it('shows smart work of no queue only to whose it was and to their manager', () => {
    expect(whoSee({ agents: ['anna'] })).toEqual(['anna', 'mona'])
    expect(whoSee({})).toEqual([])
  })

  it('is shut to everyone whose active profile lacks the right to it, whatever their type', () => {
    const profiles = office.profiles.map((profile) => ({ ...profile, rights: ['pool'] as const }))
    const lookup = new Lookup({ ...office, profiles })
    const subject = aSubject({ routing: 'direct', agents: ['anna', 'olga'], holder: 'mona' })
    expect(those((user) => canSeeInHistory(lookup, user, subject))).toEqual([])
  })

  it('follows the active profile, not the others a user has', () => {
    const users = office.users.map((user) =>
      user.id === 'mona' ? { ...user, profiles: ['seller', 'spare'], activeProfile: 'spare' } : user,
    )
    const profiles = [...office.profiles, aProfile('spare', { queues: ['support'] })]
    const lookup = new Lookup({ ...office, users, profiles })
    expect(canSeeInHistory(lookup, 'mona', aSubject({ place: at({ queue: 'sales' }) }))).toBe(false)
    expect(canSeeInHistory(lookup, 'mona', aSubject({ place: at({ queue: 'support' }) }))).toBe(true)
  })
})
