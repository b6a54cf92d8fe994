import type { Inbox, InteractionState } from '@inboxlab/core'
import { tellOfContact } from './announce.ts'
import { contactWrites, plainly, report } from './conversing.ts'
import type { AttachmentRecord, MessageRecord } from './data.ts'
import { conversationJson, messageJson } from './json.ts'
import type { Office } from './office.ts'

/** What a contact writes in a sandbox of Chatwoot. */
export interface ContactWriting {
  /** The contact's id. */
  readonly contact: number
  /** The inbox's id; the first inbox if left out. */
  readonly inbox?: number
  readonly text: string
  /** Files sent along. */
  readonly files?: ReadonlyArray<{ readonly kind: AttachmentRecord['fileType']; readonly name: string }>
}

/** What tests do in a sandbox of Chatwoot beside its API. Ids are Chatwoot's; unknown ones throw a `RangeError`. */
export interface ChatwootControl {
  /** A contact writes: in the conversation that goes on, or in a new one. */
  contactWrites(writing: ContactWriting): { readonly conversation: number; readonly message: number }
  /** Somebody the server has not heard of before; gives the contact's id. */
  addContact(contact: { readonly name: string; readonly email?: string; readonly phone?: string }): number
  /** An agent comes, goes, or is busy. */
  setAvailability(user: number, availability: 'online' | 'busy' | 'offline'): void
  /** The channel reports what became of a message of ours. */
  reportDelivery(message: number, status: 'delivered' | 'read' | 'failed', failure?: string): void
  /** The core's inbox behind the server; an interaction's id is the number of its conversation. To be read only. */
  readonly inbox: Inbox
  /** How the core sees a conversation. */
  state(conversation: number): InteractionState
  /** A conversation as the API shows it. */
  conversation(conversation: number): unknown
  /** The messages of a conversation as the API shows them, oldest first. */
  messages(conversation: number): ReadonlyArray<unknown>
  /** The access token of a user. */
  token(user: number): string
}

/** @internal */
export const controlOf = (office: () => Office): ChatwootControl => {
  const named = <A>(what: string, id: number, found: A | undefined): A => {
    if (found === undefined) throw new RangeError(`${what} ${id}: there is none of this id in the sandbox`)
    return found
  }
  const conversationOf = (id: number) =>
    named(
      'conversation',
      id,
      office().data.conversations.find((each) => each.id === id),
    )
  const userOf = (id: number) =>
    named(
      'user',
      id,
      office().data.users.find((each) => each.id === id),
    )

  return {
    contactWrites: ({ contact: id, inbox: at, text, files = [] }) => {
      const { contacts, inboxes } = office().data
      const contact = named(
        'contact',
        id,
        contacts.find((each) => each.id === id),
      )
      const inbox = named(
        'inbox',
        at ?? 1,
        at === undefined ? inboxes[0] : inboxes.find((each) => each.id === at),
      )
      const attachments = files.map(({ kind, name }) => ({
        id: office().nextId('attachments'),
        fileType: kind,
        name,
        size: 0,
      }))
      const message = contactWrites(office(), contact, inbox, { ...plainly(text), attachments })
      return { conversation: message.conversation, message: message.id }
    },
    addContact: ({ name, email = null, phone = null }) => {
      const contact = {
        id: office().nextId('contacts'),
        name,
        email,
        phone,
        identifier: null,
        blocked: false,
        customAttributes: {},
        additionalAttributes: {},
        labels: [],
        sources: [],
        createdAt: office().now,
        lastActivityAt: null,
      }
      office().data.contacts.push(contact)
      tellOfContact(office(), contact, 'contact_created')
      return contact.id
    },
    setAvailability: (user, availability) => {
      userOf(user).availability = availability
      office().peopleChanged()
    },
    reportDelivery: (id, status, failure) => {
      const message: MessageRecord = named(
        'message',
        id,
        office().data.messages.find((each) => each.id === id),
      )
      report(office(), conversationOf(message.conversation), message, status, failure ?? null)
    },
    get inbox() {
      return office().inbox
    },
    state: (id) => office().state(conversationOf(id)),
    conversation: (id) => conversationJson(office(), conversationOf(id)),
    messages: (id) =>
      office()
        .thread(conversationOf(id))
        .map((each) => messageJson(office(), each)),
    token: (user) => userOf(user).token,
  }
}
