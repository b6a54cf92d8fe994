import * as Result from 'effect/Result'
import type { Content } from '../../conversation/content.ts'
import type { Lookup } from '../../directory/lookup.ts'
import { missingFields, offeredCampaigns } from '../../directory/start-options.ts'
import type { CommandOf } from '../../interaction/command.ts'
import { type Channel, NOWHERE } from '../../interaction/facts.ts'
import type { FilledIn } from '../../interaction/filled-in.ts'
import type { Instant } from '../../interaction/instant.ts'
import type { AgentId, CampaignId, ContactId, MessageId } from '../../interaction/names.ts'
import { capabilities, channels } from './channels.ts'

/** What an agent fills in to start an interaction; `at` in milliseconds. */
export interface StartRequest {
  readonly at: Instant
  readonly agent: AgentId
  readonly channel: Channel
  readonly campaign: CampaignId
  readonly contact: ContactId
  readonly fields: ReadonlyArray<FilledIn>
  /** The first message; null for a call. */
  readonly message: MessageId | null
  readonly content?: Content
}

/** Why an interaction cannot be started, with what could be. */
export type StartProblem =
  | {
      readonly _tag: 'ChannelNotOffered'
      readonly channel: Channel
      readonly offered: ReadonlyArray<Channel>
    }
  | {
      readonly _tag: 'CampaignNotOffered'
      readonly campaign: CampaignId
      readonly offered: ReadonlyArray<CampaignId>
    }
  | { readonly _tag: 'FieldMissing'; readonly field: string }

/**
 * The channels that an agent is offered to start an interaction on: those they are a member of, in a campaign that
 * they are a member of, and on which we may write or call first (UC-3, apis 3.8).
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, Lookup, ucontactChannelsToStart } from '@inboxlab/core'
 * ucontactChannelsToStart(new Lookup(EMPTY_DIRECTORY), 'anna') // => []
 * ```
 */
export const ucontactChannelsToStart = (lookup: Lookup, agent: AgentId): ReadonlyArray<Channel> =>
  channels.filter(
    (channel) => capabilities[channel].outboundFirst && offeredCampaigns(lookup, agent, channel).length > 0,
  )

/**
 * The campaigns that an agent may choose for a channel: those that have the channel and the agent (UC-3). None for a
 * channel that the agent is not offered.
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, Lookup, ucontactCampaignsToStart } from '@inboxlab/core'
 * ucontactCampaignsToStart(new Lookup(EMPTY_DIRECTORY), 'anna', 'sms') // => []
 * ```
 */
export const ucontactCampaignsToStart = (
  lookup: Lookup,
  agent: AgentId,
  channel: Channel,
): ReadonlyArray<CampaignId> =>
  ucontactChannelsToStart(lookup, agent).includes(channel)
    ? offeredCampaigns(lookup, agent, channel).map(({ id }) => id)
    : []

/**
 * The command that starts an interaction as filled in, or every reason why it cannot: first the channel, then the
 * campaign, then the required fields, of which blanks do not count (UC-3).
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, Lookup, ucontactStart } from '@inboxlab/core'
 * import * as Result from 'effect/Result'
 * const request = { agent: 'anna', channel: 'sms', campaign: 'sales', contact: 'zoe' } as const
 * const start = ucontactStart(new Lookup(EMPTY_DIRECTORY), { ...request, at: 0, fields: [], message: 'm1' })
 * Result.isFailure(start) // => true
 * ```
 */
export const ucontactStart = (
  lookup: Lookup,
  request: StartRequest,
): Result.Result<CommandOf<'Start'>, ReadonlyArray<StartProblem>> => {
  const problems = startProblems(lookup, request)
  if (problems.length > 0) return Result.fail(problems)
  const { at, agent, channel, campaign, contact, fields, message, content } = request
  return Result.succeed({
    _tag: 'Start',
    at,
    by: { _tag: 'Agent', agent },
    channel,
    contact,
    place: { ...NOWHERE, campaign },
    routing: 'direct',
    priority: 0,
    agent,
    message,
    ...(content === undefined ? {} : { content }),
    fields,
  })
}

const startProblems = (lookup: Lookup, request: StartRequest): ReadonlyArray<StartProblem> => {
  const { agent, channel, campaign, fields } = request
  const offered = ucontactChannelsToStart(lookup, agent)
  if (!offered.includes(channel)) return [{ _tag: 'ChannelNotOffered', channel, offered }]
  const campaigns = offeredCampaigns(lookup, agent, channel)
  const chosen = campaigns.find(({ id }) => id === campaign)
  return chosen === undefined
    ? [{ _tag: 'CampaignNotOffered', campaign, offered: campaigns.map(({ id }) => id) }]
    : missingFields(chosen, fields).map((field) => ({ _tag: 'FieldMissing', field }))
}
