import type { Lookup } from '../directory/lookup.ts'
import type { Profile } from '../directory/profile.ts'
import type { User } from '../directory/user.ts'
import type { Channel } from '../interaction/facts.ts'
import type { AgentId } from '../interaction/names.ts'
import { hasRight } from './may.ts'
import { isOfAny, isOwn, type Subject } from './subject.ts'

/**
 * Whether a user of ours may see an interaction: the one question that every list, count, search and notification
 * asks (the history asks {@link canSeeInHistory} besides).
 *
 * - What has not begun or is archived: nobody, ever (INO-P15).
 * - Administrators: all the rest.
 * - Everyone: what they have or have had; managers: also what members of the teams they manage have or have had.
 * - On a channel: whose active profile has the rights `pool` and `work of others` and this channel, if they are on it,
 *   wherever it stands and whoever has it.
 * - A team's (CP-1, CP-12): its members, its managers, and the managers to whose spaces it belongs; a space's
 *   without a team: who is in the space. Nobody sees such work just because they serve its queue or campaign.
 * - In a queue with smart routing: whose active profile has the right `pool`, this queue and this channel.
 * - In a campaign: its members who are on this channel (UC-3); while it waits for an agent only if they choose
 *   for themselves what they take (UC-5).
 * - Nowhere at all, and nobody has it: everyone who is on this channel and whose active profile has the right `pool`
 *   and this channel.
 *
 * @example
 * ```ts
 * import { absent, canSee, EMPTY_DIRECTORY, Lookup, subjectOfState } from '@inboxlab/core'
 * canSee(new Lookup(EMPTY_DIRECTORY), 'anna', subjectOfState(absent, [])) // => false
 * ```
 */
export const canSee = (lookup: Lookup, viewer: AgentId, subject: Subject): boolean => {
  if (subject.phase === 'absent' || subject.phase === 'archived') return false
  const user = lookup.user(viewer)
  if (user === null) return false
  if (user.type === 'administrator' || isOwn(viewer, subject)) return true
  if (user.type === 'manager' && isOfAny(lookup.managedBy(viewer), subject)) return true
  if (hasRight(lookup, viewer, 'work of others') && takesFromThePool(lookup, user, subject)) return true
  const { place } = subject
  if (place.team !== null) return isInTeam(lookup, user, place.team)
  if (place.space !== null) return isInSpace(lookup, user, place.space)
  if (place.queue !== null && servesQueue(lookup, viewer, place.queue, subject)) return true
  if (place.campaign !== null) return worksInCampaign(lookup, user, place.campaign, subject)
  const isNowhere = place.queue === null && subject.holder === null
  return isNowhere && takesFromThePool(lookup, user, subject)
}

const isInTeam = (lookup: Lookup, user: User, team: string): boolean => {
  if (user.teams.includes(team)) return true
  if (user.type !== 'manager') return false
  const space = lookup.team(team)?.space ?? null
  return user.manages.includes(team) || (space !== null && user.spaces.includes(space))
}

const isInSpace = (lookup: Lookup, user: User, space: string): boolean =>
  user.spaces.includes(space) || user.teams.some((team) => lookup.team(team)?.space === space)

const servesQueue = (lookup: Lookup, viewer: AgentId, queue: string, subject: Subject): boolean => {
  const profile = lookup.activeProfile(viewer)
  return (
    profile !== null &&
    subject.routing === 'smart' &&
    profile.queues.includes(queue) &&
    opensThePool(profile, subject.channel)
  )
}

const takesFromThePool = (lookup: Lookup, user: User, { channel }: Subject): boolean => {
  const profile = lookup.activeProfile(user.id)
  return profile !== null && opensThePool(profile, channel) && lookup.onChannel(user, channel)
}

const opensThePool = ({ rights, channels }: Profile, channel: Channel): boolean =>
  rights.includes('pool') && (channels === null || channels.includes(channel))

const worksInCampaign = (lookup: Lookup, user: User, id: string, subject: Subject): boolean => {
  const campaign = lookup.campaign(id)
  return (
    campaign !== null &&
    lookup.memberOf(id, user.id) !== null &&
    campaign.channels.includes(subject.channel) &&
    lookup.onChannel(user, subject.channel) &&
    (campaign.strategy.chooses || subject.phase !== 'open' || subject.holder !== null)
  )
}
