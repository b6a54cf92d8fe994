import type { Lookup } from '../directory/lookup.ts'
import { Channel } from '../interaction/facts.ts'
import type { ContactId } from '../interaction/names.ts'
import { foldText } from './fold-text.ts'
import { NameTable } from './name-table.ts'
import { type PhoneDigits, phoneDigits } from './phone-number.ts'
import { textPrefix } from './text-prefix.ts'
import { TupleTable } from './tuple-table.ts'

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
  readonly #table = new TupleTable()
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
    if (this.names[contactCode] === undefined) this.#name(contactCode)
    const code = this.#table.code(contactCode, CHANNELS[channel], 0, 0, 0)
    if (code === this.contactOf.length) {
      this.contactOf.push(contactCode)
      this.#channels.push(channel)
      this.#address(code)
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
    for (let contact = 0; contact < this.contacts.size; contact++) this.#name(contact)
    for (let party = 0; party < this.size; party++) this.#address(party)
  }

  #name(contact: number): void {
    const id = this.contacts.name(contact)
    const name = id === null ? '' : (this.#lookup.contact(id)?.name ?? id)
    const folded = foldText(name)
    this.names[contact] = name
    this.foldedNames[contact] = folded
    this.namePrefixes[contact] = textPrefix(folded)
  }

  #address(party: number): void {
    const id = this.contacts.name(this.contactOf[party] as number)
    const channel = this.#channels[party]
    const identities = (id === null ? null : this.#lookup.contact(id))?.identities ?? []
    const address = identities.find((identity) => identity.channel === channel)?.address ?? null
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
