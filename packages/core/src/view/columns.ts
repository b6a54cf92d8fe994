import type { Lookup } from '../directory/lookup.ts'
import type { Entry } from '../inbox/entry.ts'
import type { Event } from '../interaction/event.ts'
import type { InteractionId, MessageId } from '../interaction/names.ts'
import type { InteractionState } from '../interaction/state.ts'
import { changesKind, changesSubject, Kinds } from './kinds.ts'
import { Messages, saidBy } from './messages.ts'
import { Parties } from './parties.ts'
import type { Row } from './row.ts'

/**
 * All interactions by column, in the order in which they began: the place of an interaction is its number in every
 * column. A moment that has not come is NaN. Changed by `apply` alone.
 *
 * @internal
 */
export class Columns {
  size = 0
  readonly kinds = new Kinds()
  readonly parties: Parties
  readonly ids: Array<InteractionId> = []
  readonly states: Array<InteractionState> = []
  kind = new Int32Array(64)
  subject = new Int32Array(64)
  /** The list of those who have had it. */
  agentList = new Int32Array(64)
  party = new Int32Array(64)
  contact = new Int32Array(64)
  beganAt = new Float64Array(64)
  endedAt = new Float64Array(64)
  receivedAt = new Float64Array(64)
  waitingSince = new Float64Array(64)
  lastMessageAt = new Float64Array(64)
  readonly #places = new Map<InteractionId, number>()
  readonly #lastMessage: Array<MessageId | null> = []
  readonly #messages: Array<Messages | null> = []
  #closedBy = new Int32Array(64)
  #placeCode = new Int32Array(64)
  #holder = new Int32Array(64)

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
    const { moments } = after
    this.waitingSince[place] = moments.waitingSince
    this.lastMessageAt[place] = moments.lastMessageAt
    const isNew = known === undefined
    if (isNew || before.origin !== after.origin) this.#originate(place, after)
    const closerChanged = this.#mark(place, event, after)
    this.#listen(place, event)
    if (isNew || changesSubject(before, after)) this.#resubject(place, isNew ? null : before, after)
    else if (!closerChanged && !changesKind(before, after)) return
    this.#resort(place, isNew, after)
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
    return this.kinds.agentName(this.#closedBy[place] as number)
  }

  agents(place: number): Row['agents'] {
    return this.kinds.agentsIn(this.agentList[place] as number)
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
    if (this.size > this.kind.length) this.#grow(2 * this.kind.length)
    this.#places.set(interaction, place)
    this.ids.push(interaction)
    this.#lastMessage.push(null)
    this.#messages.push(null)
    this.endedAt[place] = Number.NaN
    this.receivedAt[place] = Number.NaN
    return place
  }

  /** Notes when it was received, ended and by whom; tells whether who closed it has changed. */
  #mark(place: number, event: Event, after: InteractionState): boolean {
    const finished = after.phase === 'closed' || after.phase === 'archived'
    if (!finished) this.endedAt[place] = Number.NaN
    else if (Number.isNaN(this.endedAt[place])) this.endedAt[place] = event.at
    switch (event._tag) {
      case 'Received':
      case 'MessageReceived':
        if (Number.isNaN(this.receivedAt[place])) this.receivedAt[place] = event.at
        return false
      case 'Closed':
        return this.#close(place, event.by._tag === 'Agent' ? this.kinds.agent(event.by.agent) : 0)
      case 'Abandoned':
      case 'Dissuaded':
        return this.#close(place, 0)
      default:
        return false
    }
  }

  #close(place: number, by: number): boolean {
    if (this.#closedBy[place] === by) return false
    this.#closedBy[place] = by
    return true
  }

  #listen(place: number, event: Event): void {
    let messages = this.#messages[place] ?? null
    if (event._tag === 'MessageUndone') {
      messages?.undo(event.message)
      if (messages !== null) this.#lastMessage[place] = messages.last?.message ?? null
      return
    }
    const said = saidBy(event)
    if (said === null) return
    // A message that says nothing and cannot be undone leaves nothing behind but that it was the last.
    if (messages === null && ('content' in event || 'undoUntil' in event)) {
      messages = new Messages()
      this.#messages[place] = messages
      const message = this.#lastMessage[place] ?? null
      if (message !== null) messages.add({ message, text: '', template: null })
    }
    messages?.add(said)
    this.#lastMessage[place] = said.message
  }

  #originate(place: number, { origin }: InteractionState): void {
    const party = this.parties.code(origin.contact, origin.channel)
    this.beganAt[place] = origin.at
    this.party[place] = party
    this.contact[place] = this.parties.contactOf[party] as number
  }

  #resubject(place: number, before: InteractionState | null, after: InteractionState): void {
    const { kinds } = this
    if (before === null || before.place !== after.place) this.#placeCode[place] = kinds.place(after.place)
    if (before === null || before.holder !== after.holder) {
      const holder = kinds.agent(after.holder)
      this.#holder[place] = holder
      if (holder !== 0) this.agentList[place] = kinds.joined(this.agentList[place] as number, holder)
    }
    this.subject[place] = kinds.subjectCode(
      after,
      this.#placeCode[place] as number,
      this.#holder[place] as number,
      this.agentList[place] as number,
    )
  }

  #resort(place: number, isNew: boolean, after: InteractionState): void {
    const { counts } = this.kinds
    const kind = this.kinds.code(
      after,
      this.#placeCode[place] as number,
      this.#holder[place] as number,
      this.#closedBy[place] as number,
    )
    if (!isNew) {
      const previous = this.kind[place] as number
      counts[previous] = (counts[previous] as number) - 1
    }
    counts[kind] = (counts[kind] as number) + 1
    this.kind[place] = kind
  }

  #grow(length: number): void {
    const longer = <Column extends Int32Array | Float64Array>(column: Column, copy: Column): Column => {
      copy.set(column)
      return copy
    }
    this.kind = longer(this.kind, new Int32Array(length))
    this.party = longer(this.party, new Int32Array(length))
    this.subject = longer(this.subject, new Int32Array(length))
    this.agentList = longer(this.agentList, new Int32Array(length))
    this.contact = longer(this.contact, new Int32Array(length))
    this.#placeCode = longer(this.#placeCode, new Int32Array(length))
    this.#holder = longer(this.#holder, new Int32Array(length))
    this.#closedBy = longer(this.#closedBy, new Int32Array(length))
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
