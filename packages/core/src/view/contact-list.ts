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
 * The contacts of some interactions, by the code of the contact.
 *
 * @internal
 */
export interface Contacts {
  /** The codes of those there are. */
  readonly codes: Int32Array
  readonly lastMessageAt: Float64Array
  /** The place of the interaction with the last message. */
  readonly latest: Int32Array
}

/** The contacts of the first `count` of `places`. */
export const contactsAmong = (columns: Columns, places: Int32Array, count: number): Contacts => {
  const known = columns.parties.contacts.size
  const { scratch } = columns
  const codes = scratch.codes(known)
  let found = 0
  const lastMessageAt = scratch.lastMessageAt(known).fill(Number.NEGATIVE_INFINITY)
  const latest = scratch.latest(known)
  const { contact: contactOf, lastMessageAt: atOf } = columns
  // From the end, where the last messages mostly are: what comes then changes nothing any more.
  for (let i = count - 1; i >= 0; i--) {
    const place = places[i] as number
    const contact = contactOf[place] as number
    const at = atOf[place] as number
    const before = lastMessageAt[contact] as number
    if (at < before || (at === before && !isBefore(columns, place, latest[contact] as number))) continue
    if (before === Number.NEGATIVE_INFINITY) codes[found++] = contact
    lastMessageAt[contact] = at
    latest[contact] = place
  }
  return { codes: codes.subarray(0, found), lastMessageAt, latest }
}

/** The rows of the contacts with these codes, summed up over the first `count` of `places`. */
export const contactRows = (
  columns: Columns,
  places: Int32Array,
  count: number,
  { lastMessageAt, latest }: Contacts,
  codes: ReadonlyArray<number>,
): ReadonlyArray<ContactRow> => {
  const wanted = new Uint8Array(columns.parties.contacts.size)
  for (const code of codes) wanted[code] = 1
  const sums = new Map(codes.map((code) => [code, { unread: 0, interactions: 0 }]))
  const { contact: contactOf, unread } = columns
  for (let i = 0; i < count; i++) {
    const place = places[i] as number
    const contact = contactOf[place] as number
    const sum = wanted[contact] === 1 ? sums.get(contact) : undefined
    if (sum === undefined) continue
    sum.interactions++
    sum.unread += unread[place] as number
  }
  return codes.map((code) => {
    const row = columns.row(latest[code] as number)
    return {
      contact: columns.parties.contacts.name(code) ?? '',
      contactName: row.contactName,
      lastMessageAt: lastMessageAt[code] as number,
      unread: sums.get(code)?.unread ?? 0,
      interactions: sums.get(code)?.interactions ?? 0,
      latest: row,
    }
  })
}

// Which of two with a message at the same moment counts: the one that began first, then the one whose id is first.
const isBefore = (columns: Columns, a: number, b: number): boolean => {
  const byBeginning = (columns.beganAt[a] as number) - (columns.beganAt[b] as number)
  return byBeginning !== 0 ? byBeginning < 0 : (columns.ids[a] as string) < (columns.ids[b] as string)
}
