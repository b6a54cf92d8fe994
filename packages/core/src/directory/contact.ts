import * as Schema from 'effect/Schema'
import { Channel } from '../interaction/facts.ts'
import { ContactId } from '../interaction/names.ts'

/** How a contact is reached on one channel: a phone number in E.164, an e-mail address, an account name. */
export const Identity = Schema.Struct({ channel: Channel, address: Schema.NonEmptyString }).annotate({
  identifier: 'Identity',
})
export type Identity = typeof Identity.Type

/** The person on the other side. */
export const Contact = Schema.Struct({
  id: ContactId,
  name: Schema.NonEmptyString,
  identities: Schema.Array(Identity),
  blocked: Schema.Boolean,
}).annotate({ identifier: 'Contact' })
export type Contact = typeof Contact.Type
