import type { ContactId } from '../interaction/names.ts'
import type { Columns } from './columns.ts'
import type { Row } from './row.ts'

/** A contact as a contact list shows it: summed up over those of its interactions that are in the list. */
export interface ContactRow {
  readonly contact: ContactId
  readonly contactName: string
  /** When the last message came or went, in milliseconds. */
  readonly lastMessageAt: number
  /** How many messages of the contact nobody has read. */
  readonly unread: number
  readonly interactions: number
  /** The interaction with the last message. */
  readonly latest: Row
}

/** One page of a contact list. */
export interface ContactPage {
  /** The most recent message first (RIO-4). */
  readonly contacts: ReadonlyArray<ContactRow>
  /** How many there are on all pages. */
  readonly total: number
  /** The cursor of the next page; null: this is the last. */
  readonly next: string | null
}

/** What a view's name is marked with (RIO-3). */
export interface Indicator {
  readonly contacts: number
  /** Whether one of them wrote something that nobody has read. */
  readonly unread: boolean
}

/**
 * The contacts of the first `count` of `places`, by the code of the contact.
 *
 * @internal
 */
export interface Contacts {
  /** The codes of those there are. */
  readonly codes: ReadonlyArray<number>
  readonly lastMessageAt: Float64Array
  /** The place of the interaction with the last message. */
  readonly latest: Int32Array
  readonly unread: Int32Array
  readonly interactions: Int32Array
}

export const contactsAmong = (columns: Columns, places: Int32Array, count: number): Contacts => {
  const { parties } = columns
  const known = parties.contacts.size
  const codes: Array<number> = []
  const lastMessageAt = new Float64Array(known)
  const latest = new Int32Array(known)
  const unread = new Int32Array(known)
  const interactions = new Int32Array(known)
  for (let i = 0; i < count; i++) {
    const place = places[i] as number
    const contact = columns.contact[place] as number
    const at = columns.lastMessageAt[place] as number
    if (interactions[contact] === 0) codes.push(contact)
    if (interactions[contact] === 0 || isLater(columns, place, latest[contact] as number)) {
      lastMessageAt[contact] = at
      latest[contact] = place
    }
    interactions[contact] = (interactions[contact] as number) + 1
    if (columns.kinds.kind(columns.kind[place] as number).unread)
      unread[contact] = (unread[contact] as number) + (columns.states[place]?.details.unread ?? 0)
  }
  return { codes, lastMessageAt, latest, unread, interactions }
}

export const contactRow = (columns: Columns, contacts: Contacts, code: number): ContactRow => {
  const latest = columns.row(contacts.latest[code] as number)
  return {
    contact: columns.parties.contacts.name(code) ?? '',
    contactName: latest.contactName,
    lastMessageAt: contacts.lastMessageAt[code] as number,
    unread: contacts.unread[code] as number,
    interactions: contacts.interactions[code] as number,
    latest,
  }
}

// Of two with a message at the same moment, the one that began first, then the one whose id comes first.
const isLater = (columns: Columns, a: number, b: number): boolean => {
  const byMessage = (columns.lastMessageAt[a] as number) - (columns.lastMessageAt[b] as number)
  if (byMessage !== 0) return byMessage > 0
  const byBeginning = (columns.beganAt[a] as number) - (columns.beganAt[b] as number)
  if (byBeginning !== 0) return byBeginning < 0
  return (columns.ids[a] as string) < (columns.ids[b] as string)
}
