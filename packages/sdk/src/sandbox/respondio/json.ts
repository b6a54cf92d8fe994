import type { Instant } from '@inboxlab/core'
import type { RespondioContact, RespondioMessage, RespondioUser } from '../../provider/respondio/records.ts'
import type { ContactRecord, MessageRecord, RespondioData } from './data.ts'
import type { Desk } from './desk.ts'

// The shapes of the vendor's TypeScript SDK (apis 1.4, 1.5). Moments in Unix seconds.

/** @internal */
export const seconds = (at: Instant): number => Math.floor(at / 1000)

/** @internal */
export const contactJson = (desk: Desk, contact: ContactRecord): RespondioContact => {
  const user = desk.data.users.find(({ id }) => id === desk.assignee(contact))
  const { phase } = desk.state(contact)
  return {
    id: contact.id,
    firstName: contact.firstName,
    lastName: contact.lastName,
    phone: contact.phone,
    email: contact.email,
    language: contact.language,
    profilePic: contact.profilePic,
    countryCode: contact.countryCode,
    custom_fields: contact.customFields as RespondioContact['custom_fields'] & {},
    ...(phase === 'absent' ? { status: null } : { status: phase === 'closed' ? 'close' : 'open' }),
    tags: contact.tags,
    assignee:
      user === undefined
        ? null
        : { id: user.id, firstName: user.firstName, lastName: user.lastName, email: user.email },
    lifecycle: contact.lifecycle,
    created_at: seconds(contact.createdAt),
  }
}

/** @internal Its status is its history. */
export const messageJson = (record: MessageRecord): RespondioMessage => ({
  messageId: record.id,
  channelMessageId: `m-${record.id}`,
  contactId: record.contact,
  channelId: record.channel,
  traffic: record.traffic,
  message: record.message as RespondioMessage['message'],
  ...(record.traffic === 'outgoing'
    ? {
        status: record.status.map(({ value, at, message }) => ({
          value,
          timestamp: seconds(at),
          ...(message === undefined ? {} : { message }),
        })),
        sender: { source: 'api' },
      }
    : {}),
})

/** @internal */
export const userJson = ({
  id,
  firstName,
  lastName,
  email,
  role,
  team,
}: RespondioData['users'][number]): RespondioUser => ({
  id,
  firstName,
  lastName,
  email,
  role,
  team,
  restrictions: [],
})
