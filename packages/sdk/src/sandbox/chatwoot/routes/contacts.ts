import type { VendorAnswer } from '../../vendor.ts'
import { isListed } from '../access.ts'
import { tellOfContact } from '../announce.ts'
import { sourceOf } from '../conversing.ts'
import type { ContactRecord } from '../data.ts'
import type { Fields } from '../fields.ts'
import { contactInboxJson, contactJson, conversationJson } from '../json.ts'
import type { Office } from '../office.ts'
import { invalid, notFound, unprocessable } from '../problem.ts'
import { ok, type Route, type RouteCall } from '../route.ts'

/** So many contacts on a page. */
const PAGE = 15

const contactIn = (call: RouteCall): ContactRecord => call.office.find('contacts', call.id(0))

const listed = (call: RouteCall, found: ReadonlyArray<ContactRecord>): VendorAnswer => {
  const withInboxes = call.query.get('include_contact_inboxes') !== 'false'
  const page = found.slice((call.page - 1) * PAGE, call.page * PAGE)
  return ok({
    meta: { count: found.length, current_page: call.page },
    payload: page.map((each) => contactJson(call.office, each, withInboxes)),
  })
}

const sorted = (
  { query }: RouteCall,
  contacts: ReadonlyArray<ContactRecord>,
): ReadonlyArray<ContactRecord> => {
  const wish = query.get('sort') ?? 'id'
  const direction = wish.startsWith('-') ? -1 : 1
  const key = KEYS[wish.replace(/^-/, '')] ?? KEYS.id
  return [...contacts].sort((one, other) => direction * compare(key?.(one) ?? '', key?.(other) ?? ''))
}

const KEYS: Readonly<Record<string, (contact: ContactRecord) => string | number>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  email: ({ email }) => email ?? '',
  phone_number: ({ phone }) => phone ?? '',
  last_activity_at: ({ lastActivityAt }) => lastActivityAt ?? 0,
}

const compare = (one: string | number, other: string | number): number =>
  one < other ? -1 : one > other ? 1 : 0

const E164 = /^\+[1-9]\d{1,14}$/
const EMAIL = /^[^@\s]+@[^@\s]+$/

/** What the fields say of a contact, checked as the server checks it. */
const facts = (office: Office, fields: Fields, self: ContactRecord | null) => {
  const told = {
    name: fields.text('name'),
    email: orNull(fields, 'email')?.toLowerCase(),
    phone: orNull(fields, 'phone_number'),
    identifier: orNull(fields, 'identifier'),
  }
  if (told.email != null && !EMAIL.test(told.email)) throw invalid('Email Invalid email', ['email'])
  if (told.phone != null && !E164.test(told.phone)) {
    throw invalid('Phone number should be in e164 format', ['phone_number'])
  }
  const others = office.data.contacts.filter((each) => each !== self)
  const taken = (['email', 'phone', 'identifier'] as const).filter(
    (name) => told[name] != null && others.some((each) => each[name] === told[name]),
  )
  if (taken.length > 0) {
    const names = taken.map((name) => (name === 'phone' ? 'phone_number' : name))
    throw invalid(names.map((name) => `${TITLES[name]} has already been taken`).join(', '), names)
  }
  return told
}

const TITLES: Readonly<Record<string, string>> = {
  email: 'Email',
  phone_number: 'Phone number',
  identifier: 'Identifier',
}

const orNull = (fields: Fields, name: string): string | null | undefined =>
  fields.has(name) && fields.raw(name) === null ? null : fields.text(name) || undefined

const create = (call: RouteCall): VendorAnswer => {
  const { office, fields } = call
  const told = facts(office, fields, null)
  const inboxId = fields.number('inbox_id')
  const inbox = inboxId === undefined ? null : office.find('inboxes', inboxId)
  const contact: ContactRecord = {
    id: office.nextId('contacts'),
    name: told.name ?? '',
    email: told.email ?? null,
    phone: told.phone ?? null,
    identifier: told.identifier ?? null,
    blocked: fields.flag('blocked') ?? false,
    customAttributes: fields.record('custom_attributes') ?? {},
    additionalAttributes: fields.record('additional_attributes') ?? {},
    labels: [],
    sources: [],
    createdAt: office.now,
    lastActivityAt: null,
  }
  office.data.contacts.push(contact)
  if (inbox !== null) sourceOf(office, contact, inbox, fields.text('source_id'))
  tellOfContact(office, contact, 'contact_created')
  const [first] = contact.sources
  return ok({
    payload: {
      contact: contactJson(office, contact, true),
      contact_inbox: first === undefined ? null : contactInboxJson(office, first),
    },
  })
}

const update = (call: RouteCall): VendorAnswer => {
  const { office, fields } = call
  const contact = contactIn(call)
  const told = facts(office, fields, contact)
  if (told.name !== undefined) contact.name = told.name
  if (told.email !== undefined) contact.email = told.email
  if (told.phone !== undefined) contact.phone = told.phone
  if (told.identifier !== undefined) contact.identifier = told.identifier
  contact.blocked = fields.flag('blocked') ?? contact.blocked
  contact.customAttributes = { ...contact.customAttributes, ...fields.record('custom_attributes') }
  contact.additionalAttributes = {
    ...contact.additionalAttributes,
    ...fields.record('additional_attributes'),
  }
  tellOfContact(office, contact, 'contact_updated')
  return ok({ payload: contactJson(office, contact, true) })
}

const search = (call: RouteCall): VendorAnswer => {
  const text = call.query.get('q')?.trim().toLowerCase() ?? ''
  if (text === '') throw unprocessable('Specify search string with parameter q')
  const found = call.office.data.contacts.filter(({ name, email, phone, identifier }) =>
    [name, email, phone, identifier].some((each) => each?.toLowerCase().includes(text)),
  )
  return listed(call, sorted(call, found))
}

/** @internal Contacts. */
export const contactRoutes: ReadonlyArray<Route> = [
  {
    method: 'GET',
    path: 'contacts',
    answer: (call) => {
      // Whoever has neither address nor name of ours is not resolved, and not listed.
      const found = call.office.data.contacts.filter(
        ({ email, phone, identifier }) => email !== null || phone !== null || identifier !== null,
      )
      return listed(call, sorted(call, found))
    },
  },
  { method: 'POST', path: 'contacts', answer: create },
  { method: 'GET', path: 'contacts/search', answer: search },
  {
    method: 'GET',
    path: 'contacts/:id',
    answer: (call) => ok({ payload: contactJson(call.office, contactIn(call), true) }),
  },
  { method: 'PUT', path: 'contacts/:id', answer: update },
  { method: 'PATCH', path: 'contacts/:id', answer: update },
  {
    method: 'DELETE',
    path: 'contacts/:id',
    answer: (call) => {
      call.onlyAdministrators()
      const { office } = call
      const contact = contactIn(call)
      for (const each of office.data.conversations.filter((one) => one.contact === contact.id)) {
        office.removeConversation(each)
      }
      office.data.contacts = office.data.contacts.filter((each) => each !== contact)
      return ok()
    },
  },
  {
    method: 'GET',
    path: 'contacts/:id/conversations',
    answer: (call) => {
      const { office, caller } = call
      const { id } = contactIn(call)
      const own = office.data.conversations.filter(
        (each) => each.contact === id && isListed(office.data, caller, each),
      )
      return ok({
        payload: own
          .toReversed()
          .slice(0, 20)
          .map((each) => conversationJson(office, each)),
      })
    },
  },
  {
    method: 'GET',
    path: 'contacts/:id/labels',
    answer: (call) => ok({ payload: contactIn(call).labels }),
  },
  {
    method: 'POST',
    path: 'contacts/:id/labels',
    answer: (call) => {
      const contact = contactIn(call)
      contact.labels = [...new Set(call.fields.texts('labels') ?? [])]
      return ok({ payload: contact.labels })
    },
  },
  {
    method: 'POST',
    path: 'contacts/:id/contact_inboxes',
    answer: (call) => {
      const { office, fields } = call
      const contact = contactIn(call)
      const inbox = office.find('inboxes', fields.number('inbox_id') ?? 0)
      const source = sourceOf(office, contact, inbox, fields.text('source_id'))
      const added = contact.sources.find((each) => each.inbox === inbox.id && each.source === source)
      if (added === undefined) throw notFound()
      return ok(contactInboxJson(office, added))
    },
  },
  {
    method: 'GET',
    path: 'contacts/:id/contactable_inboxes',
    answer: (call) => {
      const { office } = call
      const contact = contactIn(call)
      return ok({ payload: contact.sources.map((source) => contactInboxJson(office, source)) })
    },
  },
]
