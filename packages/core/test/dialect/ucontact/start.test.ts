import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { textContent } from '../../../src/conversation/content.ts'
import {
  type StartRequest,
  ucontactCampaignsToStart,
  ucontactChannelsToStart,
  ucontactStart,
} from '../../../src/dialect/ucontact/start.ts'
import { ucontact } from '../../../src/dialect/ucontact/ucontact.ts'
import type { Campaign } from '../../../src/directory/campaign.ts'
import { EMPTY_DIRECTORY } from '../../../src/directory/empty.ts'
import { Lookup } from '../../../src/directory/lookup.ts'
import type { User } from '../../../src/directory/user.ts'
import { decide } from '../../../src/interaction/decide.ts'
import { fold } from '../../../src/interaction/evolve.ts'
import { Channel } from '../../../src/interaction/facts.ts'
import { absent } from '../../../src/interaction/state.ts'

const strategy = ucontact.strategies.get('ringall') as Campaign['strategy']

const user = (id: string, channels: User['channels']): User => ({
  id,
  name: id,
  type: 'collaborator',
  profiles: [],
  activeProfile: null,
  teams: [],
  manages: [],
  spaces: [],
  channels,
  presence: 'online',
})
const campaign = (
  id: string,
  channels: Campaign['channels'],
  members: ReadonlyArray<string>,
  requiredFields: ReadonlyArray<string> = [],
): Campaign => ({
  id,
  channels,
  strategy,
  members: members.map((agent) => ({ agent, penalty: 0, position: 0 })),
  maxWaiting: null,
  requiredFields,
})

const lookup = new Lookup({
  ...EMPTY_DIRECTORY,
  users: [user('anna', ['sms', 'whatsapp', 'chat', 'email']), user('bert', null), user('cleo', null)],
  campaigns: [
    campaign('spring', ['sms', 'chat', 'telegram'], ['anna', 'bert'], ['name', 'city']),
    campaign('sales', ['sms', 'voice', 'messenger'], ['anna', 'bert']),
    campaign('claims', ['email'], ['bert']),
  ],
})

const request: StartRequest = {
  at: 5,
  agent: 'anna',
  channel: 'sms',
  campaign: 'sales',
  contact: 'carl',
  fields: [],
  message: 'm1',
}
const problemsOf = (change: Partial<StartRequest>) =>
  Result.match(ucontactStart(lookup, { ...request, ...change }), {
    onSuccess: () => [],
    onFailure: (problems) => problems,
  })

describe('an agent who starts an interaction', () => {
  it('is offered only the channels they are a member of, with a campaign to choose', () => {
    expect(ucontactChannelsToStart(lookup, 'anna')).toEqual(['sms'])
    expect(ucontactChannelsToStart(lookup, 'bert')).toEqual(['voice', 'sms', 'email'])
  })

  it('is offered none without a campaign, or if unknown', () => {
    expect(ucontactChannelsToStart(lookup, 'cleo')).toEqual([])
    expect(ucontactChannelsToStart(lookup, 'dave')).toEqual([])
  })

  it('then chooses among the campaigns that have the channel and the agent', () => {
    expect(ucontactCampaignsToStart(lookup, 'anna', 'sms')).toEqual(['spring', 'sales'])
    expect(ucontactCampaignsToStart(lookup, 'bert', 'email')).toEqual(['claims'])
    expect(ucontactCampaignsToStart(lookup, 'anna', 'email')).toEqual([])
    expect(ucontactCampaignsToStart(lookup, 'anna', 'voice')).toEqual([])
    expect(ucontactCampaignsToStart(lookup, 'anna', 'chat')).toEqual([])
  })

  it('has it, as theirs, in the campaign', () => {
    const content = textContent('good morning')
    expect(ucontactStart(lookup, { ...request, content })).toEqual(
      Result.succeed({
        _tag: 'Start',
        at: 5,
        by: { _tag: 'Agent', agent: 'anna' },
        channel: 'sms',
        contact: 'carl',
        place: { queue: null, team: null, space: null, campaign: 'sales' },
        routing: 'direct',
        priority: 0,
        agent: 'anna',
        message: 'm1',
        content,
        fields: [],
      }),
    )
    const start = Result.getOrThrow(ucontactStart(lookup, request))
    expect(start).not.toHaveProperty('content')
    const state = fold(Result.getOrThrow(decide(absent, start)))
    expect(ucontact.statusOf(state)).toBe('active')
    expect(state.holder).toBe('anna')
  })

  it.each(['whatsapp', 'email', 'voice', 'chat', 'telegram'] as const)(
    'cannot start on %s, which is not offered to them',
    (channel) => {
      expect(problemsOf({ channel })).toEqual([{ _tag: 'ChannelNotOffered', channel, offered: ['sms'] }])
    },
  )

  it('cannot start in a campaign that is not theirs, or not on this channel', () => {
    const offered = ['spring', 'sales']
    expect(problemsOf({ campaign: 'claims' })).toEqual([
      { _tag: 'CampaignNotOffered', campaign: 'claims', offered },
    ])
    expect(problemsOf({ campaign: 'autumn' })).toEqual([
      { _tag: 'CampaignNotOffered', campaign: 'autumn', offered },
    ])
  })

  it('must fill in every required field, and blanks do not count', () => {
    const spring = { campaign: 'spring' }
    expect(problemsOf(spring)).toEqual([
      { _tag: 'FieldMissing', field: 'name' },
      { _tag: 'FieldMissing', field: 'city' },
    ])
    expect(
      problemsOf({
        ...spring,
        fields: [
          { field: 'name', value: 'Carl' },
          { field: 'city', value: ' ' },
        ],
      }),
    ).toEqual([{ _tag: 'FieldMissing', field: 'city' }])
    expect(
      problemsOf({
        ...spring,
        fields: [
          { field: 'name', value: 'Carl' },
          { field: 'city', value: 'Oslo' },
        ],
      }),
    ).toEqual([])
  })

  it.prop([
    fc.constantFrom('anna', 'bert', 'cleo', 'dave'),
    fc.constantFrom(...Channel.literals),
    fc.constantFrom('spring', 'sales', 'claims', 'autumn'),
  ])('can start just where it is offered', (agent, channel, id) => {
    const fields = [
      { field: 'name', value: 'Carl' },
      { field: 'city', value: 'Oslo' },
    ]
    const started = Result.isSuccess(
      ucontactStart(lookup, { ...request, agent, channel, campaign: id, fields }),
    )
    expect(started).toBe(ucontactCampaignsToStart(lookup, agent, channel).includes(id))
    if (started) {
      expect(ucontactChannelsToStart(lookup, agent)).toContain(channel)
      expect(ucontact.channels).toContain(channel)
    }
  })
})
