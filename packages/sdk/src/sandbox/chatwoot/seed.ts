import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'

const Id = Schema.Int.check(Schema.isGreaterThan(0))
const Name = Schema.NonEmptyString.check(Schema.isMaxLength(200))
const Ms = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))
const Probability = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))
const Attributes = Schema.Record(Schema.String, Schema.Unknown)

const or = <S extends Schema.Codec<unknown, unknown>>(schema: S, value: S['Type']) =>
  schema.pipe(Schema.withDecodingDefaultTypeKey(Effect.succeed(value)))

/** The channel types of its inboxes that this sandbox has, by the class names that Chatwoot shows. */
export const ChatwootChannelType = Schema.Literals([
  'Channel::WebWidget',
  'Channel::Api',
  'Channel::Email',
  'Channel::Sms',
  'Channel::TwilioSms',
  'Channel::Whatsapp',
  'Channel::Telegram',
  'Channel::FacebookPage',
]).annotate({ identifier: 'ChatwootChannelType' })
export type ChatwootChannelType = typeof ChatwootChannelType.Type

const User = Schema.Struct({
  id: Id,
  name: Name,
  email: Name,
  role: or(Schema.Literals(['agent', 'administrator']), 'agent'),
  availability: or(Schema.Literals(['online', 'busy', 'offline']), 'online'),
  /** What the user's programs identify themselves with. */
  token: Name,
})

const Inbox = Schema.Struct({
  id: Id,
  name: Name,
  channel_type: or(ChatwootChannelType, 'Channel::WebWidget'),
  /** Of a Twilio inbox: whether it is for WhatsApp. */
  medium: or(Schema.Literals(['sms', 'whatsapp']), 'sms'),
  /** Users by id. */
  members: or(Schema.Array(Id), []),
  enable_auto_assignment: or(Schema.Boolean, false),
  /** At most so many open conversations per agent; of the enterprise edition. */
  max_assignment_limit: or(Schema.NullOr(Id), null),
  lock_to_single_conversation: or(Schema.Boolean, false),
  /** A bot that new conversations go to first. */
  bot: or(Schema.NullOr(Id), null),
  /** Where an API inbox sends its messages. */
  webhook_url: or(Schema.NullOr(Name), null),
})

const Team = Schema.Struct({
  id: Id,
  name: Name,
  description: or(Schema.NullOr(Schema.String), null),
  allow_auto_assign: or(Schema.Boolean, true),
  /** Users by id. */
  members: or(Schema.Array(Id), []),
})

const Label = Schema.Struct({
  title: Name,
  description: or(Schema.String, ''),
  color: or(Schema.String, '#1f93ff'),
  show_on_sidebar: or(Schema.Boolean, true),
})

const Contact = Schema.Struct({
  id: Id,
  name: Name,
  email: or(Schema.NullOr(Name), null),
  phone_number: or(Schema.NullOr(Name), null),
  identifier: or(Schema.NullOr(Name), null),
  blocked: or(Schema.Boolean, false),
  custom_attributes: or(Attributes, {}),
  additional_attributes: or(Attributes, {}),
})

const Bot = Schema.Struct({ id: Id, name: Name, token: Name, outgoing_url: or(Schema.NullOr(Name), null) })

const Webhook = Schema.Struct({
  url: Name,
  name: or(Schema.String, ''),
  subscriptions: Schema.Array(Schema.String),
  /** What deliveries are signed with; drawn from the seed if left out. */
  secret: Schema.optionalKey(Name),
})

/** How an outgoing message fares, as far as its channel reports it. Times in milliseconds after it was sent. */
const Delivery = Schema.Struct({
  deliveredAfter: or(Schema.NullOr(Ms), 2000),
  readAfter: or(Schema.NullOr(Ms), 60_000),
  /** The probability that it fails instead. */
  failing: or(Probability, 0),
})

/** What a sandbox of Chatwoot begins with: people, inboxes, contacts. Ids are given, so that tests can name them. */
export const ChatwootSeed = Schema.Struct({
  account: or(Schema.Struct({ id: Id, name: Name }), { id: 1, name: 'Acme' }),
  users: Schema.Array(User),
  inboxes: Schema.Array(Inbox),
  teams: or(Schema.Array(Team), []),
  labels: or(Schema.Array(Label), []),
  contacts: or(Schema.Array(Contact), []),
  bots: or(Schema.Array(Bot), []),
  webhooks: or(Schema.Array(Webhook), []),
  delivery: or(Delivery, { deliveredAfter: 2000, readAfter: 60_000, failing: 0 }),
  /** Of everybody together; more are answered with 429: 3000, on which Chatwoot's sources do not agree. */
  requestsPerMinute: or(Id, 3000),
}).annotate({ identifier: 'ChatwootSeed' })
export type ChatwootSeed = typeof ChatwootSeed.Type

/** What a sandbox begins with when nothing is given: an administrator, two agents, a website, WhatsApp and an API inbox. */
export const SMALL_OFFICE: typeof ChatwootSeed.Encoded = {
  users: [
    { id: 1, name: 'Olga', email: 'olga@acme.example', role: 'administrator', token: 'olga-token' },
    { id: 2, name: 'Anna', email: 'anna@acme.example', token: 'anna-token' },
    { id: 3, name: 'Ben', email: 'ben@acme.example', token: 'ben-token' },
  ],
  inboxes: [
    { id: 1, name: 'Website', members: [2, 3] },
    { id: 2, name: 'WhatsApp', channel_type: 'Channel::Whatsapp', members: [2, 3] },
    { id: 3, name: 'Orders', channel_type: 'Channel::Api', members: [2] },
  ],
  teams: [{ id: 1, name: 'billing', members: [3] }],
  labels: [{ title: 'vip' }],
  contacts: [
    { id: 1, name: 'Dana', email: 'dana@mail.example', phone_number: '+33144716601' },
    { id: 2, name: 'Eli', phone_number: '+33144716602' },
  ],
}
