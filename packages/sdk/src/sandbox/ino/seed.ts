import { Channel, Event } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import { InoEndpoint } from '../../provider/ino/settings.ts'
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
  Probability,
  WebhookAddress,
} from '../seed-parts.ts'

const { optionalKey } = Schema

/** Somebody who works with the Banner. */
const User = Schema.Struct({
  id: Name,
  name: Name,
  type: or(Schema.Literals(['Collaborator', 'Manager', 'Administrator']), 'Collaborator'),
  presence: or(Schema.Literals(['online', 'busy', 'on a break', 'offline']), 'online'),
})

const Contact = Schema.Struct({
  id: Name,
  name: Name,
  identities: or(Schema.Array(Schema.Struct({ channel: Channel, address: Name })), []),
})

const Campaign = Schema.Struct({
  id: Schema.Union([Count, Name]),
  /** The layouts that its targets can have; null: any. */
  layouts: or(Schema.NullOr(Schema.Array(Count)), null),
})

/** Asks something of an interaction: a command of the core, whose texts may name what the request holds. */
const Ask = Schema.Struct({
  ask: Schema.Record(Schema.String, Schema.Unknown),
  /** The interaction's id; `{new}` for one that this begins. */
  of: Name,
  answer: optionalKey(Schema.Unknown),
})

/** Shows one interaction. */
const Show = Schema.Struct({ show: Name, answer: Schema.Unknown })

/** Shows many: `{all}` in the answer are those, each as `each` says. */
const List = Schema.Struct({
  list: Schema.Literals(['interactions', 'targets']),
  /** What they must have, by the names they are shown under; a text may name what the request holds. */
  where: optionalKey(Schema.Record(Name, Schema.Unknown)),
  each: Schema.Unknown,
  answer: or(Schema.Unknown, '{all}'),
})

/** One endpoint of the tenant, and what it does here. */
const Endpoint = Schema.Struct({
  ...InoEndpoint.fields,
  does: optionalKey(Schema.Union([Ask, Show, List])),
})

/** `PresenceChanged`, when somebody comes, goes or takes a break; and everything that can happen to an interaction. */
const Occasion = Schema.Literals([
  'PresenceChanged',
  ...(Object.keys(Event.cases) as ReadonlyArray<Event['_tag']>),
])

const Webhook = Schema.Struct({
  on: Occasion,
  /** With the secret in it, if `inoWebhook` looks for one there. */
  url: WebhookAddress,
  headers: or(Schema.Record(HeaderName, HeaderText), {}),
  /** Its texts may name what happened. */
  body: Schema.Unknown,
  enabled: or(Schema.Boolean, true),
  /** After a failure it is sent again, after so many milliseconds each time. */
  repeatAfter: or(Schema.Array(Ms), []),
})

/** How the calls of campaigns go. */
const Calls = Schema.Struct({
  /** They end by themselves after so many milliseconds; null: when they are told to. */
  endAfter: or(Schema.NullOr(Ms), null),
  /** The probabilities that nobody answers, or that the line is busy. */
  noAnswer: or(Probability, 0),
  busy: or(Probability, 0),
})

const Refusals = Schema.Struct({
  token: or(FailingStatus, 401),
  request: or(FailingStatus, 400),
  missing: or(FailingStatus, 404),
  rule: or(FailingStatus, 409),
})

/** What a sandbox of INO CX begins with: one tenant. What the vendor does not document in public is a setting here. */
export const InoSeed = Schema.Struct({
  token: or(Name, 'tenant-token'),
  secret: or(Name, 'tenant-secret'),
  username: or(Name, 'api@acme.example'),
  users: or(Schema.Array(User), []),
  queues: or(Schema.Array(Name), []),
  contacts: or(Schema.Array(Contact), []),
  campaigns: or(Schema.Array(Campaign), []),
  /** The same map that the client has; what an endpoint `does` here is for you to say. */
  endpoints: or(Schema.Record(Schema.String, Endpoint), {}),
  webhooks: or(Schema.Array(Webhook), []),
  delivery: or(Delivery, ORDINARY_DELIVERY),
  calls: or(Calls, { endAfter: null, noAnswer: 0, busy: 0 }),
  /** Where the reason stands in an answer that is no success; null: the answer is the reason, as text. */
  problemIn: or(Schema.NullOr(FieldPlace), null),
  /**
   * The status for whoever has not the tenant's token, secret and user; for what cannot be read; for what is not
   * there; and for what the rules of the inbox do not allow.
   */
  refusals: or(Refusals, { token: 401, request: 400, missing: 404, rule: 409 }),
  /** So many requests a minute, more are answered with 429; null: without limit. */
  requestsPerMinute: or(Schema.NullOr(Count), null),
}).annotate({ identifier: 'InoSeed' })
export type InoSeed = typeof InoSeed.Type

/** What a sandbox of INO CX begins with when nothing is given. */
export const SMALL_POOL: typeof InoSeed.Encoded = {
  users: [
    { id: 'olga', name: 'Olga', type: 'Administrator' },
    { id: 'anna', name: 'Anna' },
    { id: 'ben', name: 'Ben' },
  ],
  queues: ['sales', 'support'],
  contacts: [
    { id: 'dana', name: 'Dana', identities: [{ channel: 'sms', address: '+33144716601' }] },
    { id: 'eli', name: 'Eli', identities: [{ channel: 'sms', address: '+33144716602' }] },
  ],
  campaigns: [{ id: 12 }],
}
