import type { Contact } from '../directory/contact.ts'
import type { Lookup } from '../directory/lookup.ts'
import { Channel } from '../interaction/facts.ts'
import type { ContactId } from '../interaction/names.ts'
import { FoldedTexts } from './folded-texts.ts'
import { longer } from './longer.ts'
import { NameTable } from './name-table.ts'
import { type PhoneDigits, phoneDigits } from './phone-number.ts'

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
  readonly foldedNames = new FoldedTexts()
  /** By party: the code of its contact. */
  readonly contactOf: Array<number> = []
  readonly addresses: Array<string | null> = []
  readonly foldedAddresses = new FoldedTexts()
  /** By contact: what the directory says. */
  readonly #contacts: Array<Contact | null> = [null]
  readonly #phones: Array<PhoneDigits | null | undefined> = []
  readonly #channels: Array<Channel> = []
  /** By contact and channel: the party's number and one; 0 where there is none. */
  #partyOf = new Int32Array(8 * 64)
  #lookup: Lookup

  constructor(lookup: Lookup) {
    this.#lookup = lookup
    this.foldedNames.set(0, '')
  }

  get size(): number {
    return this.contactOf.length
  }

  /** The code of a contact, 0 for none. */
  contact(id: ContactId | null): number {
    const code = this.contacts.code(id)
    if (id !== null && code === this.names.length) this.#meet(code, id)
    return code
  }

  /** The code of a contact, by its own code, on a channel. */
  party(contact: number, channel: Channel): number {
    const index = 8 * contact + CHANNELS[channel]
    if (index >= this.#partyOf.length) {
      this.#partyOf = longer(this.#partyOf, new Int32Array(2 * this.#partyOf.length))
    }
    const known = this.#partyOf[index] as number
    if (known > 0) return known - 1
    const party = this.contactOf.push(contact) - 1
    this.#partyOf[index] = party + 1
    this.#channels.push(channel)
    this.#address(party)
    return party
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
    for (let contact = 0; contact < this.contacts.size; contact++) {
      const id = this.contacts.name(contact)
      if (id !== null) this.#meet(contact, id)
    }
    for (let party = 0; party < this.size; party++) this.#address(party)
  }

  #meet(code: number, id: ContactId): void {
    const contact = this.#lookup.contact(id)
    const name = contact?.name ?? id
    this.#contacts[code] = contact
    this.names[code] = name
    this.foldedNames.set(code, name)
  }

  #address(party: number): void {
    const channel = this.#channels[party]
    const contact = this.#contacts[this.contactOf[party] as number] ?? null
    const address = contact?.identities.find((identity) => identity.channel === channel)?.address ?? null
    this.addresses[party] = address
    this.foldedAddresses.set(party, address)
    this.#phones[party] = undefined
  }
}

const CHANNELS = Object.fromEntries(Channel.literals.map((channel, i) => [channel, i])) as {
  readonly [C in Channel]: number
}
