import {
  type Actor,
  absent,
  type Channel,
  type Command,
  type Content,
  type Directory,
  EMPTY_DIRECTORY,
  encodeLog,
  Inbox,
  type InboxVerdict,
  type Instant,
  type InteractionState,
  NOWHERE,
  respondio,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import { isUnknown } from '../../inbox/open.ts'
import { channelOf } from '../../provider/respondio/to-core.ts'
import { windowTagOf } from '../../provider/respondio/window-tag.ts'
import { journey } from '../journey.ts'
import type { World } from '../vendor.ts'
import type { ContactRecord, MessageRecord, RespondioData } from './data.ts'
import { contactJson, messageJson, seconds } from './json.ts'
import { notFound } from './problem.ts'

const AUTOMATION: Actor = { _tag: 'Automation' }
const API: Actor = { _tag: 'Api' }

/**
 * @internal The workspace in memory: the core's inbox, with one interaction for each contact, which opens and closes as
 * their conversations do; and beside it what only this server keeps.
 */
export class Desk {
  readonly world: World
  readonly data: RespondioData
  readonly inbox: Inbox

  constructor(world: World, data: RespondioData, log: unknown = encodeLog([])) {
    this.world = world
    this.data = data
    this.inbox = Result.getOrThrowWith(
      Inbox.read(directoryOf(data), respondio, log),
      (fault) => new TypeError(`snapshot: ${JSON.stringify(fault)}, take one with snapshot()`),
    )
  }

  get now(): Instant {
    return this.world.now()
  }

  nextId(table: string): number {
    const id = (this.data.lastIds[table] ?? 0) + 1
    this.data.lastIds[table] = id
    return id
  }

  state({ id }: Pick<ContactRecord, 'id'>): InteractionState {
    return this.inbox.has(String(id)) ? this.inbox.state(String(id)) : absent
  }

  isOpen(contact: ContactRecord): boolean {
    const { phase } = this.state(contact)
    return phase === 'open' || phase === 'unanswered'
  }

  /** Whose the contact is; closing leaves that as it was (apis 1.10). */
  assignee(contact: ContactRecord): number | null {
    const { holder } = this.state(contact)
    return this.isOpen(contact) ? (holder === null ? null : Number(holder)) : contact.keptAssignee
  }

  messagesOf({ id }: ContactRecord): ReadonlyArray<MessageRecord> {
    return this.data.messages.filter(({ contact }) => contact === id)
  }

  /** The core's word for a channel; sources that it has no word for are like a web chat. */
  medium(channel: number): Channel {
    const found = this.data.channels.find(({ id }) => id === channel)
    if (found === undefined) throw notFound('Channel')
    const word = channelOf(found.source)
    return isUnknown(word) ? 'chat' : word
  }

  /** A contact writes: their conversation opens if none is. */
  contactWrites(contact: ContactRecord, channel: number, text: string): MessageRecord {
    const id = this.nextId('messages')
    const opens = !this.isOpen(contact)
    const content = contentOf({ type: 'text', text })
    const at = this.now
    if (this.inbox.has(String(contact.id))) {
      this.submit(contact, { _tag: 'ReceiveMessage', at, message: String(id), content })
    } else {
      this.submit(contact, {
        _tag: 'Receive',
        at,
        channel: this.medium(channel),
        contact: String(contact.id),
        place: NOWHERE,
        routing: 'smart',
        priority: 0,
        message: String(id),
        content,
      })
      this.#giveBack(contact)
    }
    const message = this.#keep(contact, channel, 'incoming', { type: 'text', text }, id, [])
    if (opens) this.#tellOpened(contact, 'contact', message)
    this.tell('message.received', {
      contact: contactJson(this, contact),
      message: { ...messageJson(message), timestamp: seconds(at) },
      channel: this.#channelEvent(channel),
    })
    return message
  }

  /**
   * We write. The server takes every message; one that the channel does not let pass fails a moment later. Without an
   * open conversation it goes out beside the core, unless sending opens one here.
   */
  write(contact: ContactRecord, channel: number, body: Readonly<Record<string, unknown>>): MessageRecord {
    const id = this.nextId('messages')
    const at = this.now
    if (this.data.sendingOpens && !this.isOpen(contact)) this.open(contact, 'api')
    const isOrigin = this.state(contact).origin.channel === this.medium(channel)
    const verdict =
      this.isOpen(contact) && isOrigin
        ? this.submit(contact, {
            _tag: 'Reply',
            at,
            by: API,
            message: String(id),
            content: contentOf(body),
          })
        : null
    const message = this.#keep(contact, channel, 'outgoing', body, id, [{ value: 'pending', at }])
    this.tell('message.sent', {
      contact: contactJson(this, contact),
      message: { ...messageJson(message), timestamp: seconds(at) },
      channel: this.#channelEvent(channel),
    })
    const refusal = verdict !== null && Result.isFailure(verdict) ? verdict.failure._tag : null
    this.#scheduleReports(message, refusal ?? this.#windowClosed(contact, channel, body))
    return message
  }

  /** Outside an open conversation nobody but the channel's window says whether a message passes. */
  #windowClosed(
    contact: ContactRecord,
    channel: number,
    body: Readonly<Record<string, unknown>>,
  ): string | null {
    const { window, extensions } = respondio.capabilities[this.medium(channel)]
    if (window === null || body.type === 'whatsapp_template') return null
    const last = contact.channels.find((each) => each.channel === channel)?.lastIncomingAt ?? null
    const tag = windowTagOf(body.messageTag)
    const within = extensions.find((each) => each.tag === tag)?.within ?? window
    return last !== null && this.now <= last + within ? null : 'WindowClosed'
  }

  #scheduleReports(message: MessageRecord, refusal: string | null): void {
    const { reports } = respondio.capabilities[this.medium(message.channel)]
    const why = refusal === null ? null : (REASONS[refusal] ?? refusal)
    for (const { status, after, failure } of journey(this.data.delivery, reports, why, this.world.chance)) {
      this.world.schedule(this.now + after, {
        do: 'report',
        message: message.id,
        value: status,
        ...(failure === null ? {} : { why: failure }),
      })
    }
  }

  /** A channel reports what became of a message of ours; no webhook tells it (apis 1.9). */
  report(message: MessageRecord, status: 'sent' | 'delivered' | 'read' | 'failed', why: string | null): void {
    const contact = this.data.contacts.find(({ id }) => id === message.contact)
    if (contact === undefined || message.status.some(({ value }) => value === status)) return
    this.submit(contact, {
      _tag: 'ReportDelivery',
      at: this.now,
      message: String(message.id),
      status,
      failure: why,
    })
    message.status = [
      ...message.status,
      { value: status, at: this.now, ...(why === null ? {} : { message: why }) },
    ]
  }

  /** Opens a conversation without a message of the contact. */
  open(contact: ContactRecord, source: string): void {
    if (this.isOpen(contact)) return
    const at = this.now
    const [channel] = this.lastUsed(contact)
    if (this.inbox.has(String(contact.id))) this.submit(contact, { _tag: 'Reopen', at, by: API })
    else {
      this.submit(contact, {
        _tag: 'Start',
        at,
        by: API,
        channel: channel === undefined ? 'chat' : this.medium(channel.channel),
        contact: String(contact.id),
        place: NOWHERE,
        routing: 'smart',
        priority: 0,
        agent: null,
        message: null,
      })
      this.#giveBack(contact)
    }
    this.#tellOpened(contact, source, null)
  }

  close(contact: ContactRecord, category: string | null, summary: string | null): void {
    if (!this.isOpen(contact)) return
    this.submit(contact, { _tag: 'Close', at: this.now, by: API, outcome: { _tag: 'Processed' } })
    this.tell('conversation.closed', {
      contact: contactJson(this, contact),
      conversation: {
        category,
        summary,
        closedTime: seconds(this.now),
        closedBy: null,
        closedBySource: 'api',
      },
    })
  }

  assign(contact: ContactRecord, user: number | null): void {
    if (this.assignee(contact) === user) return
    const at = this.now
    if (!this.isOpen(contact)) contact.keptAssignee = user
    else if (user === null) this.submit(contact, { _tag: 'Unassign', at, by: API })
    else this.submit(contact, { _tag: 'Assign', at, by: API, agent: String(user) })
    this.tell('contact.assignee.updated', { contact: contactJson(this, contact) })
  }

  setTag(contact: ContactRecord, tag: string, add: boolean): void {
    if (contact.tags.includes(tag) === add) return
    contact.tags = add ? [...contact.tags, tag] : contact.tags.filter((each) => each !== tag)
    this.submit(contact, { _tag: add ? 'AddTag' : 'RemoveTag', at: this.now, by: API, tag })
    this.tell('contact.tag.updated', {
      contact: contactJson(this, contact),
      tag,
      action: add ? 'add' : 'remove',
    })
  }

  comment(contact: ContactRecord, text: string): void {
    const note = String(this.nextId('comments'))
    this.submit(contact, { _tag: 'Note', at: this.now, by: API, note, content: contentOf({ text }) })
  }

  /** The channels of a contact, the one used last first. */
  lastUsed({ channels }: ContactRecord): ReadonlyArray<ContactRecord['channels'][number]> {
    return channels.toSorted(
      (one, other) => (other.lastMessageAt ?? other.since) - (one.lastMessageAt ?? one.since),
    )
  }

  submit(contact: ContactRecord, command: Command): InboxVerdict {
    const before = this.state(contact).holder
    const verdict = this.inbox.submit(String(contact.id), command)
    if (Result.isFailure(verdict)) return verdict
    for (const { event } of verdict.success) {
      if (event._tag === 'Closed') contact.keptAssignee = before === null ? null : Number(before)
      if (event._tag === 'Reopened') this.#giveBack(contact)
    }
    return verdict
  }

  tell(event: string, payload: object): void {
    for (const webhook of this.data.webhooks.filter((each) => each.event === event)) {
      const id = this.world.chance.uuid('event')
      this.world.send({
        url: webhook.url,
        event,
        id,
        secret: webhook.key,
        body: { event_type: event, event_id: id, ...payload },
        about: null,
        attempt: 1,
      })
    }
  }

  /** The contact's future conversations stay with the same user. */
  #giveBack(contact: ContactRecord): void {
    const kept = contact.keptAssignee
    contact.keptAssignee = null
    if (kept === null) return
    this.inbox.submit(String(contact.id), {
      _tag: 'Assign',
      at: this.now,
      by: AUTOMATION,
      agent: String(kept),
    })
  }

  #tellOpened(contact: ContactRecord, source: string, first: MessageRecord | null): void {
    this.tell('conversation.opened', {
      contact: contactJson(this, contact),
      conversation: {
        source,
        conversationOpenedAt: seconds(this.now),
        firstIncomingMessage: first === null ? null : first.message.text,
        firstIncomingMessageChannelId: first?.channel ?? null,
      },
    })
  }

  #channelEvent(channel: number): object {
    const found = this.data.channels.find(({ id }) => id === channel)
    return { id: channel, name: found?.name, source: found?.source, meta: '{}', created_at: 0 }
  }

  #keep(
    contact: ContactRecord,
    channel: number,
    traffic: MessageRecord['traffic'],
    message: Readonly<Record<string, unknown>>,
    id: number,
    status: MessageRecord['status'],
  ): MessageRecord {
    const kept: MessageRecord = { id, contact: contact.id, channel, traffic, message, at: this.now, status }
    this.data.messages.push(kept)
    const known = contact.channels.find((each) => each.channel === channel)
    contact.channels = [
      ...contact.channels.filter((each) => each !== known),
      {
        channel,
        since: known?.since ?? this.now,
        lastMessageAt: this.now,
        lastIncomingAt: traffic === 'incoming' ? this.now : (known?.lastIncomingAt ?? null),
      },
    ]
    return kept
  }
}

const REASONS: Readonly<Record<string, string>> = {
  WindowClosed: 'the messaging window is closed: only a template passes',
  ChannelCannot: 'the channel cannot carry this message',
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const contentOf = (body: Readonly<Record<string, unknown>>): Content => ({
  text: textOf(body.text ?? body.title),
  attachments: [],
  template: body.type === 'whatsapp_template' ? 'template' : null,
  windowTag: windowTagOf(body.messageTag),
})

const EVERYTHING = 'everything'
const RIGHTS = respondio.roles.flatMap(({ rights }) => rights)

/** Programs have the rights of the workspace, so who may do what is not asked. */
const directoryOf = ({ users }: RespondioData): Directory => ({
  ...EMPTY_DIRECTORY,
  users: users.map(({ id, firstName }) => ({
    id: String(id),
    name: firstName,
    type: 'administrator',
    profiles: [EVERYTHING],
    activeProfile: EVERYTHING,
    teams: [],
    manages: [],
    spaces: [],
    channels: null,
    presence: 'online',
  })),
  profiles: [{ id: EVERYTHING, rights: RIGHTS, queues: [], channels: null }],
})
