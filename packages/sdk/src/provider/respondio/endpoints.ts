import * as Result from 'effect/Result'
import type * as Schema from 'effect/Schema'
import { json } from '../../http/answer.ts'
import type { Answer, Call, Garbled } from '../../http/call.ts'
import { path } from '../../http/path.ts'
import type { PageOf } from '../paged.ts'
import {
  Changed,
  CommentLeft,
  Deleted,
  MessageTaken,
  Noted,
  pageOf,
  RespondioChannel,
  RespondioClosingNote,
  RespondioContact,
  RespondioContactChannel,
  RespondioCustomField,
  RespondioMessage,
  RespondioTemplate,
  RespondioUser,
  TagAnswer,
  TemplateAnswer,
} from './records.ts'

/** @internal Where a page begins and how much is on it. */
export interface PageQuery {
  readonly cursorId: string | null
  readonly limit: number
}

const changed = json(Changed)
const noted = json(Noted)
const contact = json(RespondioContact)
const user = json(RespondioUser)
const field = json(RespondioCustomField)
const tag = json(TagAnswer)

const aboutContact = (identifier: string) => ({ what: 'contact', id: identifier })
const queryOf = ({ cursorId, limit }: PageQuery) => ({ limit, cursorId: cursorId ?? undefined })

/** A page, with the cursor out of the address of the next: the address itself is never followed. */
const page = <S extends Schema.Codec<unknown, unknown>>(item: S): Answer<PageOf<S['Type'], string>> => {
  const read = json(pageOf(item))
  return (body) =>
    Result.flatMap(read(body), ({ items, pagination: { next } }) =>
      Result.map(cursorIn(next ?? ''), (cursor) => ({ items, next: cursor })),
    )
}

const cursorIn = (next: string): Result.Result<string | null, Garbled> => {
  if (next === '') return Result.succeed(null)
  const cursor = new URLSearchParams(next.slice(next.indexOf('?') + 1)).get('cursorId')
  return cursor !== null && /^-?\d{1,20}$/.test(cursor)
    ? Result.succeed(cursor)
    : Result.fail({ problem: 'pagination.next: it has no cursorId' })
}

const contacts = page(RespondioContact)
const contactChannels = page(RespondioContactChannel)
const messages = page(RespondioMessage)
const users = page(RespondioUser)
const fields = page(RespondioCustomField)
const notes = page(RespondioClosingNote)
const channels = page(RespondioChannel)
const templates = page(RespondioTemplate)

/**
 * @internal Every request of the API, one function each. What sets a value may be repeated; what adds a message, a
 * comment, a contact or a field is done once more by a repetition.
 */
export const endpoints = {
  getContact: (id: string): Call<RespondioContact> => ({
    operation: 'getContact',
    method: 'GET',
    path: path`/contact/${id}`,
    about: aboutContact(id),
    answer: contact,
  }),
  createContact: (id: string, body: unknown): Call<typeof Noted.Type> => ({
    operation: 'createContact',
    method: 'POST',
    path: path`/contact/${id}`,
    body: { json: body },
    answer: noted,
  }),
  updateContact: (id: string, body: unknown): Call<typeof Changed.Type> => ({
    operation: 'updateContact',
    method: 'PUT',
    path: path`/contact/${id}`,
    body: { json: body },
    about: aboutContact(id),
    answer: changed,
  }),
  deleteContact: (id: string): Call<typeof Changed.Type> => ({
    operation: 'deleteContact',
    method: 'DELETE',
    path: path`/contact/${id}`,
    about: aboutContact(id),
    answer: changed,
  }),
  createOrUpdateContact: (id: string, body: unknown): Call<typeof Changed.Type> => ({
    operation: 'createOrUpdateContact',
    method: 'POST',
    path: path`/contact/create_or_update/${id}`,
    body: { json: body },
    repeating: 'same',
    answer: changed,
  }),
  mergeContacts: (body: unknown): Call<typeof Changed.Type> => ({
    operation: 'mergeContacts',
    method: 'POST',
    path: path`/contact/merge`,
    body: { json: body },
    answer: changed,
  }),
  listContacts: (query: PageQuery, body: unknown): Call<PageOf<RespondioContact, string>> => ({
    operation: 'listContacts',
    method: 'POST',
    path: path`/contact/list`,
    query: queryOf(query),
    body: { json: body },
    repeating: 'reads',
    answer: contacts,
  }),
  addTags: (id: string, tags: ReadonlyArray<string>): Call<typeof Changed.Type> => ({
    operation: 'addTags',
    method: 'POST',
    path: path`/contact/${id}/tag`,
    body: { json: tags },
    repeating: 'same',
    about: aboutContact(id),
    answer: changed,
  }),
  deleteTags: (id: string, tags: ReadonlyArray<string>): Call<typeof Changed.Type> => ({
    operation: 'deleteTags',
    method: 'DELETE',
    path: path`/contact/${id}/tag`,
    body: { json: tags },
    about: aboutContact(id),
    answer: changed,
  }),
  contactChannels: (id: string, query: PageQuery): Call<PageOf<RespondioContactChannel, string>> => ({
    operation: 'contactChannels',
    method: 'GET',
    path: path`/contact/${id}/channels`,
    query: queryOf(query),
    about: aboutContact(id),
    answer: contactChannels,
  }),
  updateLifecycle: (id: string, name: string | null): Call<typeof Noted.Type> => ({
    operation: 'updateLifecycle',
    method: 'POST',
    path: path`/contact/${id}/lifecycle/update`,
    body: { json: { name } },
    repeating: 'same',
    about: aboutContact(id),
    answer: noted,
  }),
  sendMessage: (id: string, body: unknown): Call<typeof MessageTaken.Type> => ({
    operation: 'sendMessage',
    method: 'POST',
    path: path`/contact/${id}/message`,
    body: { json: body },
    about: aboutContact(id),
    answer: json(MessageTaken),
  }),
  getMessage: (id: string, message: string): Call<RespondioMessage> => ({
    operation: 'getMessage',
    method: 'GET',
    path: path`/contact/${id}/message/${message}`,
    about: { what: 'message', id: message },
    answer: json(RespondioMessage),
  }),
  listMessages: (id: string, query: PageQuery): Call<PageOf<RespondioMessage, string>> => ({
    operation: 'listMessages',
    method: 'GET',
    path: path`/contact/${id}/message/list`,
    query: queryOf(query),
    about: aboutContact(id),
    answer: messages,
  }),
  addComment: (id: string, text: string): Call<typeof CommentLeft.Type> => ({
    operation: 'addComment',
    method: 'POST',
    path: path`/contact/${id}/comment`,
    body: { json: { text } },
    about: aboutContact(id),
    answer: json(CommentLeft),
  }),
  assignConversation: (id: string, assignee: number | string | null): Call<typeof Changed.Type> => ({
    operation: 'assignConversation',
    method: 'POST',
    path: path`/contact/${id}/conversation/assignee`,
    body: { json: { assignee } },
    repeating: 'same',
    about: aboutContact(id),
    answer: changed,
  }),
  setConversationStatus: (id: string, body: unknown): Call<typeof Changed.Type> => ({
    operation: 'setConversationStatus',
    method: 'POST',
    path: path`/contact/${id}/conversation/status`,
    body: { json: body },
    repeating: 'same',
    about: aboutContact(id),
    answer: changed,
  }),
  users: (query: PageQuery): Call<PageOf<RespondioUser, string>> => ({
    operation: 'users',
    method: 'GET',
    path: path`/space/user`,
    query: queryOf(query),
    answer: users,
  }),
  user: (id: string): Call<RespondioUser> => ({
    operation: 'user',
    method: 'GET',
    path: path`/space/user/${id}`,
    about: { what: 'user', id },
    answer: user,
  }),
  createCustomField: (body: unknown): Call<RespondioCustomField> => ({
    operation: 'createCustomField',
    method: 'POST',
    path: path`/space/custom_field`,
    body: { json: body },
    answer: field,
  }),
  customFields: (query: PageQuery): Call<PageOf<RespondioCustomField, string>> => ({
    operation: 'customFields',
    method: 'GET',
    path: path`/space/custom_field`,
    query: queryOf(query),
    answer: fields,
  }),
  customField: (id: string): Call<RespondioCustomField> => ({
    operation: 'customField',
    method: 'GET',
    path: path`/space/custom_field/${id}`,
    about: { what: 'custom field', id },
    answer: field,
  }),
  closingNotes: (query: PageQuery): Call<PageOf<RespondioClosingNote, string>> => ({
    operation: 'closingNotes',
    method: 'GET',
    path: path`/space/closing_notes`,
    query: queryOf(query),
    answer: notes,
  }),
  channels: (query: PageQuery): Call<PageOf<RespondioChannel, string>> => ({
    operation: 'channels',
    method: 'GET',
    path: path`/space/channel`,
    query: queryOf(query),
    answer: channels,
  }),
  templates: (channel: string, query: PageQuery): Call<PageOf<RespondioTemplate, string>> => ({
    operation: 'templates',
    method: 'GET',
    path: path`/space/channel/${channel}/template`,
    query: queryOf(query),
    about: { what: 'channel', id: channel },
    answer: templates,
  }),
  whatsappTemplates: (channel: string, query: PageQuery): Call<PageOf<RespondioTemplate, string>> => ({
    operation: 'whatsappTemplates',
    method: 'GET',
    path: path`/space/channel/${channel}/mtm`,
    query: queryOf(query),
    about: { what: 'channel', id: channel },
    answer: templates,
  }),
  whatsappTemplate: (id: string): Call<typeof TemplateAnswer.Type> => ({
    operation: 'whatsappTemplate',
    method: 'GET',
    path: path`/space/mtm/${id}`,
    about: { what: 'template', id },
    answer: json(TemplateAnswer),
  }),
  createTag: (body: unknown): Call<typeof TagAnswer.Type> => ({
    operation: 'createTag',
    method: 'POST',
    path: path`/space/tag`,
    body: { json: body },
    answer: tag,
  }),
  // A repetition would look for the name that the first one has changed.
  updateTag: (body: unknown): Call<typeof TagAnswer.Type> => ({
    operation: 'updateTag',
    method: 'PUT',
    path: path`/space/tag`,
    body: { json: body },
    repeating: 'once',
    answer: tag,
  }),
  deleteTag: (name: string): Call<typeof Deleted.Type> => ({
    operation: 'deleteTag',
    method: 'DELETE',
    path: path`/space/tag`,
    body: { json: { name } },
    about: { what: 'tag', id: name },
    answer: json(Deleted),
  }),
}
