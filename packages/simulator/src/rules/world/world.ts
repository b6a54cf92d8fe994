import {
  type Actor,
  type Channel,
  type Command,
  type Content,
  type Dialect,
  type Directory,
  EMPTY_DIRECTORY,
  type Entry,
  type Event,
  Inbox,
  type InboxRefusal,
  type InteractionState,
  type InternalChats,
  NO_USAGE,
  nextDeadline,
  type Place,
  type Row,
  type SenderUsage,
  type Tab,
  type User,
} from '@inboxlab/core'
import * as Result from 'effect/Result'
import { InputError } from '../../scenario/input-error.ts'
import { localMoment } from '../../scenario/local-moment.ts'
import { didYouMean } from '../../scenario/nearest.ts'
import { matchOne } from '../run/match-examples.ts'
import { sayEvent } from '../../say/event.ts'
import { reasonsOf } from '../say/refusal.ts'
import type { WrittenContact, WrittenInteraction, WrittenMessage } from '../steps/gaps.ts'
import type { Attached } from '../vocabulary/step.ts'
import { perform, type Vocabulary } from '../vocabulary/vocabulary.ts'
import type { MeantList } from './lists.ts'
import type { Looking } from './looking.ts'
import { momentOf, sayMoment, type WrittenMoment } from './moments.ts'
import { Refused } from './refused.ts'

const NOTHING_UNDER_IT: Attached = { table: null, text: null }

/** The first moment of an example unless it names another: a Monday morning. */
const START = '2026-03-02T09:00:00'
const TIME_ZONE = 'Europe/Paris'

/**
 * What an example plays in: one inbox with a clock that only the example moves. Ids are counted: interactions `i1`,
 * `i2` and so on, messages `m1`, `m2`. `it` is the interaction spoken of last.
 */
export class World {
  /** The moment it is, in milliseconds. */
  now: number
  /** What each user asks of each list: filters, search, order. */
  readonly looking = new Map<string, Looking>()
  /** What each sender profile has sent. */
  senderUsage: SenderUsage = NO_USAGE
  /** The sender that was chosen last. */
  lastSender: string | null = null
  chats: InternalChats = []
  /** Views that the account has made for itself. */
  readonly customViews: Array<Tab> = []
  /** The page that was opened last: where its list goes on. */
  nextPage: {
    readonly meant: MeantList
    readonly viewer: string
    readonly limit: number
    readonly cursor: string | null
  } | null = null
  /** How many notifications had been told when they were last cleared. */
  notificationsSeen = 0
  private readonly vocabulary: Vocabulary<World>
  private readonly inboxes = new Map<Dialect | null, Inbox>()
  private system: Dialect | null = null
  private people: Directory = { ...EMPTY_DIRECTORY, timeZone: TIME_ZONE }
  private readonly names = new Map<string, string>()
  private spokenOf: string | null = null
  private interactionCount = 0
  private messageCount = 0
  private contactCount = 0

  constructor(vocabulary: Vocabulary<World>) {
    this.vocabulary = vocabulary
    this.now = localMoment(START, TIME_ZONE) ?? 0
  }

  // The inbox and its people

  get inbox(): Inbox {
    const there = this.inboxes.get(this.system)
    if (there !== undefined) return there
    const made = new Inbox(this.people, this.system)
    this.inboxes.set(this.system, made)
    return made
  }

  /** The system whose words are spoken; null: none. */
  get dialect(): Dialect | null {
    return this.system
  }

  speak(dialect: Dialect): void {
    if (this.inboxes.size > 0) {
      throw new InputError({
        place: `the ${dialect.name} inbox`,
        problem: 'something has happened already',
        fix: 'name the inbox first',
      })
    }
    this.system = dialect
  }

  /** The words of the system. Throws where the example names none. */
  get words(): Dialect {
    if (this.system !== null) return this.system
    throw new InputError({
      place: 'inbox',
      problem: 'the example names no system, so there are no tabs, columns or status words',
      fix: "begin with 'Given the ino inbox', or another",
    })
  }

  get directory(): Directory {
    return this.people
  }

  /** Changes who works here and what they may do, from now on. */
  change(change: (directory: Directory) => Directory): void {
    this.people = change(this.people)
    this.inboxes.get(this.system)?.changeDirectory(this.people)
  }

  /** A user of ours. Throws for one who was not introduced. */
  user(name: string): User {
    return found(this.people.users, name, 'agent', "introduce them with 'Given agents …'")
  }

  // Time

  get timeZone(): string {
    return this.people.timeZone
  }

  readonly say = (at: number): string => sayMoment(at, this.timeZone)

  moment(written: WrittenMoment): number {
    return momentOf(written, this.now, this.timeZone)
  }

  /** The same of something that is over: of a time of day alone, the last such time. */
  momentBefore(written: WrittenMoment): number {
    const moment = this.moment(written)
    return written.date === null && moment > this.now
      ? this.moment({ ...written, date: this.say(this.now).slice(0, 10) })
      : moment
  }

  /** Lets time pass; what is due until then happens on the way. */
  passTo(moment: number): void {
    if (moment < this.now) {
      throw new InputError({
        place: this.say(moment),
        problem: `it lies before ${this.say(this.now)}, where the example has come to`,
        fix: 'let time go forward only',
      })
    }
    while (true) {
      const due = this.nextDue(moment)
      if (due === null) break
      this.now = Math.max(this.now, due.command.at)
      if (Result.isFailure(this.inbox.submit(due.interaction, due.command))) break
    }
    this.now = moment
  }

  private nextDue(until: number): { readonly interaction: string; readonly command: Command } | null {
    let next: { readonly interaction: string; readonly command: Command } | null = null
    for (const interaction of this.inbox.interactions) {
      const command = nextDeadline(this.inbox.state(interaction))
      if (command === null || command.at > until) continue
      if (next === null || command.at < next.command.at) next = { interaction, command }
    }
    return next
  }

  // Interactions

  /** The id of the interaction that is meant, which is the one spoken of from now on. */
  id(written: WrittenInteraction): string {
    if (written === null) {
      if (this.spokenOf !== null) return this.spokenOf
      throw new InputError({
        place: 'it',
        problem: 'no interaction has begun',
        fix: "begin one, with 'When a WhatsApp message arrives from +33 6 12 34 56 78'",
      })
    }
    const id = this.names.get(written)
    if (id === undefined) {
      throw new InputError({
        place: `interaction ${written}`,
        problem: 'there is none of this name',
        fix:
          this.names.size === 0
            ? `begin one, then name it with 'And it is called ${written}'`
            : `${didYouMean(written, [...this.names.keys()])} (name one with 'And it is called ${written}')`,
      })
    }
    this.spokenOf = id
    return id
  }

  /** The id of the next interaction to begin. */
  nextId(): string {
    return `i${this.interactionCount + 1}`
  }

  callIt(name: string): void {
    if (!/^[\wÀ-ÿ-]+$/u.test(name)) {
      throw new InputError({
        place: `interaction ${name}`,
        problem: 'a name is one word of letters, digits and hyphens',
        fix: 'write it like first',
      })
    }
    const before = this.names.get(name)
    if (before !== undefined && before !== this.id(null)) {
      throw new InputError({
        place: `interaction ${name}`,
        problem: 'another interaction has this name',
        fix: 'give this one another',
      })
    }
    this.names.set(name, this.id(null))
  }

  /** What an interaction is called in sentences. */
  nameOf(id: string): string {
    let name = id
    for (const [each, named] of this.names) if (named === id) name = each
    return name
  }

  state(written: WrittenInteraction): InteractionState {
    return this.inbox.state(this.id(written))
  }

  events(written: WrittenInteraction): ReadonlyArray<Event> {
    return this.inbox.timeline(this.id(written))
  }

  row(written: WrittenInteraction): Row {
    const row = this.inbox.rows.row(this.id(written))
    if (row !== null) return row
    throw new InputError({ place: 'it', problem: 'it has not begun', fix: 'begin it first' })
  }

  // Asking something of the inbox

  /** Gives a command; a refusal is thrown as a {@link Refused}. */
  submit(id: string, command: Command): ReadonlyArray<Entry> {
    const verdict = this.inbox.submit(id, command)
    if (Result.isFailure(verdict)) throw this.refused(verdict.failure)
    if (!this.names.has(id)) {
      this.interactionCount += 1
      this.names.set(id, id)
    }
    this.spokenOf = id
    return verdict.success
  }

  /** The same for the interaction that is meant; `at` is added. */
  act(written: WrittenInteraction, command: WithoutMoment<Command>): ReadonlyArray<Entry> {
    return this.submit(this.id(written), { ...command, at: this.now } as Command)
  }

  refused(refusal: InboxRefusal): Refused {
    return new Refused(reasonsOf(refusal, this.say))
  }

  /** Carries out another sentence of the vocabulary, with what stands under it. */
  perform(sentence: string, under: Attached = NOTHING_UNDER_IT): unknown {
    const match = matchOne(sentence, 'step', this.vocabulary)
    if (match instanceof InputError) throw match
    return perform(match, this, under)
  }

  // Messages and contacts

  newMessage(): string {
    this.messageCount += 1
    return `m${this.messageCount}`
  }

  /** The message that is meant, in the interaction spoken of, or else in any. */
  message(written: WrittenMessage): { readonly interaction: string; readonly message: string } {
    const said = this.inbox.log.flatMap(({ interaction, event }) => {
      const message = messageIn(event)
      return message === null ? [] : [{ interaction, message, text: textIn(event) }]
    })
    const ofIt = said.filter(({ interaction }) => interaction === this.spokenOf)
    const saying = (all: typeof said) =>
      written._tag === 'Saying' ? all.filter(({ text }) => text === written.text) : all
    const fitting = saying(ofIt).length > 0 ? saying(ofIt) : saying(said)
    const meant = written._tag === 'First' ? fitting[0] : fitting.at(-1)
    if (meant !== undefined) return meant
    throw new InputError({
      place: written._tag === 'Saying' ? `the message "${written.text}"` : 'message',
      problem: 'nobody has written it',
      fix: 'let it be written first',
    })
  }

  newContactId(): string {
    this.contactCount += 1
    return `c${this.contactCount}`
  }

  /** The id of a contact on a channel; who is not in the directory becomes a contact by their address. */
  contact(written: WrittenContact, channel: Channel): string {
    const { contacts } = this.people
    if (written._tag === 'Name') {
      return found(contacts, written.name, 'contact', "introduce them with 'Given the contact …'").id
    }
    const { address } = written
    const known = contacts.find(({ identities }) =>
      identities.some((each) => each.channel === channel && each.address === address),
    )
    if (known !== undefined) return known.id
    const same = contacts.find(({ id }) => id === address)
    const identity = { channel, address }
    this.change((directory) => ({
      ...directory,
      contacts:
        same === undefined
          ? [...directory.contacts, { id: address, name: address, identities: [identity], blocked: false }]
          : directory.contacts.map((each) =>
              each.id === address ? { ...each, identities: [...each.identities, identity] } : each,
            ),
    }))
    return address
  }

  /** A place with the space of its team. */
  place(written: Place): Place {
    const space = written.team === null ? null : (this.inbox.lookup.team(written.team)?.space ?? null)
    return written.space === null ? { ...written, space } : written
  }

  /** The conversation that a message of a contact goes on with: the latest on its channel that is not archived. */
  conversationWith(contact: string, channel: Channel): string | null {
    let latest: string | null = null
    for (const id of this.inbox.interactions) {
      const { origin, phase } = this.inbox.state(id)
      if (origin.contact === contact && origin.channel === channel && phase !== 'archived') latest = id
    }
    return latest
  }

  // Telling

  timeline(): ReadonlyArray<string> {
    return this.inbox.log.map(
      ({ interaction, event }) =>
        `${this.say(event.at)}  ${this.nameOf(interaction)}: ${sayEvent(event, this.say)}`,
    )
  }
}

/** A command without the moment at which it is given. */
export type WithoutMoment<C> = C extends { readonly at: number } ? Omit<C, 'at'> : never

/** Who acts, from the name of an agent. */
export const by = (agent: string): Actor => ({ _tag: 'Agent', agent })

const found = <Thing extends { readonly id: string; readonly name?: string }>(
  things: ReadonlyArray<Thing>,
  name: string,
  what: string,
  how: string,
): Thing => {
  const thing = things.find((each) => each.id === name) ?? things.find((each) => each.name === name)
  if (thing !== undefined) return thing
  throw new InputError({
    place: name,
    problem: `there is no such ${what}`,
    fix:
      things.length === 0
        ? how
        : `${didYouMean(
            name,
            things.map(({ id }) => id),
          )} or ${how}`
            .replace(/\? or /u, '? Or ')
            .replace(/^use (.*) or introduce/u, 'use $1, or introduce'),
  })
}

const messageIn = (event: Event): string | null => {
  switch (event._tag) {
    case 'Received':
    case 'Started':
    case 'MessageReceived':
    case 'Replied':
      return event.message
    default:
      return null
  }
}

const textIn = (event: Event): string =>
  'content' in event ? ((event.content as Content | undefined)?.text ?? '') : ''
