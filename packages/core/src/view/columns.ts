import type { Content } from '../conversation/content.ts'
import type { Lookup } from '../directory/lookup.ts'
import type { Entry } from '../inbox/entry.ts'
import type { Event } from '../interaction/event.ts'
import type { InteractionId, MessageId } from '../interaction/names.ts'
import type { InteractionState } from '../interaction/state.ts'
import { foldText } from './fold-text.ts'
import { changesGroup, Groups } from './groups.ts'
import { Messages } from './messages.ts'
import { Parties } from './parties.ts'
import type { Row } from './row.ts'
import { textPrefix } from './text-prefix.ts'

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
  readonly ids: Array<InteractionId> = []
  readonly foldedIds: Array<string> = []
  idPrefixes = new Float64Array(64)
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
  readonly #places = new Map<InteractionId, number>()
  readonly #lastMessage: Array<MessageId | null> = []
  readonly #messages: Array<Messages | null> = []

  constructor(lookup: Lookup) {
    this.parties = new Parties(lookup)
  }

  /** The place of an interaction, or undefined. */
  place(id: InteractionId): number | undefined {
    return this.#places.get(id)
  }

  apply({ interaction, event }: Entry, before: InteractionState, after: InteractionState): void {
    const known = this.#places.get(interaction)
    const place = known ?? this.#add(interaction)
    this.states[place] = after
    this.priority[place] = after.priority
    this.unread[place] = after.details.unread
    this.snoozedUntil[place] = after.snoozedUntil ?? Number.NaN
    const { moments } = after
    this.waitingSince[place] = moments.waitingSince
    this.lastMessageAt[place] = moments.lastMessageAt
    const isNew = known === undefined
    if (isNew || before.origin !== after.origin) this.#originate(place, after)
    this.#mark(place, event, after)
    this.#listen(place, event)
    if (!isNew && !changesGroup(event, before, after)) return
    const { counts } = this.groups
    const from = isNew ? null : (this.group[place] as number)
    const group = this.groups.after(event, before, after, from)
    if (from !== null) counts[from] = (counts[from] as number) - 1
    counts[group] = (counts[group] as number) + 1
    this.group[place] = group
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

  #add(interaction: InteractionId): number {
    const place = this.size++
    if (this.size > this.group.length) this.#grow(2 * this.group.length)
    this.#places.set(interaction, place)
    const folded = foldText(interaction)
    this.ids.push(interaction)
    this.foldedIds.push(folded)
    this.idPrefixes[place] = textPrefix(folded)
    this.#lastMessage.push(null)
    this.#messages.push(null)
    this.endedAt[place] = Number.NaN
    this.receivedAt[place] = Number.NaN
    return place
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
    const longer = <Column extends Int32Array | Float64Array>(column: Column, copy: Column): Column => {
      copy.set(column)
      return copy
    }
    this.group = longer(this.group, new Int32Array(length))
    this.party = longer(this.party, new Int32Array(length))
    this.contact = longer(this.contact, new Int32Array(length))
    this.idPrefixes = longer(this.idPrefixes, new Float64Array(length))
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
