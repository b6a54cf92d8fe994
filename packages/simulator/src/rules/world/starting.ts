import {
  type Channel,
  offeredCampaigns,
  offeredChannels,
  ucontact,
  ucontactCampaignsToStart,
  ucontactChannelsToStart,
} from '@inboxlab/core'
import type { World } from './world.ts'

/** The channels an agent may start on: systems may leave out those that they have for what comes in only. */
export const channelsToStart = (world: World, agent: string): ReadonlyArray<Channel> => {
  const offered = world.dialect?.name === ucontact.name ? ucontactChannelsToStart : offeredChannels
  return offered(world.inbox.lookup, world.user(agent).id)
}

/** The same of campaigns, by their ids. */
export const campaignsToStart = (world: World, agent: string, channel: Channel): ReadonlyArray<string> =>
  world.dialect?.name === ucontact.name
    ? ucontactCampaignsToStart(world.inbox.lookup, agent, channel)
    : offeredCampaigns(world.inbox.lookup, agent, channel).map(({ id }) => id)
