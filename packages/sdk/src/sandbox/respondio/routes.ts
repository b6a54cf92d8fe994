import type { ReceivedRequest, VendorAnswer } from '../vendor.ts'
import type { ContactRecord, TagRecord } from './data.ts'
import type { Desk } from './desk.ts'
import { filterOf } from './filter.ts'
import { contactJson, messageJson, seconds, userJson } from './json.ts'
import { newContact } from './new-contact.ts'
import { invalid, notFound, RespondioProblem } from './problem.ts'

type Fields = Readonly<Record<string, unknown>>

/** @internal A request to one route: `parts` are what stands for the names in its path. */
export interface RespondioCall {
  readonly desk: Desk
  readonly parts: ReadonlyArray<string>
  readonly request: ReceivedRequest
}

/** @internal One of the server's routes, as the vendor's sources write it. */
export interface RespondioRoute {
  readonly method: string
  readonly path: string
  readonly answer: (call: RespondioCall) => unknown
}

const BASE = 'https://api.respond.io/v2'

const fieldsOf = ({ body }: ReceivedRequest): Fields =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Fields) : {}

const textIn = (fields: Fields, name: string): string | null => {
  const value = fields[name]
  return typeof value === 'string' && value !== '' ? value : null
}

const required = (fields: Fields, name: string): string => {
  const text = textIn(fields, name)
  if (text === null) throw invalid(`${name} is required`)
  return text
}

/** A page of what has ids, from the one after `cursorId` on; the address of the next is absolute (apis 1.7). */
const page = <A>(
  { request }: RespondioCall,
  all: ReadonlyArray<A>,
  idOf: (item: A) => number,
  show: (item: A) => unknown,
): unknown => {
  const query = new URLSearchParams(request.query)
  const limit = Number(query.get('limit') ?? 10)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw invalid('limit must be from 1 to 100')
  const cursor = query.get('cursorId')
  const after = cursor === null ? 0 : all.findIndex((each) => idOf(each) === Number(cursor)) + 1
  const items = all.slice(after, after + limit)
  const last = items.at(-1)
  const isLast = last === undefined || after + limit >= all.length
  const path = request.path.replace(/^\/v2/, '')
  return {
    items: items.map(show),
    pagination: {
      next: isLast ? null : `${BASE}${path}?limit=${limit}&cursorId=${idOf(last)}`,
      previous: null,
    },
  }
}

/** The contact that an identifier names: `id:…`, `email:…` or `phone:…`. */
const found = (desk: Desk, identifier: string): ContactRecord | undefined => {
  const [, kind, value] = /^(id|email|phone):(.+)$/s.exec(identifier) ?? []
  switch (kind) {
    case 'id':
      return desk.data.contacts.find(({ id }) => id === Number(value))
    case 'email':
      return desk.data.contacts.find(({ email }) => email?.toLowerCase() === value?.toLowerCase())
    case 'phone':
      return desk.data.contacts.find(({ phone }) => phone?.replace(/^\+/, '') === value?.replace(/^\+/, ''))
    default:
      throw invalid('identifier must be id:, email: or phone:')
  }
}

const contactIn = ({ desk, parts: [identifier = ''] }: RespondioCall): ContactRecord => {
  const contact = found(desk, identifier)
  if (contact === undefined) throw notFound('Contact')
  return contact
}

const change = (contact: ContactRecord, fields: Fields): void => {
  contact.firstName = textIn(fields, 'firstName') ?? contact.firstName
  if (typeof fields.lastName === 'string') contact.lastName = fields.lastName
  contact.phone = textIn(fields, 'phone') ?? contact.phone
  contact.email = textIn(fields, 'email') ?? contact.email
  contact.language = textIn(fields, 'language') ?? contact.language
  contact.countryCode = textIn(fields, 'countryCode') ?? contact.countryCode
  contact.profilePic = textIn(fields, 'profilePic') ?? contact.profilePic
  if (Array.isArray(fields.custom_fields)) contact.customFields = fields.custom_fields
}

const create = (desk: Desk, identifier: string, fields: Fields): ContactRecord => {
  const [, kind, value] = /^(email|phone):(.+)$/s.exec(identifier) ?? []
  if (kind === undefined || value === undefined) throw invalid('identifier must be email: or phone:')
  const contact = newContact(desk, {
    firstName: required(fields, 'firstName'),
    phone: kind === 'phone' ? value : null,
    email: kind === 'email' ? value : null,
  })
  change(contact, fields)
  desk.tell('contact.created', { contact: contactJson(desk, contact) })
  return contact
}

const updated = (desk: Desk, contact: ContactRecord, fields: Fields): unknown => {
  change(contact, fields)
  desk.tell('contact.updated', { contact: contactJson(desk, contact) })
  return { contactId: contact.id }
}

const tagsIn = ({ body }: ReceivedRequest): ReadonlyArray<string> => {
  const tags = Array.isArray(body) ? body : []
  const wrong = tags.some((each) => typeof each !== 'string' || each === '' || each.length > 255)
  if (tags.length < 1 || tags.length > 10 || wrong)
    throw invalid('give 1 to 10 tags of at most 255 characters')
  return tags
}

const setTags =
  (add: boolean) =>
  (call: RespondioCall): unknown => {
    const contact = contactIn(call)
    for (const tag of tagsIn(call.request)) call.desk.setTag(contact, tag, add)
    return { contactId: contact.id }
  }

const TYPES: ReadonlySet<unknown> = new Set([
  'text',
  'attachment',
  'quick_reply',
  'email',
  'whatsapp_template',
  'facebook_template',
  'custom_payload',
])

const send = (call: RespondioCall): unknown => {
  const { desk, request } = call
  const contact = contactIn(call)
  const fields = fieldsOf(request)
  const message = fields.message as Fields | undefined
  if (!TYPES.has(message?.type)) throw invalid(`message.type: '${String(message?.type)}'`)
  const channel = fields.channelId ?? desk.lastUsed(contact)[0]?.channel
  if (typeof channel !== 'number') throw invalid('the contact has no channel')
  if (!desk.data.channels.some(({ id }) => id === channel)) throw notFound('Channel')
  return { messageId: desk.write(contact, channel, message ?? {}).id }
}

const assign = (call: RespondioCall): unknown => {
  const { desk, request } = call
  const contact = contactIn(call)
  const { assignee } = fieldsOf(request)
  const user = desk.data.users.find(({ id, email }) => String(id) === String(assignee) || email === assignee)
  if (assignee !== null && user === undefined) throw notFound('User')
  desk.assign(contact, user?.id ?? null)
  return { contactId: contact.id }
}

const setStatus = (call: RespondioCall): unknown => {
  const { desk, request } = call
  const contact = contactIn(call)
  const fields = fieldsOf(request)
  const status = required(fields, 'status')
  if (status !== 'open' && status !== 'close') throw invalid(`status: '${status}'`)
  if (contact.blocked) throw invalid('the contact is blocked')
  const category = textIn(fields, 'category')
  if (status === 'close' && desk.data.categoryRequired && category === null) {
    throw invalid('category is required')
  }
  if (status === 'open') desk.open(contact, 'api')
  else desk.close(contact, category, textIn(fields, 'summary'))
  return { contactId: contact.id }
}

const list = (call: RespondioCall): unknown => {
  const { desk, request } = call
  const fields = fieldsOf(request)
  const search = textIn(fields, 'search')?.toLowerCase() ?? null
  const holds = filterOf(desk, fields.filter)
  const contacts = desk.data.contacts.filter(
    (each) =>
      holds(each) &&
      (search === null ||
        [each.firstName, each.lastName, each.email, each.phone].some((text) =>
          text?.toLowerCase().includes(search),
        )),
  )
  return page(
    call,
    contacts,
    ({ id }) => id,
    (each) => contactJson(desk, each),
  )
}

const merge = ({ desk, request }: RespondioCall): unknown => {
  const fields = fieldsOf(request)
  const ids = Array.isArray(fields.contactIds) ? fields.contactIds : []
  const [kept, other] = ids.map((id) => desk.data.contacts.find((each) => each.id === Number(id)))
  if (kept === undefined || other === undefined || kept === other) throw notFound('Contact')
  desk.close(other, null, null)
  desk.data.contacts = desk.data.contacts.filter((each) => each !== other)
  change(kept, { ...fields, phone: kept.phone ?? other.phone, email: kept.email ?? other.email })
  return { contactId: kept.id }
}

const tagNamed = (desk: Desk, name: string): TagRecord => {
  const tag = desk.data.tags.find((each) => each.name === name)
  if (tag === undefined) throw notFound('Tag')
  return tag
}

const changeTag = (tag: TagRecord, fields: Fields): TagRecord => {
  tag.name = textIn(fields, 'name') ?? tag.name
  tag.description = textIn(fields, 'description') ?? tag.description
  tag.colorCode = textIn(fields, 'colorCode') ?? tag.colorCode
  tag.emoji = textIn(fields, 'emoji') ?? tag.emoji
  return tag
}

const templates = (call: RespondioCall): unknown => {
  const own = call.desk.data.templates.filter(({ channelId }) => String(channelId) === call.parts[0])
  return page(
    call,
    own,
    ({ id }) => id,
    (each) => each,
  )
}

/** @internal All thirty requests of the Developer API v2 (apis 1.3). */
export const respondioRoutes: ReadonlyArray<RespondioRoute> = [
  {
    method: 'POST',
    path: '/contact/create_or_update/{identifier}',
    answer: ({ desk, parts: [identifier = ''], request }) => {
      const known = found(desk, identifier)
      if (known !== undefined) return updated(desk, known, fieldsOf(request))
      return { contactId: create(desk, identifier, fieldsOf(request)).id }
    },
  },
  { method: 'POST', path: '/contact/merge', answer: merge },
  { method: 'POST', path: '/contact/list', answer: list },
  {
    method: 'GET',
    path: '/contact/{identifier}',
    answer: (call) => contactJson(call.desk, contactIn(call)),
  },
  {
    method: 'POST',
    path: '/contact/{identifier}',
    answer: ({ desk, parts: [identifier = ''], request }) => {
      if (found(desk, identifier) !== undefined) throw new RespondioProblem(409, 'Contact already exists')
      create(desk, identifier, fieldsOf(request))
      return { code: '200', message: 'Contact added successfully!' }
    },
  },
  {
    method: 'PUT',
    path: '/contact/{identifier}',
    answer: (call) => updated(call.desk, contactIn(call), fieldsOf(call.request)),
  },
  {
    method: 'DELETE',
    path: '/contact/{identifier}',
    answer: (call) => {
      const contact = contactIn(call)
      call.desk.data.contacts = call.desk.data.contacts.filter((each) => each !== contact)
      return { contactId: contact.id }
    },
  },
  { method: 'POST', path: '/contact/{identifier}/tag', answer: setTags(true) },
  { method: 'DELETE', path: '/contact/{identifier}/tag', answer: setTags(false) },
  {
    method: 'GET',
    path: '/contact/{identifier}/channels',
    answer: (call) => {
      const { channels } = call.desk.data
      return page(
        call,
        contactIn(call).channels,
        ({ channel }) => channel,
        ({ channel, since, lastMessageAt, lastIncomingAt }) => {
          const known = channels.find(({ id }) => id === channel)
          return {
            id: channel,
            name: known?.name,
            source: known?.source,
            ...(lastMessageAt === null ? {} : { lastMessageTime: seconds(lastMessageAt) }),
            ...(lastIncomingAt === null ? {} : { lastIncomingMessageTime: seconds(lastIncomingAt) }),
            created_at: seconds(since),
          }
        },
      )
    },
  },
  {
    method: 'POST',
    path: '/contact/{identifier}/lifecycle/update',
    answer: (call) => {
      const contact = contactIn(call)
      contact.lifecycle = textIn(fieldsOf(call.request), 'name')
      call.desk.tell('contact.lifecycle.updated', { contact: contactJson(call.desk, contact) })
      return { code: 200, message: 'Lifecycle updated' }
    },
  },
  { method: 'POST', path: '/contact/{identifier}/message', answer: send },
  {
    method: 'GET',
    path: '/contact/{identifier}/message/list',
    answer: (call) =>
      page(call, call.desk.messagesOf(contactIn(call)).toReversed(), ({ id }) => id, messageJson),
  },
  {
    method: 'GET',
    path: '/contact/{identifier}/message/{messageId}',
    answer: (call) => {
      const message = call.desk.messagesOf(contactIn(call)).find(({ id }) => String(id) === call.parts[1])
      if (message === undefined) throw notFound('Message')
      return messageJson(message)
    },
  },
  {
    method: 'POST',
    path: '/contact/{identifier}/comment',
    answer: (call) => {
      const contact = contactIn(call)
      const text = required(fieldsOf(call.request), 'text')
      if (text.length > 1000) throw invalid('text must have at most 1000 characters')
      call.desk.comment(contact, text)
      return { contactId: contact.id, text, created_at: seconds(call.desk.now) }
    },
  },
  { method: 'POST', path: '/contact/{identifier}/conversation/assignee', answer: assign },
  { method: 'POST', path: '/contact/{identifier}/conversation/status', answer: setStatus },
  {
    method: 'GET',
    path: '/space/user',
    answer: (call) => page(call, call.desk.data.users, ({ id }) => id, userJson),
  },
  {
    method: 'GET',
    path: '/space/user/{id}',
    answer: ({ desk, parts: [id] }) => {
      const user = desk.data.users.find((each) => String(each.id) === id)
      if (user === undefined) throw notFound('User')
      return userJson(user)
    },
  },
  {
    method: 'POST',
    path: '/space/custom_field',
    answer: ({ desk, request }) => {
      const fields = fieldsOf(request)
      const added = {
        id: desk.nextId('customFields'),
        name: required(fields, 'name'),
        dataType: required(fields, 'dataType'),
      }
      desk.data.customFields.push(added)
      return added
    },
  },
  {
    method: 'GET',
    path: '/space/custom_field',
    answer: (call) =>
      page(
        call,
        call.desk.data.customFields,
        ({ id }) => id,
        (each) => each,
      ),
  },
  {
    method: 'GET',
    path: '/space/custom_field/{id}',
    answer: ({ desk, parts: [id] }) => {
      const field = desk.data.customFields.find((each) => String(each.id) === id)
      if (field === undefined) throw notFound('Custom field')
      return field
    },
  },
  {
    method: 'GET',
    path: '/space/closing_notes',
    answer: (call) => {
      const numbered = call.desk.data.closingNotes.map((note, index) => ({ id: index + 1, note }))
      return page(
        call,
        numbered,
        ({ id }) => id,
        ({ note }) => note,
      )
    },
  },
  {
    method: 'GET',
    path: '/space/channel',
    answer: (call) =>
      page(
        call,
        call.desk.data.channels,
        ({ id }) => id,
        (each) => ({ ...each, created_at: 0 }),
      ),
  },
  { method: 'GET', path: '/space/channel/{channelId}/template', answer: templates },
  { method: 'GET', path: '/space/channel/{channelId}/mtm', answer: templates },
  {
    method: 'GET',
    path: '/space/mtm/{templateId}',
    answer: ({ desk, parts: [id] }) => {
      const template = desk.data.templates.find((each) => String(each.id) === id)
      if (template === undefined) throw notFound('Template')
      return { status: 'success', message: '', data: template }
    },
  },
  {
    method: 'POST',
    path: '/space/tag',
    answer: ({ desk, request }) => {
      const fields = fieldsOf(request)
      const name = required(fields, 'name')
      if (desk.data.tags.some((each) => each.name === name)) {
        throw new RespondioProblem(409, 'Tag already exists')
      }
      const tag = changeTag({ name, description: null, colorCode: null, emoji: null }, fields)
      desk.data.tags.push(tag)
      return tag
    },
  },
  {
    method: 'PUT',
    path: '/space/tag',
    answer: ({ desk, request }) => {
      const fields = fieldsOf(request)
      return changeTag(tagNamed(desk, required(fields, 'currentName')), fields)
    },
  },
  {
    method: 'DELETE',
    path: '/space/tag',
    answer: ({ desk, request }) => {
      const tag = tagNamed(desk, required(fieldsOf(request), 'name'))
      desk.data.tags = desk.data.tags.filter((each) => each !== tag)
      return { code: 200, message: 'Tag deleted' }
    },
  },
]

/** @internal A success in JSON. */
export const success = (body: unknown): VendorAnswer => ({ status: 200, body })
