import type { ContactRecord } from './data.ts'
import type { Desk } from './desk.ts'

/** @internal Somebody the server has not heard of before, and of whom it knows this much; they are not told of yet. */
export const newContact = (
  desk: Desk,
  { firstName, email, phone }: Pick<ContactRecord, 'firstName' | 'email' | 'phone'>,
): ContactRecord => {
  const contact: ContactRecord = {
    id: desk.nextId('contacts'),
    firstName,
    lastName: '',
    phone,
    email,
    language: null,
    countryCode: null,
    profilePic: null,
    customFields: [],
    lifecycle: null,
    blocked: false,
    tags: [],
    keptAssignee: null,
    channels: [],
    createdAt: desk.now,
  }
  desk.data.contacts.push(contact)
  return contact
}
