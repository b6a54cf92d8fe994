import type { Contact } from '../directory/contact.ts'
import type { Lookup } from '../directory/lookup.ts'
import { Channel } from '../interaction/facts.ts'
import type { ContactId } from '../interaction/names.ts'
import { foldText } from './fold-text.ts'
import { NameTable } from './name-table.ts'
import { type PhoneDigits, phoneDigits } from './phone-number.ts'
import { textPrefix } from './text-prefix.ts'

/**
 * Contacts and, numbered from 0 on, the channels each is on, with what the directory says of them: what searches and
 * orders compare is worked out once, not for every interaction.
 *
 * @internal
 */
export class Parties {
  readonly contacts = new NameTable()
  /** By contact. */
  readonly names: Array<string> = ['']
  readonly foldedNames: Array<string> = ['']
  readonly namePrefixes: Array<number> = [0]
  /** By party: the code of its contact. */
  readonly contactOf: Array<number> = []
  readonly addresses: Array<string | null> = []
  readonly foldedAddresses: Array<string | null> = []
  readonly addressPrefixes: Array<number> = []
  readonly #phones: Array<PhoneDigits | null | undefined> = []
  readonly #channels: Array<Channel> = []
  /** By contact and channel: the party's number and one; 0 where there is none. */
  #partyOf = new Int32Array(8 * 64)
  #lookup: Lookup

  constructor(lookup: Lookup) {
    this.#lookup = lookup
  }

  get size(): number {
    return this.contactOf.length
  }

  /** The code of a contact on a channel. */
  code(contact: ContactId | null, channel: Channel): number {
    const contactCode = this.contacts.code(contact)
    const index = 8 * contactCode + CHANNELS[channel]
    if (index >= this.#partyOf.length) {
      const longer = new Int32Array(2 * this.#partyOf.length)
      longer.set(this.#partyOf)
      this.#partyOf = longer
    }
    let code = (this.#partyOf[index] as number) - 1
    if (code < 0) {
      code = this.contactOf.push(contactCode) - 1
      this.#partyOf[index] = code + 1
      this.#channels.push(channel)
      const known = contact === null ? null : this.#lookup.contact(contact)
      if (contact !== null && contactCode === this.names.length) this.#name(contactCode, contact, known)
      this.#address(code, known)
    }
    return code
  }

  /** The address as a phone number, or null. */
  phone(party: number): PhoneDigits | null {
    const known = this.#phones[party]
    if (known !== undefined) return known
    const address = this.addresses[party] ?? null
    const phone = address === null ? null : phoneDigits(address)
    this.#phones[party] = phone
    return phone
  }

  /** Takes names and addresses from another directory. */
  lookUpIn(lookup: Lookup): void {
    this.#lookup = lookup
    const known: Array<Contact | null> = []
    for (let contact = 0; contact < this.contacts.size; contact++) {
      const id = this.contacts.name(contact)
      known.push(id === null ? null : lookup.contact(id))
      if (id !== null) this.#name(contact, id, known[contact] ?? null)
    }
    for (let party = 0; party < this.size; party++)
      this.#address(party, known[this.contactOf[party] as number] ?? null)
  }

  #name(code: number, id: ContactId, contact: Contact | null): void {
    const name = contact?.name ?? id
    const folded = foldText(name)
    this.names[code] = name
    this.foldedNames[code] = folded
    this.namePrefixes[code] = textPrefix(folded)
  }

  #address(party: number, contact: Contact | null): void {
    const channel = this.#channels[party]
    const address = contact?.identities.find((identity) => identity.channel === channel)?.address ?? null
    const folded = address === null ? null : foldText(address)
    this.addresses[party] = address
    this.foldedAddresses[party] = folded
    this.addressPrefixes[party] = folded === null ? Number.NaN : textPrefix(folded)
    this.#phones[party] = undefined
  }
}

const CHANNELS = Object.fromEntries(Channel.literals.map((channel, i) => [channel, i])) as {
  readonly [C in Channel]: number
}
