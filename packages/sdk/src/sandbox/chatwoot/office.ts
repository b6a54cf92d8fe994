import {
  type Actor,
  absent,
  type Command,
  chatwoot,
  type Event,
  encodeLog,
  Inbox,
  type InboxVerdict,
  type Instant,
  type InteractionState,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import type { World } from '../vendor.ts'
import type { ChatwootData, ConversationRecord, MessageRecord, UserRecord } from './data.ts'
import { directoryOf } from './directory.ts'
import { notFound } from './problem.ts'

const AUTOMATION: Actor = { _tag: 'Automation' }

/** @internal The tables of the server whose records have ids. */
type Table = {
  [Name in keyof ChatwootData]: ChatwootData[Name] extends Array<{ readonly id: number }> ? Name : never
}[keyof ChatwootData]

/**
 * @internal The account in memory: the core's inbox, which decides what may happen to a conversation, and beside it what
 * only this server keeps.
 */
export class Office {
  readonly world: World
  readonly data: ChatwootData
  readonly inbox: Inbox
  readonly #conversations = new Map<number, ConversationRecord>()
  readonly #threads = new Map<number, Array<MessageRecord>>()

  constructor(world: World, data: ChatwootData, log: unknown = encodeLog([])) {
    this.world = world
    this.data = data
    this.inbox = Result.getOrThrowWith(
      Inbox.read(directoryOf(data), chatwoot, log),
      (fault) => new TypeError(`snapshot: ${JSON.stringify(fault)}, take one with snapshot()`),
    )
    for (const conversation of data.conversations) this.#conversations.set(conversation.id, conversation)
    for (const message of data.messages) this.#thread(message.conversation).push(message)
  }

  get now(): Instant {
    return this.world.now()
  }

  /** The record of a table, or the server's 404. */
  find<Name extends Table>(table: Name, id: number): ChatwootData[Name][number] {
    const records: ReadonlyArray<{ readonly id: number }> = this.data[table]
    const found =
      table === 'conversations' ? this.#conversations.get(id) : records.find((each) => each.id === id)
    if (found === undefined) throw notFound()
    return found as ChatwootData[Name][number]
  }

  /** The next id of a table. */
  nextId(table: string): number {
    const id = (this.data.lastIds[table] ?? 0) + 1
    this.data.lastIds[table] = id
    return id
  }

  /** The messages of a conversation, oldest first. */
  thread({ id }: ConversationRecord): ReadonlyArray<MessageRecord> {
    return this.#threads.get(id) ?? []
  }

  state({ id }: Pick<ConversationRecord, 'id'>): InteractionState {
    return this.inbox.has(String(id)) ? this.inbox.state(String(id)) : absent
  }

  status(conversation: ConversationRecord): string {
    return chatwoot.statusOf(this.state(conversation)) ?? 'open'
  }

  /** Whose it is; resolving leaves that as it was. */
  assignee(conversation: ConversationRecord): UserRecord | null {
    const { phase, holder } = this.state(conversation)
    const id = phase === 'closed' ? conversation.keptAssignee : holder === null ? null : Number(holder)
    return this.data.users.find((each) => each.id === id) ?? null
  }

  team(conversation: ConversationRecord): number | null {
    const { team } = this.state(conversation).place
    return team === null ? null : Number(team)
  }

  /** Somebody joined, left, or changed. */
  peopleChanged(): void {
    this.inbox.changeDirectory(directoryOf(this.data))
  }

  addConversation(conversation: ConversationRecord): void {
    this.data.conversations.push(conversation)
    this.#conversations.set(conversation.id, conversation)
  }

  removeConversation({ id }: ConversationRecord): void {
    this.data.conversations = this.data.conversations.filter((each) => each.id !== id)
    this.data.messages = this.data.messages.filter(({ conversation }) => conversation !== id)
    this.#conversations.delete(id)
    this.#threads.delete(id)
  }

  addMessage(
    conversation: ConversationRecord,
    message: Omit<MessageRecord, 'id' | 'conversation' | 'createdAt' | 'updatedAt'>,
    id: number = this.nextId('messages'),
  ): MessageRecord {
    const { now } = this
    const added: MessageRecord = {
      ...message,
      id,
      conversation: conversation.id,
      createdAt: now,
      updatedAt: now,
    }
    this.data.messages.push(added)
    this.#thread(conversation.id).push(added)
    conversation.lastActivityAt = now
    return added
  }

  /**
   * Asks the core. What happens leaves its line in the thread; a conversation keeps its assignee while it is resolved,
   * and has them again when it opens.
   */
  submit(conversation: ConversationRecord, command: Command): InboxVerdict {
    const before = this.state(conversation).holder
    const verdict = this.inbox.submit(String(conversation.id), command)
    if (Result.isFailure(verdict)) return verdict
    for (const { event } of verdict.success) {
      this.#note(conversation, event)
      if (event._tag === 'Closed') conversation.keptAssignee = before === null ? null : Number(before)
      if (event._tag === 'Assigned') this.#takePart(conversation, event.agent)
      if (event._tag === 'Reopened') this.#giveBack(conversation)
    }
    return verdict
  }

  /** Asks the core for something that is wanted only where it changes something. */
  ensure(conversation: ConversationRecord, command: Command): void {
    this.submit(conversation, command)
  }

  /** Gives it to a user, or (null) to nobody: manual assignment asks nothing else (apis 2.3). */
  assign(conversation: ConversationRecord, user: UserRecord | null, by: Actor): void {
    conversation.assignedBot = null
    const at = this.now
    const { phase, holder } = this.state(conversation)
    if (phase === 'closed') {
      conversation.keptAssignee = user?.id ?? null
      if (user !== null) this.#takePart(conversation, String(user.id))
    } else if (user === null) {
      if (holder !== null) this.submit(conversation, { _tag: 'Unassign', at, by })
    } else if (holder !== String(user.id)) {
      this.submit(conversation, { _tag: 'Assign', at, by, agent: String(user.id) })
    }
  }

  /** The line that a change leaves in the thread, in the core's words and with names. */
  #note(conversation: ConversationRecord, event: Event): void {
    const line = chatwoot.badge(this.#named(event))
    if (line === null || (event._tag === 'Assigned' && event.by._tag === 'Automation' && this.#giving)) return
    this.addMessage(conversation, {
      content: line,
      type: 'activity',
      contentType: 'text',
      contentAttributes: {},
      private: false,
      status: 'sent',
      sourceId: null,
      echoId: null,
      sender: null,
      attachments: [],
    })
  }

  #giving = false

  #giveBack(conversation: ConversationRecord): void {
    const kept = conversation.keptAssignee
    conversation.keptAssignee = null
    if (kept === null) return
    this.#giving = true
    this.ensure(conversation, { _tag: 'Assign', at: this.now, by: AUTOMATION, agent: String(kept) })
    this.#giving = false
  }

  /** Whoever is assigned takes part (apis 2.3). */
  #takePart(conversation: ConversationRecord, participant: string): void {
    this.ensure(conversation, { _tag: 'Join', at: this.now, participant })
  }

  #named(event: Event): Event {
    const by =
      'by' in event && event.by._tag === 'Agent'
        ? { by: { _tag: 'Agent' as const, agent: this.#nameOf(event.by.agent) } }
        : {}
    const agent = 'agent' in event && event.agent !== null ? { agent: this.#nameOf(event.agent) } : {}
    const team =
      event._tag === 'TeamAssigned' && event.team !== null ? { team: this.#teamName(event.team) } : {}
    return { ...event, ...by, ...agent, ...team } as Event
  }

  #nameOf(user: string): string {
    return this.data.users.find(({ id }) => String(id) === user)?.name ?? user
  }

  #teamName(team: string): string {
    return this.data.teams.find(({ id }) => String(id) === team)?.name ?? team
  }

  #thread(conversation: number): Array<MessageRecord> {
    const thread = this.#threads.get(conversation) ?? []
    this.#threads.set(conversation, thread)
    return thread
  }
}
