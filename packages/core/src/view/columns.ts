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
import { NameLists } from './name-lists.ts'
import { NameTable } from './name-table.ts'
import { Parties } from './parties.ts'
import type { Row } from './row.ts'
import { Scratch } from './scratch.ts'
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
  readonly scratch = new Scratch()
  readonly groups = new Groups()
  readonly parties: Parties
  readonly foldedIds = new FoldedTexts()
  /** The lists of tags and of templates that interactions have. */
  readonly tags = new NameLists(new NameTable())
  readonly templates = new NameLists(new NameTable())
  readonly states: Array<InteractionState> = []
  group = new Int32Array(64)
  party = new Int32Array(64)
  contact = new Int32Array(64)
  tagged = new Int32Array(64)
  templated = new Int32Array(64)
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
    if (isNew || before.details !== after.details) {
      const { tags, unread } = after.details
      this.unread[place] = unread
      if (isNew || before.details.tags !== tags) this.tagged[place] = this.tags.code(tags)
    }
    if (isNew || before.snoozedUntil !== after.snoozedUntil)
      this.snoozedUntil[place] = after.snoozedUntil ?? Number.NaN
    if (isNew || before.moments !== moments) {
      this.waitingSince[place] = moments.waitingSince
      this.lastMessageAt[place] = moments.lastMessageAt
    }
    if (isNew || before.origin !== after.origin) this.#originate(place, after)
    const ended = isOver(after)
    if (ended !== (!isNew && isOver(before))) this.endedAt[place] = ended ? event.at : Number.NaN
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
      templates: this.templatesOf(place),
    }
  }

  closedBy(place: number): Row['closedBy'] {
    return this.groups.closedBy(this.group[place] as number)
  }

  agents(place: number): Row['agents'] {
    return this.groups.lists.list(this.groups.listOf[this.group[place] as number] ?? 0)
  }

  templatesOf(place: number): Row['templates'] {
    return this.templates.list(this.templated[place] as number)
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

  #listen(place: number, event: Event): void {
    switch (event._tag) {
      case 'Received':
      case 'MessageReceived':
        if (Number.isNaN(this.receivedAt[place])) this.receivedAt[place] = event.at
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
        this.templated[place] = this.templates.code(messages.templates)
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
    if (content !== undefined && content.template !== null)
      this.templated[place] = this.templates.joined(
        this.templated[place] as number,
        this.templates.names.code(content.template),
      )
    this.#lastMessage[place] = message
  }

  #originate(place: number, { origin }: InteractionState): void {
    const contact = this.parties.contact(origin.contact)
    this.contact[place] = contact
    this.party[place] = this.parties.party(contact, origin.channel)
    this.beganAt[place] = origin.at
    // Not so either if an earlier interaction's beginning is changed, which no log of ours does.
    if (place !== this.size - 1 || (place > 0 && origin.at < (this.beganAt[place - 1] as number)))
      this.inOrder = false
  }

  #grow(length: number): void {
    this.group = longer(this.group, new Int32Array(length))
    this.party = longer(this.party, new Int32Array(length))
    this.contact = longer(this.contact, new Int32Array(length))
    this.tagged = longer(this.tagged, new Int32Array(length))
    this.templated = longer(this.templated, new Int32Array(length))
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

const isOver = ({ phase }: InteractionState): boolean => phase === 'closed' || phase === 'archived'

export const momentOrNull = (moment: number | undefined): number | null =>
  moment === undefined || Number.isNaN(moment) ? null : moment
