import * as Effect from 'effect/Effect'
import * as Stream from 'effect/Stream'
import type { Send } from '../../http/send.ts'
import { endpoints } from './endpoints.ts'
import { identifierOf } from './identifier.ts'
import type { RespondioTag } from './records.ts'
import { aboutContact, allPages, given } from './requests.ts'
import type { RespondioSettings } from './settings.ts'
import type { Respondio, RespondioContactQuery } from './vendor.ts'

/** @internal Every request of the API, ready to be sent. */
export const vendorRequests = (send: Send, { pageSize, timezone }: RespondioSettings): Respondio => {
  const contact = aboutContact(send)
  const pages = allPages(send, pageSize)
  return {
    getContact: (id) => contact(id, endpoints.getContact),
    createContact: (id, fields) => contact(id, (known) => endpoints.createContact(known, fields)),
    updateContact: (id, fields) => contact(id, (known) => endpoints.updateContact(known, fields)),
    deleteContact: (id) => contact(id, endpoints.deleteContact),
    createOrUpdateContact: (id, fields) =>
      contact(id, (known) => endpoints.createOrUpdateContact(known, fields)),
    mergeContacts: (contactIds, fields = {}) => send(endpoints.mergeContacts({ contactIds, ...fields })),
    listContacts: (query) => pages((page) => endpoints.listContacts(page, listBody(query, timezone))),
    addTags: (id, tags) => contact(id, (known) => endpoints.addTags(known, tags)),
    deleteTags: (id, tags) => contact(id, (known) => endpoints.deleteTags(known, tags)),
    contactChannels: (id) =>
      Stream.unwrap(
        Effect.map(given(identifierOf(id)), (known) =>
          pages((page) => endpoints.contactChannels(known, page)),
        ),
      ),
    updateLifecycle: (id, name) => contact(id, (known) => endpoints.updateLifecycle(known, name)),
    sendMessage: (id, channelId, message) =>
      contact(id, (known) => endpoints.sendMessage(known, { channelId, message })),
    getMessage: (id, message) => contact(id, (known) => endpoints.getMessage(known, message)),
    listMessages: (id) =>
      Stream.unwrap(
        Effect.map(given(identifierOf(id)), (known) => pages((page) => endpoints.listMessages(known, page))),
      ),
    addComment: (id, text) => contact(id, (known) => endpoints.addComment(known, text)),
    assignConversation: (id, assignee) =>
      contact(id, (known) => endpoints.assignConversation(known, assignee)),
    setConversationStatus: (id, status, note = {}) =>
      contact(id, (known) => endpoints.setConversationStatus(known, { status, ...note })),
    users: () => pages(endpoints.users),
    user: (id) => send(endpoints.user(String(id))),
    createCustomField: (field) => send(endpoints.createCustomField(field)),
    customFields: () => pages(endpoints.customFields),
    customField: (id) => send(endpoints.customField(String(id))),
    closingNotes: () => pages(endpoints.closingNotes),
    channels: () => pages(endpoints.channels),
    templates: (channel) => pages((page) => endpoints.templates(String(channel), page)),
    whatsappTemplates: (channel) => pages((page) => endpoints.whatsappTemplates(String(channel), page)),
    whatsappTemplate: (id) => Effect.map(send(endpoints.whatsappTemplate(String(id))), ({ data }) => data),
    createTag: (tag) => Effect.map(send(endpoints.createTag(tag)), tagIn),
    updateTag: (currentName, change) =>
      Effect.map(send(endpoints.updateTag({ currentName, ...change })), tagIn),
    deleteTag: (name) => Effect.asVoid(send(endpoints.deleteTag(name))),
  }
}

/** @internal The body of a request that lists contacts. */
export const listBody = ({ search, filter }: RespondioContactQuery, timezone: string): unknown => ({
  ...(search === undefined ? {} : { search }),
  timezone,
  filter: filter ?? { $and: [] },
})

const tagIn = (answer: RespondioTag | { readonly message: RespondioTag }): RespondioTag =>
  typeof answer.message === 'object' && answer.message !== null
    ? (answer.message as RespondioTag)
    : (answer as RespondioTag)
