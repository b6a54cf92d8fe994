import type { Inbox, InteractionState } from '@inboxlab/core'
import type { ContactRecord } from './data.ts'
import type { Desk } from './desk.ts'
import { contactJson, messageJson } from './json.ts'
import { newContact } from './new-contact.ts'

/** What tests do in a sandbox of respond.io beside its API. Unknown ids throw a `RangeError`. */
export interface RespondioControl {
  /** A contact writes, on the channel they used last or else the first one; gives the message's id. */
  contactWrites(writing: { readonly contact: number; readonly text: string; readonly channel?: number }): {
    readonly contact: number
    readonly message: number
  }
  /** Somebody the server has not heard of before; gives the contact's id. */
  addContact(contact: {
    readonly firstName: string
    readonly email?: string
    readonly phone?: string
  }): number
  /** The channel reports what became of a message of ours. */
  reportDelivery(message: number, status: 'sent' | 'delivered' | 'read' | 'failed', failure?: string): void
  /** The core's inbox behind the server; an interaction's id is the number of its contact. To be read only. */
  readonly inbox: Inbox
  /** How the core sees the conversation of a contact. */
  state(contact: number): InteractionState
  /** A contact as the API shows it. */
  contact(contact: number): unknown
  /** The messages of a contact as the API shows them, oldest first. */
  messages(contact: number): ReadonlyArray<unknown>
  /** The access token of the workspace. */
  token(): string
}

/** @internal */
export const controlOf = (desk: () => Desk): RespondioControl => {
  const contactOf = (id: number): ContactRecord => {
    const found = desk().data.contacts.find((each) => each.id === id)
    if (found === undefined) throw new RangeError(`contact ${id}: there is none of this id in the sandbox`)
    return found
  }
  return {
    contactWrites: ({ contact: id, text, channel }) => {
      const contact = contactOf(id)
      const at = channel ?? desk().lastUsed(contact)[0]?.channel ?? desk().data.channels[0]?.id ?? 0
      if (!desk().data.channels.some((each) => each.id === at)) {
        throw new RangeError(`channel ${at}: there is none of this id in the sandbox`)
      }
      return { contact: id, message: desk().contactWrites(contact, at, text).id }
    },
    addContact: ({ firstName, email = null, phone = null }) =>
      newContact(desk(), { firstName, email, phone }).id,
    reportDelivery: (id, status, failure) => {
      const message = desk().data.messages.find((each) => each.id === id)
      if (message === undefined)
        throw new RangeError(`message ${id}: there is none of this id in the sandbox`)
      desk().report(message, status, failure ?? null)
    },
    get inbox() {
      return desk().inbox
    },
    state: (id) => desk().state(contactOf(id)),
    contact: (id) => contactJson(desk(), contactOf(id)),
    messages: (id) => desk().messagesOf(contactOf(id)).map(messageJson),
    token: () => desk().data.token,
  }
}
