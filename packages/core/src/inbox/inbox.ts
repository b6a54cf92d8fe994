import * as Result from 'effect/Result'
import { canSee } from '../access/can-see.ts'
import { hasRight, rightFor } from '../access/may.ts'
import { subjectOf } from '../access/subject.ts'
import { beyond } from '../channel/beyond.ts'
import type { Dialect } from '../dialect/dialect.ts'
import { chooseSender, type SenderChoice } from '../directory/choose-sender.ts'
import type { Directory } from '../directory/directory.ts'
import { localDay } from '../directory/local-day.ts'
import { Lookup } from '../directory/lookup.ts'
import { pendingFor } from '../directory/pending.ts'
import { countUse, NO_USAGE, type SenderUsage, usedOn } from '../directory/sender-usage.ts'
import { allowedCommands } from '../interaction/allowed.ts'
import type { Command } from '../interaction/command.ts'
import { decide } from '../interaction/decide.ts'
import type { Event } from '../interaction/event.ts'
import { evolve } from '../interaction/evolve.ts'
import type { Instant } from '../interaction/instant.ts'
import type { AgentId, InteractionId, SenderId } from '../interaction/names.ts'
import { absent, type InteractionState } from '../interaction/state.ts'
import { type Notification, notifications } from '../notification/notifications.ts'
import { Rows } from '../view/rows.ts'
import { Views } from '../view/views.ts'
import { actingAgent, namedAgent } from './actor.ts'
import type { Entry } from './entry.ts'
import type { InboxRefusal } from './inbox-refusal.ts'
import { decodeLog, type LogFault } from './log.ts'
import { Workload } from './workload.ts'

/** What an inbox answers to a command: the entries it added to its log, in order, or why it added none. */
export type InboxVerdict = Result.Result<ReadonlyArray<Entry>, InboxRefusal>

/**
 * A whole inbox in memory: many interactions, the directory of those who work on them, and the words of one
 * system. It alone writes its log; states, rows, views and notifications are folded from it. A refused command
 * leaves everything as it was.
 */
export class Inbox {
  readonly dialect: Dialect | null
  private current: Lookup
  private readonly states = new Map<InteractionId, InteractionState>()
  private readonly timelines = new Map<InteractionId, Array<Event>>()
  private readonly entries: Array<Entry> = []
  private readonly told: Array<Notification> = []
  private usage: SenderUsage = NO_USAGE
  private readonly workload = new Workload()
  readonly rows: Rows
  readonly views: Views

  constructor(directory: Directory, dialect: Dialect | null = null) {
    this.dialect = dialect
    this.current = new Lookup(directory)
    this.rows = new Rows(this.current)
    this.views = new Views(this.rows)
  }

  /** The inbox that a log led to; a log with a fault leads to none. The log is what `encodeLog` wrote. */
  static read(directory: Directory, dialect: Dialect | null, log: unknown): Result.Result<Inbox, LogFault> {
    return Result.map(decodeLog(log), (entries) => {
      const inbox = new Inbox(directory, dialect)
      for (const entry of entries) inbox.apply(entry)
      return inbox
    })
  }

  /** Who works here, as it is now. */
  get lookup(): Lookup {
    return this.current
  }

  /** Everything that has happened, oldest first. */
  get log(): ReadonlyArray<Entry> {
    return this.entries
  }

  /** Everything that users were told of, oldest first. */
  get notifications(): ReadonlyArray<Notification> {
    return this.told
  }

  /** The ids of all interactions, in the order in which they began. */
  get interactions(): Iterable<InteractionId> {
    return this.states.keys()
  }

  /** How an interaction stands; the absent state if it has not begun. */
  state(interaction: InteractionId): InteractionState {
    return this.states.get(interaction) ?? absent
  }

  /** What has happened to one interaction, oldest first. */
  timeline(interaction: InteractionId): ReadonlyArray<Event> {
    return this.timelines.get(interaction) ?? []
  }

  /** From now on the directory is this one: someone joined, went on a break, took another profile. */
  changeDirectory(directory: Directory): void {
    this.current = new Lookup(directory)
    this.rows.lookUpIn(this.current)
  }

  /** Asks something of one interaction. */
  submit(interaction: InteractionId, command: Command): InboxVerdict {
    const reason = this.objection(interaction, command)
    if (reason !== null) return Result.fail(reason)
    const decided = decide(this.state(interaction), this.completed(command))
    if (Result.isFailure(decided)) return Result.fail(decided.failure)
    const added = decided.success.map((event, index) => ({
      sequence: this.entries.length + 1 + index,
      interaction,
      event,
    }))
    for (const entry of added) this.apply(entry)
    return Result.succeed(added)
  }

  private apply(entry: Entry): void {
    const { interaction, event } = entry
    const before = this.state(interaction)
    const after = evolve(before, event)
    this.entries.push(entry)
    this.states.set(interaction, after)
    const timeline = this.timelines.get(interaction)
    if (timeline === undefined) this.timelines.set(interaction, [event])
    else timeline.push(event)
    const had = this.rows.row(interaction)?.agents ?? []
    this.workload.apply(interaction, before, after)
    this.rows.apply(entry, before, after)
    this.told.push(...notifications(this.current, interaction, event, before, after, had))
    if (event._tag === 'Started' && event.sender !== undefined) {
      const day = localDay(event.at, this.current.directory.timeZone)
      this.usage = countUse(this.usage, event.sender, day)
    }
  }

  /**
   * The sender that a conversation of this profile would leave from (CP-5), for a recipient's country in two
   * capitals or (null) an unknown one; name it in the command that starts it, and it counts for that day.
   */
  senderFor(profile: string, country: string | null, at: Instant): SenderChoice | null {
    const senders = this.current.senderProfile(profile)
    if (senders === null) return null
    const { timeZone } = this.current.directory
    return chooseSender(senders, { country, at, timeZone, usage: this.usage })
  }

  /** How long sending can be undone is the account's to say, so a command need not. */
  private completed(command: Command): Command {
    const { undoWithin } = this.current.directory
    if (undoWithin === null) return command
    const sends = command._tag === 'Reply' || (command._tag === 'Start' && command.message !== null)
    return sends && command.undoUntil === undefined
      ? { ...command, undoUntil: command.at + undoWithin }
      : command
  }

  /** What the whole inbox has against a command, or null. */
  private objection(interaction: InteractionId, command: Command): InboxRefusal | null {
    const { dialect } = this
    if (dialect !== null && !dialect.commands.includes(command._tag)) {
      return { _tag: 'NotInThisSystem', dialect: dialect.name, command: command._tag }
    }
    const begins = command._tag === 'Receive' || command._tag === 'Start'
    if (begins && dialect !== null && !dialect.channels.includes(command.channel)) {
      return { _tag: 'ChannelNotOffered', dialect: dialect.name, channel: command.channel }
    }
    if (!begins && !this.states.has(interaction)) return { _tag: 'UnknownInteraction', interaction }
    const tooMuch = this.beyondChannel(interaction, command)
    if (tooMuch !== null) return tooMuch
    const named = namedAgent(command)
    if (named !== null && this.current.user(named) === null) return { _tag: 'UnknownAgent', agent: named }
    const agent = actingAgent(command)
    return agent === null ? null : this.objectionTo(agent, interaction, command)
  }

  /** What the system's own channels cannot carry, and which of its senders have reached their limit. */
  private beyondChannel(interaction: InteractionId, command: Command): InboxRefusal | null {
    if (command._tag === 'Start' && command.sender !== undefined) {
      const over = this.overLimit(command.sender, command.at)
      if (over !== null) return over
    }
    if (this.dialect === null || (command._tag !== 'Reply' && command._tag !== 'Start')) return null
    if (command.content === undefined) return null
    const state = this.state(interaction)
    const channel = command._tag === 'Start' ? command.channel : state.origin.channel
    const what = beyond(channel, command.content, this.dialect.capabilities)
    if (what === null) return null
    const allowed = allowedCommands(state)
    return { _tag: 'ChannelCannot', command: command._tag, allowed, channel, what }
  }

  private overLimit(sender: SenderId, at: Instant): InboxRefusal | null {
    const { senderProfiles, timeZone } = this.current.directory
    for (const profile of senderProfiles) {
      const limit = profile.senders.find(({ id }) => id === sender)?.dailyLimit ?? null
      if (limit !== null && usedOn(this.usage, sender, localDay(at, timeZone)) >= limit) {
        return {
          _tag: 'NoSender',
          profile: profile.id,
          why: `${sender} has reached its daily limit of ${limit}`,
        }
      }
    }
    return null
  }

  private objectionTo(agent: AgentId, interaction: InteractionId, command: Command): InboxRefusal | null {
    const user = this.current.user(agent)
    if (user === null) return { _tag: 'UnknownAgent', agent }
    const right = rightFor(command._tag)
    if (right !== null && !hasRight(this.current, agent, right)) return { _tag: 'NotPermitted', agent, right }
    if (command._tag === 'Start') {
      return user.channels === null || user.channels.includes(command.channel)
        ? null
        : { _tag: 'NotAMember', agent, channel: command.channel }
    }
    const row = this.rows.row(interaction)
    if (row !== null && !canSee(this.current, agent, subjectOf(row))) {
      return { _tag: 'NotVisible', interaction, agent }
    }
    if (command._tag === 'PressButton' && !this.current.directory.buttons.includes(command.button)) {
      return { _tag: 'UnknownButton', button: command.button, known: this.current.directory.buttons }
    }
    return command._tag === 'Pick' ? this.objectionToPick(agent, interaction) : null
  }

  /** What waits in a campaign is taken as its strategy says. */
  private objectionToPick(agent: AgentId, interaction: InteractionId): InboxRefusal | null {
    const { place, holder } = this.state(interaction)
    if (place.campaign === null || holder !== null) return null
    const { campaign } = place
    const members = this.current.campaign(campaign)?.members.map((member) => member.agent) ?? []
    const load = this.workload.of(agent, campaign, members)
    const { mayTake } = pendingFor(this.current, agent, this.rows.waitingIn(campaign), load)
    return mayTake.some(({ id }) => id === interaction) ? null : { _tag: 'NotTheirsToTake', agent, campaign }
  }
}
