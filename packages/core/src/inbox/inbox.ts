import * as Result from 'effect/Result'
import type { Dialect } from '../dialect/dialect.ts'
import { chooseSender, type SenderChoice } from '../directory/choose-sender.ts'
import type { Directory } from '../directory/directory.ts'
import { localDay } from '../directory/local-day.ts'
import { Lookup } from '../directory/lookup.ts'
import { countUse, NO_USAGE, type SenderUsage } from '../directory/sender-usage.ts'
import type { Command } from '../interaction/command.ts'
import { decide } from '../interaction/decide.ts'
import type { Event } from '../interaction/event.ts'
import { evolve } from '../interaction/evolve.ts'
import type { Instant } from '../interaction/instant.ts'
import type { InteractionId } from '../interaction/names.ts'
import { absent, type InteractionState } from '../interaction/state.ts'
import { type Notification, notifications } from '../notification/notifications.ts'
import { Rows } from '../view/rows.ts'
import { Views } from '../view/views.ts'
import type { Entry } from './entry.ts'
import type { InboxRefusal } from './inbox-refusal.ts'
import { decodeLog, type LogFault } from './log.ts'
import { objection } from './objection.ts'
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
  /** How often each sender has started a conversation on each day. */
  usage: SenderUsage = NO_USAGE
  /** @internal */
  readonly workload = new Workload()
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

  /** Whether an interaction has begun. */
  has(interaction: InteractionId): boolean {
    return this.states.has(interaction)
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
    const reason = objection(this, interaction, command)
    if (reason !== null) return Result.fail(reason)
    const decided = decide(this.state(interaction), this.completed(interaction, command))
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

  /** What the system and the account add to a command by themselves. */
  private completed(interaction: InteractionId, given: Command): Command {
    const { undoWithin } = this.current.directory
    const asSent = this.dialect?.asSent
    const command =
      given._tag === 'Reply' && given.content !== undefined && asSent !== undefined
        ? { ...given, content: asSent(this.state(interaction), given.by, given.content, given.at) }
        : given
    if (undoWithin === null) return command
    const sends = command._tag === 'Reply' || (command._tag === 'Start' && command.message !== null)
    return sends && command.undoUntil === undefined
      ? { ...command, undoUntil: command.at + undoWithin }
      : command
  }
}
