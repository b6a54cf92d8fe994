import { Channel } from '../interaction/facts.ts'
import type { FilledIn } from '../interaction/filled-in.ts'
import type { AgentId } from '../interaction/names.ts'
import type { Campaign } from './campaign.ts'
import type { Lookup } from './lookup.ts'

/**
 * The channels on which an agent may start an interaction: those they are a member of (UC-3).
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, Lookup, offeredChannels } from '@inboxlab/core'
 * offeredChannels(new Lookup(EMPTY_DIRECTORY), 'anna') // => []
 * ```
 */
export const offeredChannels = (lookup: Lookup, agent: AgentId): ReadonlyArray<Channel> => {
  const user = lookup.user(agent)
  return user === null ? [] : Channel.literals.filter((channel) => lookup.onChannel(user, channel))
}

/**
 * The campaigns to choose from once a channel is chosen: those with this channel that the agent is a member of
 * (UC-3).
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, Lookup, offeredCampaigns } from '@inboxlab/core'
 * offeredCampaigns(new Lookup(EMPTY_DIRECTORY), 'anna', 'sms') // => []
 * ```
 */
export const offeredCampaigns = (
  lookup: Lookup,
  agent: AgentId,
  channel: Channel,
): ReadonlyArray<Campaign> => {
  if (!offeredChannels(lookup, agent).includes(channel)) return []
  return lookup.directory.campaigns.filter(
    ({ id, channels }) => channels.includes(channel) && lookup.memberOf(id, agent) !== null,
  )
}

/**
 * The required fields of a campaign that are not filled in yet, or only with blanks (UC-3).
 *
 * @example
 * ```ts
 * import { missingFields } from '@inboxlab/core'
 * missingFields({ requiredFields: ['name', 'city'] }, [{ field: 'city', value: 'Oslo' }]) // => ['name']
 * ```
 */
export const missingFields = (
  { requiredFields }: Pick<Campaign, 'requiredFields'>,
  filledIn: ReadonlyArray<FilledIn>,
): ReadonlyArray<string> => {
  const values = new Map(filledIn.map(({ field, value }) => [field, value]))
  return requiredFields.filter((field) => (values.get(field) ?? '').trim() === '')
}
