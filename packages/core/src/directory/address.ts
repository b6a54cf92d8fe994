import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Channel } from '../interaction/facts.ts'

const BY_NUMBER: ReadonlyArray<Channel> = ['voice', 'sms', 'whatsapp']

/**
 * An address in the form in which two that reach the same person on a channel are equal: a phone number in E.164
 * where the channel goes by numbers and this is one, otherwise the text in small letters without blanks around it.
 *
 * @example
 * ```ts
 * import { normalAddress } from '@inboxlab/core'
 * normalAddress('sms', '+33 (0)1 44 71 66 01') // => '+33144716601'
 * normalAddress('email', ' Carl@Example.org') // => 'carl@example.org'
 * ```
 */
export const normalAddress = (channel: Channel, address: string): string =>
  (BY_NUMBER.includes(channel) ? parsePhoneNumberFromString(address)?.number : undefined) ??
  address.trim().toLowerCase()

/**
 * The country of a phone number in international notation (ISO 3166-1, two capitals); null if it is none, or
 * belongs to no one country.
 *
 * @example
 * ```ts
 * import { countryOf } from '@inboxlab/core'
 * countryOf('+33 1 44 71 66 01') // => 'FR'
 * countryOf('carl@example.org') // => null
 * ```
 */
export const countryOf = (phoneNumber: string): string | null =>
  parsePhoneNumberFromString(phoneNumber)?.country ?? null
