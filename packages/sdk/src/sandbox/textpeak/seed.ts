import { DeliveryStatus } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import { clash } from '../place-fields.ts'
import {
  Count,
  Delivery,
  FailingStatus,
  FieldPlace,
  HeaderName,
  HeaderText,
  Ms,
  Name,
  ORDINARY_DELIVERY,
  or,
  WebhookAddress,
} from '../seed-parts.ts'

const { optionalKey } = Schema

const Phone = Schema.String.check(
  Schema.isPattern(/^[1-9]\d{4,14}$/, { expected: 'digits with the country code, such as 33144716601' }),
)

const Team = Schema.Struct({ name: Name })

/** Somebody who works in the inbox, in the browser. */
const User = Schema.Struct({
  id: Name,
  name: Name,
  role: or(Schema.Literals(['Inbox Admin', 'Inbox Manager', 'Inbox Agent']), 'Inbox Agent'),
  /** By their names. */
  teams: or(Schema.Array(Name), []),
})

const Contact = Schema.Struct({ phone: Phone, name: Name })

/** What contacts write to these senders is the work of a team. */
const IncomingRule = Schema.Struct({ senders: Schema.NonEmptyArray(Name), team: Name })

const carriers = {
  secretIn: optionalKey(
    Schema.Union([
      Schema.Struct({ header: HeaderName }),
      Schema.Struct({ parameter: Schema.NonEmptyString }),
    ]),
  ),
  /** Of no use here: a stream sends over one channel. */
  channel: optionalKey(Schema.Literals(['sms', 'whatsapp'])),
}

const incomingPlaces = {
  from: FieldPlace,
  text: FieldPlace,
  id: optionalKey(FieldPlace),
  at: optionalKey(FieldPlace),
}

const deliveryPlaces = {
  message: FieldPlace,
  to: FieldPlace,
  status: FieldPlace,
  at: optionalKey(FieldPlace),
  failure: optionalKey(FieldPlace),
}

const managed = {
  url: WebhookAddress,
  method: or(Schema.Literals(['GET', 'POST']), 'POST'),
  headers: or(Schema.Record(HeaderName, HeaderText), {}),
  /** Put where the mapping's `secretIn` says; null: nowhere. */
  secret: or(Schema.NullOr(HeaderText), null),
  on: or(Schema.Boolean, true),
  /** How moments are written. */
  moments: or(Schema.Literals(['seconds', 'milliseconds', 'ISO 8601']), 'seconds'),
  /** After a failure it is sent again, after so many milliseconds each time. */
  repeatAfter: or(Schema.Array(Ms), []),
}

const placesIn = (mapping: object, names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.flatMap((name) => {
    const place: unknown = Reflect.get(mapping, name)
    return typeof place === 'string' ? [place] : []
  })

const Webhook = Schema.Union([
  Schema.Struct({
    trigger: Schema.Literal('INCOMING'),
    ...managed,
    /** The same that `textpeakIncoming` gets. */
    mapping: Schema.Struct({ ...incomingPlaces, ...carriers }),
  }),
  Schema.Struct({
    trigger: Schema.Literal('DELIVERY'),
    ...managed,
    /** The same that `textpeakDeliveries` gets; a status that no word stands for is not told. */
    mapping: Schema.Struct({
      ...deliveryPlaces,
      statuses: Schema.Record(Name, DeliveryStatus),
      ...carriers,
    }),
  }),
]).check(
  Schema.makeFilter(({ trigger, method, mapping }) => {
    const places = placesIn(mapping, Object.keys(trigger === 'INCOMING' ? incomingPlaces : deliveryPlaces))
    const same = clash(places)
    if (same !== null) return `${same[0]} and ${same[1]} cannot both have a value: give places of their own`
    const deep = method === 'GET' ? places.find((place) => place.includes('.')) : undefined
    return (
      deep === undefined || `${deep} is within a record, which a GET cannot send: give a name without dots`
    )
  }),
)

const SendersOnce = Schema.Array(IncomingRule).check(
  Schema.makeFilter((rules) => {
    const senders = rules.flatMap((rule) => rule.senders)
    const twice = senders.find((sender, index) => senders.indexOf(sender) !== index)
    return twice === undefined || `${twice} is in two rules: a sender can be in one`
  }),
)

/**
 * What a sandbox of TextPeak begins with: one stream, and the inbox behind it. What the vendor does not document is a
 * setting here.
 */
export const TextpeakSeed = Schema.Struct({
  /** Of the stream. */
  token: or(Name, 'stream-token'),
  /** What the stream sends over. */
  channel: or(Schema.Literals(['sms', 'whatsapp']), 'sms'),
  /** Where all messages leave from, whatever a request says; null: each from the sender it names. */
  sender: or(Schema.NullOr(Name), null),
  users: or(Schema.Array(User), []),
  teams: or(Schema.Array(Team), []),
  contacts: or(Schema.Array(Contact), []),
  incomingRouting: or(SendersOnce, []),
  webhooks: or(Schema.Array(Webhook), []),
  delivery: or(Delivery, ORDINARY_DELIVERY),
  /** What a request that is taken is answered with, as JSON; null: nothing. */
  answer: or(Schema.Unknown, null),
  /** Where the reason stands in an answer that is no success; null: the answer is the reason, as text. */
  problemIn: or(Schema.NullOr(FieldPlace), null),
  /** The status for whoever has no token, and for what is no list of messages. */
  refusals: or(Schema.Struct({ token: or(FailingStatus, 401), request: or(FailingStatus, 400) }), {
    token: 401,
    request: 400,
  }),
  /** What becomes of a message whose `internal_id` was there before. */
  repeatedId: or(Schema.Literals(['sent again', 'sent once', 'refused']), 'sent again'),
  /** At most so many messages in one request; null: any number. */
  mostAtOnce: or(Schema.NullOr(Count), null),
  /** So many requests a minute, more are answered with 429; null: without limit. */
  requestsPerMinute: or(Schema.NullOr(Count), null),
  /** Whether a message opens the conversation again if it is closed; otherwise it goes out and the conversation stays closed. */
  sendingReopens: or(Schema.Boolean, false),
}).annotate({ identifier: 'TextpeakSeed' })
export type TextpeakSeed = typeof TextpeakSeed.Type

/** What a sandbox of TextPeak begins with when nothing is given. */
export const SMALL_STREAM: typeof TextpeakSeed.Encoded = {
  users: [
    { id: 'olga', name: 'Olga', role: 'Inbox Admin' },
    { id: 'anna', name: 'Anna', teams: ['support'] },
    { id: 'ben', name: 'Ben', teams: ['support'] },
  ],
  teams: [{ name: 'support' }],
  contacts: [
    { phone: '33144716601', name: 'Dana' },
    { phone: '33144716602', name: 'Eli' },
  ],
  incomingRouting: [{ senders: ['ACME'], team: 'support' }],
}
