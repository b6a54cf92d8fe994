import { canSee } from '../access/can-see.ts'
import { canSeeInHistory } from '../access/history.ts'
import { hasRight, rightFor } from '../access/may.ts'
import { type Subject, subjectOf } from '../access/subject.ts'
import { beyond } from '../channel/beyond.ts'
import type { Dialect } from '../dialect/dialect.ts'
import { localDay } from '../directory/local-day.ts'
import type { Lookup } from '../directory/lookup.ts'
import { pendingFor } from '../directory/pending.ts'
import { type SenderUsage, usedOn } from '../directory/sender-usage.ts'
import { missingFields } from '../directory/start-options.ts'
import { allowedCommands } from '../interaction/allowed.ts'
import type { Command, CommandOf } from '../interaction/command.ts'
import type { Instant } from '../interaction/instant.ts'
import type { AgentId, CampaignId, InteractionId, SenderId } from '../interaction/names.ts'
import type { InteractionState } from '../interaction/state.ts'
import type { Rows } from '../view/rows.ts'
import { actingAgent, namedAgent, placeNamed } from './actor.ts'
import type { InboxRefusal } from './inbox-refusal.ts'
import type { Workload } from './workload.ts'

/** @internal What an inbox knows beyond one interaction. */
export interface Whole {
  readonly dialect: Dialect | null
  readonly lookup: Lookup
  readonly rows: Rows
  readonly workload: Workload
  readonly usage: SenderUsage
  state(interaction: InteractionId): InteractionState
  has(interaction: InteractionId): boolean
}

/** @internal What the whole inbox has against a command that one interaction alone cannot know; null: nothing. */
export const objection = (
  inbox: Whole,
  interaction: InteractionId,
  command: Command,
): InboxRefusal | null => {
  const { dialect } = inbox
  if (dialect !== null && !dialect.commands.includes(command._tag)) {
    return { _tag: 'NotInThisSystem', dialect: dialect.name, command: command._tag }
  }
  const begins = command._tag === 'Receive' || command._tag === 'Start'
  if (begins && dialect !== null && !dialect.channels.includes(command.channel)) {
    return { _tag: 'ChannelNotOffered', dialect: dialect.name, channel: command.channel }
  }
  if (!begins && !inbox.has(interaction)) return { _tag: 'UnknownInteraction', interaction }
  const tooMuch = beyondChannel(inbox, interaction, command)
  if (tooMuch !== null) return tooMuch
  const named = namedAgent(command)
  if (named !== null && inbox.lookup.user(named) === null) return { _tag: 'UnknownAgent', agent: named }
  const place = unknownPlace(inbox, command)
  if (place !== null) return place
  const agent = actingAgent(command)
  const theirs = agent === null ? null : objectionTo(inbox, agent, interaction, command)
  return theirs ?? (command._tag === 'Start' ? campaignAgainst(inbox, command) : null)
}

/** A campaign begins only on its channels and with its fields filled in, whoever starts. */
const campaignAgainst = (
  inbox: Whole,
  { channel, place, fields }: CommandOf<'Start'>,
): InboxRefusal | null => {
  const campaign = place.campaign === null ? null : inbox.lookup.campaign(place.campaign)
  if (campaign === null) return null
  const { id, channels } = campaign
  if (!channels.includes(channel)) {
    return { _tag: 'ChannelNotInCampaign', campaign: id, channel, offered: channels }
  }
  const missing = missingFields(campaign, fields ?? [])
  return missing.length === 0 ? null : { _tag: 'FieldsMissing', campaign: id, missing }
}

/** Only its members begin something in a campaign; one without members is everybody's. */
const outsideCampaign = (inbox: Whole, agent: AgentId, id: CampaignId): InboxRefusal | null => {
  const members = inbox.lookup.campaign(id)?.members ?? []
  return members.length === 0 || members.some((member) => member.agent === agent)
    ? null
    : { _tag: 'NotInCampaign', agent, campaign: id }
}

/** What the system's own channels cannot carry, and which of its senders have reached their limit. */
const beyondChannel = (inbox: Whole, interaction: InteractionId, command: Command): InboxRefusal | null => {
  if (command._tag === 'Start' && command.sender !== undefined) {
    const over = overLimit(inbox, command.sender, command.at)
    if (over !== null) return over
  }
  if (inbox.dialect === null || (command._tag !== 'Reply' && command._tag !== 'Start')) return null
  const { capabilities } = inbox.dialect
  const state = inbox.state(interaction)
  const channel = command._tag === 'Start' ? command.channel : state.origin.channel
  const writesFirst = command._tag === 'Start' && (command.message !== null || command.content !== undefined)
  const what =
    writesFirst && !capabilities[channel].outboundFirst
      ? 'a first message from us'
      : command.content === undefined
        ? null
        : beyond(channel, command.content, capabilities)
  if (what === null) return null
  const allowed = allowedCommands(state)
  return { _tag: 'ChannelCannot', command: command._tag, allowed, channel, what }
}

const overLimit = (inbox: Whole, sender: SenderId, at: Instant): InboxRefusal | null => {
  const { senderProfiles, timeZone } = inbox.lookup.directory
  for (const profile of senderProfiles) {
    const limit = profile.senders.find(({ id }) => id === sender)?.dailyLimit ?? null
    if (limit !== null && usedOn(inbox.usage, sender, localDay(at, timeZone)) >= limit) {
      return {
        _tag: 'NoSender',
        profile: profile.id,
        why: `${sender} has reached its daily limit of ${limit}`,
      }
    }
  }
  return null
}

const objectionTo = (
  inbox: Whole,
  agent: AgentId,
  interaction: InteractionId,
  command: Command,
): InboxRefusal | null => {
  const user = inbox.lookup.user(agent)
  if (user === null) return { _tag: 'UnknownAgent', agent }
  const right = rightFor(command._tag)
  if (right !== null && !hasRight(inbox.lookup, agent, right)) return { _tag: 'NotPermitted', agent, right }
  if (command._tag === 'Start') {
    const { channel, place } = command
    if (user.channels !== null && !user.channels.includes(channel)) {
      return { _tag: 'NotAMember', agent, channel }
    }
    return place.campaign === null ? null : outsideCampaign(inbox, agent, place.campaign)
  }
  const row = inbox.rows.row(interaction)
  const rings = ringsAt(inbox.state(interaction), agent, command)
  if (row !== null && !rings && !seesToWork(inbox, agent, subjectOf(row))) {
    return { _tag: 'NotVisible', interaction, agent }
  }
  const held = leftToTheHolder(inbox, agent, interaction, command)
  if (held !== null) return held
  if (command._tag === 'PressButton' && !inbox.lookup.directory.buttons.includes(command.button)) {
    return { _tag: 'UnknownButton', button: command.button, known: inbox.lookup.directory.buttons }
  }
  return command._tag === 'Pick' ? objectionToPick(inbox, agent, interaction) : null
}

/** Whether it is an answer to what rings at this agent, who need not see it in any list. */
const ringsAt = ({ offers }: InteractionState, agent: AgentId, { _tag }: Command): boolean =>
  (_tag === 'AcceptOffer' || _tag === 'DeclineOffer') && offers.some((offer) => offer.agent === agent)

const seesToWork = (inbox: Whole, agent: AgentId, subject: Subject): boolean => {
  return subject.phase === 'closed' && inbox.dialect?.finishedIsHistory === true
    ? canSeeInHistory(inbox.lookup, agent, subject)
    : canSee(inbox.lookup, agent, subject)
}

/** Where a system leaves something to the agent who has it, nobody else can do it, nor anybody before they take it. */
const leftToTheHolder = (
  inbox: Whole,
  agent: AgentId,
  interaction: InteractionId,
  command: Command,
): InboxRefusal | null => {
  if (inbox.dialect?.holderOnly?.includes(command._tag) !== true) return null
  const state = inbox.state(interaction)
  const { holder, phase } = state
  if (phase === 'closed' || holder === agent) return null
  const told = { command: command._tag, allowed: allowedCommands(state) }
  if (holder === null && isOffered(inbox, agent, interaction, command)) return null
  return holder === null ? { _tag: 'HeldByNobody', ...told } : { _tag: 'Held', ...told, holder }
}

/** Whether the system has a button for it that is there for this agent. */
const isOffered = (inbox: Whole, agent: AgentId, interaction: InteractionId, { _tag }: Command): boolean => {
  const row = inbox.rows.row(interaction)
  const actions = inbox.dialect?.screens.flatMap((screen) => screen.actions ?? []) ?? []
  return row !== null && actions.some(({ does, offered }) => does?._tag === _tag && offered(row, agent))
}

const unknownPlace = (inbox: Whole, command: Command): InboxRefusal | null => {
  const { queue, team, campaign } = placeNamed(command)
  if (queue !== null && inbox.lookup.queue(queue) === null) {
    return { _tag: 'UnknownPlace', kind: 'queue', name: queue }
  }
  if (team !== null && inbox.lookup.team(team) === null) {
    return { _tag: 'UnknownPlace', kind: 'team', name: team }
  }
  return campaign !== null && inbox.lookup.campaign(campaign) === null
    ? { _tag: 'UnknownPlace', kind: 'campaign', name: campaign }
    : null
}

/** What waits in a campaign is taken as its strategy says. */
const objectionToPick = (inbox: Whole, agent: AgentId, interaction: InteractionId): InboxRefusal | null => {
  const { place, holder } = inbox.state(interaction)
  if (place.campaign === null || holder !== null) return null
  const { campaign } = place
  const members = inbox.lookup.campaign(campaign)?.members.map((member) => member.agent) ?? []
  const load = inbox.workload.of(agent, campaign, members)
  const { mayTake } = pendingFor(inbox.lookup, agent, inbox.rows.waitingIn(campaign), load)
  return mayTake.some(({ id }) => id === interaction) ? null : { _tag: 'NotTheirsToTake', agent, campaign }
}
