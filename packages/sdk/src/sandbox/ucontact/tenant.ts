import {
  absent,
  type Channel,
  type Command,
  encodeLog,
  Inbox,
  type InboxVerdict,
  type Instant,
  type InteractionState,
  ucontact,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import type { World } from '../vendor.ts'
import { announce } from './announce.ts'
import type { ClientRecord, MessageRecord, UcontactData, UserRecord } from './data.ts'
import { directoryOf } from './directory.ts'
import { giveOut } from './giving-out.ts'
import { digitsOf } from './number.ts'

/**
 * @internal The tenant in memory: the core's inbox, in which an interaction is named by its guid, and beside it what only
 * this server keeps.
 */
export class Tenant {
  readonly world: World
  readonly data: UcontactData
  readonly inbox: Inbox

  constructor(world: World, data: UcontactData, log: unknown = encodeLog([])) {
    this.world = world
    this.data = data
    this.inbox = Result.getOrThrowWith(
      Inbox.read(directoryOf(data), ucontact, log),
      (fault) => new TypeError(`snapshot: ${JSON.stringify(fault)}, take one with snapshot()`),
    )
  }

  get now(): Instant {
    return this.world.now()
  }

  state(guid: string): InteractionState {
    return this.inbox.has(guid) ? this.inbox.state(guid) : absent
  }

  isLive(guid: string): boolean {
    const { phase } = this.state(guid)
    return phase === 'open' || phase === 'unanswered'
  }

  messagesOf(guid: string): ReadonlyArray<MessageRecord> {
    return this.data.messages.filter(({ interaction }) => interaction === guid)
  }

  user(name: string): UserRecord | undefined {
    return this.data.users.find((each) => each.name === name)
  }

  /** Who has this number, however it is written, or this address. */
  client(address: string): ClientRecord | undefined {
    const digits = digitsOf(address)
    return this.data.clients.find(({ id }) => (digits === null ? id === address : digitsOf(id) === digits))
  }

  /** Who has this number or address, though they were not heard of before. */
  meet(address: string, name: string | null = null): ClientRecord {
    const known = this.client(address)
    if (known !== undefined) return known
    const client = { id: address.trim(), name, contactId: null }
    this.data.clients.push(client)
    return client
  }

  /** The interactions with a client over one of these channels, the newest first. */
  interactionsWith({ id }: ClientRecord, channels: ReadonlyArray<Channel>): ReadonlyArray<string> {
    return [...this.inbox.interactions].reverse().filter((guid) => {
      const { contact, channel } = this.state(guid).origin
      return contact === id && channels.includes(channel)
    })
  }

  newGuid(): string {
    return this.world.chance.uuid('guid')
  }

  /** Asks the core, tells of what has happened, and gives out what now can be. */
  submit(guid: string, command: Command): InboxVerdict {
    const verdict = this.ask(guid, command)
    if (Result.isSuccess(verdict)) giveOut(this)
    return verdict
  }

  /** Asks the core, and tells of what has happened. */
  ask(guid: string, command: Command): InboxVerdict {
    const verdict = this.inbox.submit(guid, command)
    if (Result.isSuccess(verdict)) for (const { event } of verdict.success) announce(this, guid, event)
    return verdict
  }

  keep(message: Omit<MessageRecord, 'id' | 'at' | 'beside'>, beside: boolean): MessageRecord {
    const kept = { ...message, id: this.nextMessage, at: this.now, beside: beside ? { word: null } : null }
    this.data.messages.push(kept)
    return kept
  }

  /** The id that the next message will have. */
  get nextMessage(): number {
    return this.data.messages.length + 1
  }

  /** Somebody came, left, or went on a break. */
  peopleChanged(): void {
    this.inbox.changeDirectory(directoryOf(this.data))
    giveOut(this)
  }
}
