import type { DeliveryStatus } from '@inboxlab/core'
import type { SecretCarrier } from '../../webhook/proof.ts'

/** Where a value stands in a record: names from the outside in, with dots between them, such as `data.message.text`. */
export type FieldPath = string

/** What both kinds of TextPeak's webhooks are received by. */
interface Received {
  /** Where the secret stands; TextPeak lets you add any header to a webhook. `{ header: 'x-webhook-secret' }`. */
  readonly secretIn?: SecretCarrier
}

/**
 * Where the values of an incoming message stand. The fields are shown only in the app (Webhooks > Request Preview),
 * so they are for you to say.
 */
export interface TextpeakIncomingMapping extends Received {
  /** The contact's phone number. */
  readonly from: FieldPath
  readonly text: FieldPath
  /** The message's name; without one, a repetition cannot be told from a second message that says the same. */
  readonly id?: FieldPath
  /** When it was sent; without it, `learn` cannot put the message in order. */
  readonly at?: FieldPath
  /** What the stream sends over: `sms` unless told otherwise. */
  readonly channel?: 'sms' | 'whatsapp'
}

/** Where the values of a delivery report stand, and what its words mean. */
export interface TextpeakDeliveryMapping extends Received {
  /** The name the message was sent under. */
  readonly message: FieldPath
  /** The contact's phone number. */
  readonly to: FieldPath
  readonly status: FieldPath
  /** The model's status for each of its words, in any spelling of capitals; other words are reported as unknown. */
  readonly statuses: Readonly<Record<string, DeliveryStatus>>
  readonly at?: FieldPath
  /** Why a message failed. */
  readonly failure?: FieldPath
  /** What the stream sends over: `sms` unless told otherwise. */
  readonly channel?: 'sms' | 'whatsapp'
}
