import * as Schema from 'effect/Schema'
import { record } from '../../record/record.ts'

/** One message to send, in the words of the API (apis 1.1). */
export const TextpeakMessage = record({
  /** The caller's own name for it; the vendor expects a new one for each message. */
  internal_id: Schema.NonEmptyString,
  sender: Schema.NonEmptyString,
  /** Digits with the country code, without a plus. */
  recipient_phone: Schema.String.check(Schema.isPattern(/^[1-9]\d{4,14}$/)),
  message_content: Schema.NonEmptyString,
}).annotate({ identifier: 'TextpeakMessage' })
export type TextpeakMessage = typeof TextpeakMessage.Type
