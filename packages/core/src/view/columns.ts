import type { Content } from '../conversation/content.ts'
import type { Lookup } from '../directory/lookup.ts'
import type { Entry } from '../inbox/entry.ts'
import type { Event } from '../interaction/event.ts'
import type { InteractionId, MessageId } from '../interaction/names.ts'
import type { InteractionState } from '../interaction/state.ts'
import { FoldedTexts } from './folded-texts.ts'
import { changesGroup, Groups } from './groups.ts'
import { longer } from './longer.ts'
import { Messages } from './messages.ts'
import { Parties } from './parties.ts'
import type { Row } from './row.ts'
import { TextTable } from './text-table.ts'

/**
 * All interactions by column, in the order in which they began: the place of an interaction is its number in every
 * column. A moment that has not come is NaN. Changed by `apply` alone.
 *
 * @internal
 */
export class Columns {
  size = 0
  /** Whether every interaction began no earlier than the one before it, as in a log that was written live. */
  inOrder = true
  readonly groups = new Groups()
  readonly parties: Parties
  readonly foldedIds = new FoldedTexts()
  readonly states: Array<InteractionState> = []
  group = new Int32Array(64)
  party = new Int32Array(64)
  contact = new Int32Array(64)
  priority = new Float64Array(64)
  unread = new Float64Array(64)
  snoozedUntil = new Float64Array(64)
  beganAt = new Float64Array(64)
  endedAt = new Float64Array(64)
  receivedAt = new Float64Array(64)
  waitingSince = new Float64Array(64)
  lastMessageAt = new Float64Array(64)
  readonly #places = new TextTable()
  readonly #lastMessage: Array<MessageId | null> = []
  readonly #messages: Array<Messages | null> = []

  constructor(lookup: Lookup) {
    this.parties = new Parties(lookup)
  }

  /** By place. */
  get ids(): ReadonlyArray<InteractionId> {
    return this.#places.texts
  }

  /** The place of an interaction, or undefined. */
  place(id: InteractionId): number | undefined {
    return this.#places.find(id)
  }

  apply({ interaction, event }: Entry, before: InteractionState, after: InteractionState): void {
    const place = this.#places.code(interaction)
    const isNew = place === this.size
    if (isNew) this.#add(interaction)
    this.states[place] = after
    const { moments } = after
    // What stays as it was is not written: each column is another place in memory.
    if (isNew || before.priority !== after.priority) this.priority[place] = after.priority
    if (isNew || before.details !== after.details) this.unread[place] = after.details.unread
    if (isNew || before.snoozedUntil !== after.snoozedUntil)
      this.snoozedUntil[place] = after.snoozedUntil ?? Number.NaN
    if (isNew || before.moments !== moments) {
      this.waitingSince[place] = moments.waitingSince
      this.lastMessageAt[place] = moments.lastMessageAt
    }
    if (isNew || before.origin !== after.origin) this.#originate(place, after)
    this.#mark(place, event, after)
    this.#listen(place, event)
    if (!isNew && !changesGroup(event, before, after)) return
    this.group[place] = this.groups.move(event, before, after, isNew ? null : (this.group[place] as number))
  }

  /** A row as it is now, for a reader to keep. */
  row(place: number): Row {
    const party = this.party[place] as number
    return {
      id: this.ids[place] as InteractionId,
      state: this.states[place] as InteractionState,
      contact: (this.states[place] as InteractionState).origin.contact,
      contactName: this.parties.names[this.contact[place] as number] ?? '',
      address: this.parties.addresses[party] ?? null,
      receivedAt: momentOrNull(this.receivedAt[place]),
      endedAt: momentOrNull(this.endedAt[place]),
      closedBy: this.closedBy(place),
      agents: this.agents(place),
      lastText: this.messages(place)?.last?.text ?? '',
      lastMessage: this.lastMessage(place),
      templates: this.messages(place)?.templates ?? NO_TEMPLATES,
    }
  }

  closedBy(place: number): Row['closedBy'] {
    return this.groups.closedBy(this.group[place] as number)
  }

  agents(place: number): Row['agents'] {
    return this.groups.agentsIn(this.groups.listOf[this.group[place] as number] ?? 0)
  }

  lastMessage(place: number): Row['lastMessage'] {
    return this.#lastMessage[place] ?? null
  }

  /** What was said, or null where no message says anything. */
  messages(place: number): Messages | null {
    return this.#messages[place] ?? null
  }

  #add(interaction: InteractionId): void {
    const place = this.size++
    if (this.size > this.group.length) this.#grow(2 * this.group.length)
    this.foldedIds.set(place, interaction)
    this.#lastMessage.push(null)
    this.#messages.push(null)
    this.endedAt[place] = Number.NaN
    this.receivedAt[place] = Number.NaN
  }

  #mark(place: number, event: Event, after: InteractionState): void {
    const finished = after.phase === 'closed' || after.phase === 'archived'
    if (!finished) this.endedAt[place] = Number.NaN
    else if (Number.isNaN(this.endedAt[place])) this.endedAt[place] = event.at
    if (
      (event._tag === 'Received' || event._tag === 'MessageReceived') &&
      Number.isNaN(this.receivedAt[place])
    )
      this.receivedAt[place] = event.at
  }

  #listen(place: number, event: Event): void {
    switch (event._tag) {
      case 'Received':
      case 'MessageReceived':
        if (event.message !== null) this.#hear(place, event.message, event.content, false)
        return
      case 'Started':
      case 'Replied':
        if (event.message !== null)
          this.#hear(place, event.message, event.content, event.undoUntil !== undefined)
        return
      case 'MessageUndone': {
        const messages = this.#messages[place] ?? null
        if (messages === null) return
        messages.undo(event.message)
        this.#lastMessage[place] = messages.last?.message ?? null
      }
    }
  }

  #hear(place: number, message: MessageId, content: Content | undefined, canBeUndone: boolean): void {
    let messages = this.#messages[place] ?? null
    // A message that says nothing and cannot be undone leaves nothing behind but that it was the last.
    if (messages === null && (content !== undefined || canBeUndone)) {
      messages = new Messages()
      this.#messages[place] = messages
      const before = this.#lastMessage[place] ?? null
      if (before !== null) messages.add(before, undefined)
    }
    messages?.add(message, content)
    this.#lastMessage[place] = message
  }

  #originate(place: number, { origin }: InteractionState): void {
    const party = this.parties.code(origin.contact, origin.channel)
    this.beganAt[place] = origin.at
    // Not so either if an earlier interaction's beginning is changed, which no log of ours does.
    if (place !== this.size - 1 || (place > 0 && origin.at < (this.beganAt[place - 1] as number)))
      this.inOrder = false
    this.party[place] = party
    this.contact[place] = this.parties.contactOf[party] as number
  }

  #grow(length: number): void {
    this.group = longer(this.group, new Int32Array(length))
    this.party = longer(this.party, new Int32Array(length))
    this.contact = longer(this.contact, new Int32Array(length))
    this.priority = longer(this.priority, new Float64Array(length))
    this.unread = longer(this.unread, new Float64Array(length))
    this.snoozedUntil = longer(this.snoozedUntil, new Float64Array(length))
    this.beganAt = longer(this.beganAt, new Float64Array(length))
    this.endedAt = longer(this.endedAt, new Float64Array(length))
    this.receivedAt = longer(this.receivedAt, new Float64Array(length))
    this.waitingSince = longer(this.waitingSince, new Float64Array(length))
    this.lastMessageAt = longer(this.lastMessageAt, new Float64Array(length))
  }
}

const NO_TEMPLATES: ReadonlyArray<string> = Object.freeze([])

export const momentOrNull = (moment: number | undefined): number | null =>
  moment === undefined || Number.isNaN(moment) ? null : moment
