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
  readonly #clients = new Map<string, ClientRecord>()
  /** By client: the guids of their interactions, oldest first. */
  readonly #interactions = new Map<string, Array<string>>()
  /** By agent: the guids of what they have and is not finished. */
  readonly #inHand = new Map<string, Set<string>>()
  /** By guid. */
  readonly #threads = new Map<string, Array<MessageRecord>>()

  constructor(world: World, data: UcontactData, log: unknown = encodeLog([])) {
    this.world = world
    this.data = data
    this.inbox = Result.getOrThrowWith(
      Inbox.read(directoryOf(data), ucontact, log),
      (fault) => new TypeError(`snapshot: ${JSON.stringify(fault)}, take one with snapshot()`),
    )
    for (const client of data.clients) this.#clients.set(nameOf(client.id), client)
    for (const guid of this.inbox.interactions) {
      this.#noteBegun(guid)
      this.#noteHolder(guid, null)
    }
    for (const message of data.messages) listed(this.#threads, message.interaction).push(message)
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
    return this.#threads.get(guid) ?? []
  }

  user(name: string): UserRecord | undefined {
    return this.data.users.find((each) => each.name === name)
  }

  /** Who has this number, however it is written, or this address. */
  client(address: string): ClientRecord | undefined {
    return this.#clients.get(nameOf(address))
  }

  /** Who has this number or address, though they were not heard of before. */
  meet(address: string, name: string | null = null): ClientRecord {
    const known = this.client(address)
    if (known !== undefined) return known
    const client = { id: address.trim(), name, contactId: null }
    this.data.clients.push(client)
    this.#clients.set(nameOf(address), client)
    return client
  }

  /** The interactions with a client over one of these channels, the newest first. */
  interactionsWith({ id }: ClientRecord, channels: ReadonlyArray<Channel>): ReadonlyArray<string> {
    const theirs = this.#interactions.get(id) ?? []
    return theirs.toReversed().filter((guid) => channels.includes(this.state(guid).origin.channel))
  }

  /** What an agent has and is not finished. */
  inHand(agent: string): ReadonlyArray<string> {
    return [...(this.#inHand.get(agent) ?? [])]
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
    const begins = !this.inbox.has(guid)
    const before = this.state(guid).holder
    const verdict = this.inbox.submit(guid, command)
    if (Result.isFailure(verdict)) return verdict
    if (begins) this.#noteBegun(guid)
    this.#noteHolder(guid, before)
    for (const { event } of verdict.success) announce(this, guid, event)
    return verdict
  }

  keep(message: Omit<MessageRecord, 'id' | 'at' | 'beside'>, beside: boolean): MessageRecord {
    const kept = { ...message, id: this.nextMessage, at: this.now, beside: beside ? { word: null } : null }
    this.data.messages.push(kept)
    listed(this.#threads, kept.interaction).push(kept)
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

  #noteHolder(guid: string, before: string | null): void {
    const { holder } = this.state(guid)
    if (before !== null) this.#inHand.get(before)?.delete(guid)
    if (holder === null || !this.isLive(guid)) return
    this.#inHand.set(holder, (this.#inHand.get(holder) ?? new Set()).add(guid))
  }

  #noteBegun(guid: string): void {
    listed(this.#interactions, this.state(guid).origin.contact ?? '').push(guid)
  }
}

/** What a client is found under: the digits of a number, however it is written, or the address. */
const nameOf = (address: string): string => digitsOf(address) ?? address.trim()

/** The list under a name, which is made if there is none. */
const listed = <A>(lists: Map<string, Array<A>>, name: string): Array<A> => {
  const list = lists.get(name) ?? []
  lists.set(name, list)
  return list
}
