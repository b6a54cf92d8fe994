import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { Content } from '../conversation/content.ts'
import type { Lookup } from '../directory/lookup.ts'
import { nearest } from '../directory/nearest.ts'
import { Instant } from '../interaction/instant.ts'
import { AgentId, CampaignId, MessageId } from '../interaction/names.ts'

/** Whom an internal message is for: one user, or all members of a campaign. */
export const ChatTarget = Schema.TaggedUnion({
  User: { agent: AgentId },
  Campaign: { campaign: CampaignId },
}).annotate({ identifier: 'ChatTarget' })
export type ChatTarget = typeof ChatTarget.Type

/** A message from one of us to others of us; no contact ever sees it. */
export const InternalMessage = Schema.Struct({
  message: MessageId,
  at: Instant,
  from: AgentId,
  to: ChatTarget,
  content: Content,
}).annotate({ identifier: 'InternalMessage' })
export type InternalMessage = typeof InternalMessage.Type

/** Why an internal message was not sent: the broken rule and its facts; `nearest` is a known name like it. */
export type ChatRefusal =
  | { readonly _tag: 'UnknownAgent'; readonly agent: AgentId; readonly nearest: AgentId | null }
  | { readonly _tag: 'UnknownCampaign'; readonly campaign: CampaignId; readonly nearest: CampaignId | null }
  | { readonly _tag: 'NotAMember'; readonly agent: AgentId; readonly campaign: CampaignId }
  | { readonly _tag: 'ToOneself'; readonly agent: AgentId }
  | { readonly _tag: 'NothingSaid'; readonly message: MessageId }
  | { readonly _tag: 'AlreadyThere'; readonly message: MessageId }

/** Everything that was said among us, oldest first. */
export type InternalChats = ReadonlyArray<InternalMessage>

/**
 * Sends a message to another user or to a campaign one is a member of (UC-7): the chats with it, or why it was not
 * sent.
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, Lookup, sendInternally, textContent } from '@inboxlab/core'
 * import * as Result from 'effect/Result'
 * const message = {
 *   message: 'm1', at: 0, from: 'anna', to: { _tag: 'User', agent: 'bert' }, content: textContent('lunch?'),
 * } as const
 * Result.isFailure(sendInternally(new Lookup(EMPTY_DIRECTORY), [], message)) // => true
 * ```
 */
export const sendInternally = (
  lookup: Lookup,
  chats: InternalChats,
  message: InternalMessage,
): Result.Result<InternalChats, ChatRefusal> => {
  const refusal = objection(lookup, chats, message)
  return refusal === null ? Result.succeed([...chats, message]) : Result.fail(refusal)
}

/**
 * Whether a user may read an internal message: sender and receiver, or the members of the campaign; nobody else,
 * of whatever type.
 *
 * @example
 * ```ts
 * import { canReadInternally, EMPTY_DIRECTORY, Lookup } from '@inboxlab/core'
 * const lookup = new Lookup(EMPTY_DIRECTORY)
 * canReadInternally(lookup, 'cleo', { from: 'anna', to: { _tag: 'User', agent: 'bert' } }) // => false
 * ```
 */
export const canReadInternally = (
  lookup: Lookup,
  viewer: AgentId,
  { from, to }: Pick<InternalMessage, 'from' | 'to'>,
): boolean =>
  lookup.user(viewer) !== null &&
  (to._tag === 'Campaign'
    ? lookup.memberOf(to.campaign, viewer) !== null
    : viewer === from || viewer === to.agent)

/**
 * What a user reads in the chat with another user or with a campaign, oldest first.
 *
 * @example
 * ```ts
 * import { chatWith, EMPTY_DIRECTORY, Lookup } from '@inboxlab/core'
 * chatWith(new Lookup(EMPTY_DIRECTORY), [], 'anna', { _tag: 'User', agent: 'bert' }) // => []
 * ```
 */
export const chatWith = (
  lookup: Lookup,
  chats: InternalChats,
  viewer: AgentId,
  other: ChatTarget,
): InternalChats =>
  chats.filter((message) => canReadInternally(lookup, viewer, message) && isWith(message, viewer, other))

/**
 * The chats a user can open: one with each other user, then one with each campaign they are a member of, in the
 * order of the directory.
 *
 * @example
 * ```ts
 * import { chatsOf, EMPTY_DIRECTORY, Lookup } from '@inboxlab/core'
 * chatsOf(new Lookup(EMPTY_DIRECTORY), 'anna') // => []
 * ```
 */
export const chatsOf = (lookup: Lookup, viewer: AgentId): ReadonlyArray<ChatTarget> => {
  if (lookup.user(viewer) === null) return []
  const { users, campaigns } = lookup.directory
  return [
    ...users.flatMap(({ id }) => (id === viewer ? [] : [{ _tag: 'User', agent: id } as const])),
    ...campaigns.flatMap(({ id }) =>
      lookup.memberOf(id, viewer) === null ? [] : [{ _tag: 'Campaign', campaign: id } as const],
    ),
  ]
}

const isWith = ({ from, to }: InternalMessage, viewer: AgentId, other: ChatTarget): boolean => {
  if (to._tag === 'Campaign') return other._tag === 'Campaign' && to.campaign === other.campaign
  return other._tag === 'User' && (from === viewer ? to.agent : from) === other.agent
}

const objection = (lookup: Lookup, chats: InternalChats, asked: InternalMessage): ChatRefusal | null => {
  const { from, to, content, message } = asked
  const stranger = [from, ...(to._tag === 'User' ? [to.agent] : [])].find((id) => lookup.user(id) === null)
  if (stranger !== undefined) {
    return {
      _tag: 'UnknownAgent',
      agent: stranger,
      nearest: nearest(stranger, idsOf(lookup.directory.users)),
    }
  }
  if (to._tag === 'User' && to.agent === from) return { _tag: 'ToOneself', agent: from }
  if (to._tag === 'Campaign' && lookup.campaign(to.campaign) === null) {
    const near = nearest(to.campaign, idsOf(lookup.directory.campaigns))
    return { _tag: 'UnknownCampaign', campaign: to.campaign, nearest: near }
  }
  if (to._tag === 'Campaign' && lookup.memberOf(to.campaign, from) === null) {
    return { _tag: 'NotAMember', agent: from, campaign: to.campaign }
  }
  if (content.text.trim() === '' && content.attachments.length === 0) return { _tag: 'NothingSaid', message }
  return chats.some((earlier) => earlier.message === message) ? { _tag: 'AlreadyThere', message } : null
}

const idsOf = (values: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> =>
  values.map(({ id }) => id)
