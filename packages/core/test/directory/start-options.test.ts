import { describe, expect, it } from 'vitest'
import { Lookup } from '../../src/directory/lookup.ts'
import { missingFields, offeredCampaigns, offeredChannels } from '../../src/directory/start-options.ts'
import { aCampaign, aUser, office } from './office.ts'

const lookup = new Lookup({
  ...office,
  users: [aUser('anna', { channels: ['sms', 'voice'] }), aUser('bert')],
  campaigns: [
    aCampaign('spring', ['anna', 'bert']),
    aCampaign('calls', ['anna'], { channels: ['voice'] }),
    aCampaign('others', ['bert']),
  ],
})
const campaigns = (agent: string, channel: 'sms' | 'voice' | 'whatsapp') =>
  offeredCampaigns(lookup, agent, channel).map(({ id }) => id)

describe('starting an interaction', () => {
  it('offers the channels that the agent is a member of, and no others', () => {
    expect(offeredChannels(lookup, 'anna')).toEqual(['voice', 'sms'])
    expect(offeredChannels(lookup, 'bert')).toHaveLength(7)
    expect(offeredChannels(lookup, 'a stranger')).toEqual([])
  })

  it('offers the agent’s campaigns that have the channel, and no others', () => {
    expect(campaigns('anna', 'sms')).toEqual(['spring'])
    expect(campaigns('anna', 'voice')).toEqual(['calls'])
    expect(campaigns('bert', 'sms')).toEqual(['spring', 'others'])
  })

  it('offers no campaign on a channel that the agent is no member of', () => {
    expect(campaigns('anna', 'whatsapp')).toEqual([])
    expect(campaigns('bert', 'whatsapp')).toEqual(['spring', 'others'])
  })

  it('needs every required field, with more than blanks in it', () => {
    const campaign = aCampaign('spring', [], { requiredFields: ['name', 'city'] })
    const city = { field: 'city', value: 'Oslo' }
    expect(missingFields(campaign, [])).toEqual(['name', 'city'])
    expect(missingFields(campaign, [{ field: 'name', value: ' \t' }, city])).toEqual(['name'])
    expect(missingFields(campaign, [{ field: 'name', value: 'Carl' }, city])).toEqual([])
  })

  it('takes the last value of a field that is filled in twice', () => {
    const campaign = aCampaign('spring', [], { requiredFields: ['name'] })
    const [blank, carl] = [
      { field: 'name', value: '' },
      { field: 'name', value: 'Carl' },
    ]
    expect(missingFields(campaign, [blank, carl])).toEqual([])
    expect(missingFields(campaign, [carl, blank])).toEqual(['name'])
  })
})
