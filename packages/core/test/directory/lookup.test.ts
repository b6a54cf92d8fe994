import { it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { Lookup } from '../../src/directory/lookup.ts'
import { Trigger } from '../../src/directory/subscription.ts'
import { aDirectory, agent } from './a-directory.ts'
import { aUser, inOffice, office } from './office.ts'

const first = <A extends { readonly id: string }>(values: ReadonlyArray<A>, id: string): A | null =>
  values.find((value) => value.id === id) ?? null

describe('a lookup', () => {
  it.prop([aDirectory, agent])('finds what a search through the directory would find', (directory, id) => {
    const lookup = new Lookup(directory)
    const user = first(directory.users, id)
    expect(lookup.user(id)).toBe(user)
    const active = user?.activeProfile ?? null
    expect(lookup.activeProfile(id)).toBe(
      active !== null && user?.profiles.includes(active) ? first(directory.profiles, active) : null,
    )
    for (const { id: campaign } of directory.campaigns) {
      const found = first(directory.campaigns, campaign)
      expect(lookup.campaign(campaign)).toBe(found)
      expect(lookup.memberOf(campaign, id)).toBe(found?.members.find((member) => member.agent === id) ?? null)
    }
  })

  it.prop([aDirectory])('knows the members of every team and whom a manager manages', (directory) => {
    const lookup = new Lookup(directory)
    const users = directory.users.filter((user) => lookup.user(user.id) === user)
    for (const team of ['north', 'south', 'no team']) {
      expect(lookup.membersOf(team)).toEqual(users.filter((user) => user.teams.includes(team)))
    }
    for (const manager of users) {
      const managed = users.filter(({ teams }) => teams.some((team) => manager.manages.includes(team)))
      expect([...lookup.managedBy(manager.id)].sort()).toEqual(
        manager.type === 'manager' ? managed.map(({ id }) => id).sort() : [],
      )
    }
  })

  it.prop([aDirectory])('has each subscriber of a trigger once, by the first subscription', (directory) => {
    const lookup = new Lookup(directory)
    for (const trigger of Trigger.literals) {
      const wishes = directory.subscriptions.filter((wish) => wish.trigger === trigger)
      expect(lookup.subscriptionsTo(trigger)).toEqual(
        wishes.filter((wish, index) => wishes.findIndex(({ user }) => user === wish.user) === index),
      )
    }
  })

  it('finds everything in the office, and nothing that is not there', () => {
    expect(inOffice.directory).toBe(office)
    expect(inOffice.profile('seller')?.queues).toEqual(['sales'])
    expect(inOffice.profile('nobody')).toBe(null)
    expect(inOffice.team('north')?.space).toBe('east')
    expect(inOffice.team('nobody')).toBe(null)
    expect(inOffice.queue('sales')?.id).toBe('sales')
    expect(inOffice.queue('nobody')).toBe(null)
    expect(inOffice.senderProfile('nobody')).toBe(null)
    expect(inOffice.contact('nobody')).toBe(null)
    expect(inOffice.memberOf('nobody', 'cleo')).toBe(null)
    const senders = { id: 'ours', channel: 'sms', senders: [], teams: null, agents: null } as const
    const carl = { id: 'carl', name: 'Carl', identities: [], blocked: false }
    const more = new Lookup({ ...office, senderProfiles: [senders], contacts: [carl] })
    expect(more.senderProfile('ours')).toBe(senders)
    expect(more.contact('carl')).toBe(carl)
  })

  it('counts a user as a member of all channels if none are named, otherwise of these', () => {
    expect(inOffice.onChannel(aUser('x'), 'voice')).toBe(true)
    expect(inOffice.onChannel(aUser('x', { channels: ['sms'] }), 'sms')).toBe(true)
    expect(inOffice.onChannel(aUser('x', { channels: ['sms'] }), 'voice')).toBe(false)
    expect(inOffice.onChannel(aUser('x', { channels: [] }), 'sms')).toBe(false)
  })
})
