import * as Result from 'effect/Result'
import { hasRight } from '../access/may.ts'
import { normalAddress } from '../directory/address.ts'
import type { Contact, Identity } from '../directory/contact.ts'
import type { Lookup } from '../directory/lookup.ts'
import { nearest } from '../directory/nearest.ts'
import type { AgentId, ContactId } from '../interaction/names.ts'

/** The contacts of the account, in the order in which they were added: what a directory has as `contacts`. */
export type Phonebook = ReadonlyArray<Contact>

/** Why the phonebook stayed as it was: the broken rule and its facts. */
export type PhonebookRefusal =
  | { readonly _tag: 'NotPermitted'; readonly agent: AgentId; readonly right: 'contacts' }
  /** There is a contact of this id. */
  | { readonly _tag: 'AlreadyThere'; readonly contact: ContactId }
  /** There is no contact of this id; `nearest` is one like it, or null. */
  | { readonly _tag: 'NotThere'; readonly contact: ContactId; readonly nearest: ContactId | null }
  /** The address reaches another contact. */
  | { readonly _tag: 'AddressTaken'; readonly identity: Identity; readonly contact: ContactId }

/** The phonebook as it is then, or why it stays as it was. */
export type PhonebookAnswer = Result.Result<Phonebook, PhonebookRefusal>

/**
 * Adds a contact (UC-8, CP-9): an agent with the right `contacts` may, if neither the id nor an address of the
 * contact is another's.
 *
 * @example
 * ```ts
 * import { addContact, EMPTY_DIRECTORY, Lookup } from '@inboxlab/core'
 * import * as Result from 'effect/Result'
 * const carl = { id: 'carl', name: 'Carl', identities: [], blocked: false }
 * Result.isFailure(addContact(new Lookup(EMPTY_DIRECTORY), [], 'anna', carl)) // => true
 * ```
 */
export const addContact = (
  lookup: Lookup,
  phonebook: Phonebook,
  by: AgentId,
  contact: Contact,
): PhonebookAnswer => {
  if (!hasRight(lookup, by, 'contacts')) return notPermitted(by)
  if (phonebook.some(({ id }) => id === contact.id)) {
    return Result.fail({ _tag: 'AlreadyThere', contact: contact.id })
  }
  return addressTaken(phonebook, contact) ?? Result.succeed([...phonebook, contact])
}

/**
 * Puts a contact in the place of the one with the same id (CP-9), by the same rules.
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, editContact, Lookup } from '@inboxlab/core'
 * import * as Result from 'effect/Result'
 * const carl = { id: 'carl', name: 'Carl', identities: [], blocked: false }
 * Result.isFailure(editContact(new Lookup(EMPTY_DIRECTORY), [carl], 'anna', carl)) // => true
 * ```
 */
export const editContact = (
  lookup: Lookup,
  phonebook: Phonebook,
  by: AgentId,
  contact: Contact,
): PhonebookAnswer => {
  if (!hasRight(lookup, by, 'contacts')) return notPermitted(by)
  if (!phonebook.some(({ id }) => id === contact.id)) {
    const near = nearest(
      contact.id,
      phonebook.map(({ id }) => id),
    )
    return Result.fail({ _tag: 'NotThere', contact: contact.id, nearest: near })
  }
  return (
    addressTaken(phonebook, contact) ??
    Result.succeed(phonebook.map((other) => (other.id === contact.id ? contact : other)))
  )
}

/**
 * The contact whom an address reaches on a channel, or null.
 *
 * @example
 * ```ts
 * import { contactAt } from '@inboxlab/core'
 * const identities = [{ channel: 'sms', address: '+33144716601' }] as const
 * const carl = { id: 'carl', name: 'Carl', identities, blocked: false }
 * contactAt([carl], { channel: 'sms', address: '+33 1 44 71 66 01' })?.name // => 'Carl'
 * ```
 */
export const contactAt = (phonebook: Phonebook, { channel, address }: Identity): Contact | null => {
  const sought = normalAddress(channel, address)
  return (
    phonebook.find(({ identities }) =>
      identities.some(
        (identity) => identity.channel === channel && normalAddress(channel, identity.address) === sought,
      ),
    ) ?? null
  )
}

const notPermitted = (agent: AgentId): PhonebookAnswer =>
  Result.fail({ _tag: 'NotPermitted', agent, right: 'contacts' })

const addressTaken = (phonebook: Phonebook, { id, identities }: Contact): PhonebookAnswer | null => {
  const others = phonebook.filter((contact) => contact.id !== id)
  for (const identity of identities) {
    const contact = contactAt(others, identity)
    if (contact !== null) return Result.fail({ _tag: 'AddressTaken', identity, contact: contact.id })
  }
  return null
}
