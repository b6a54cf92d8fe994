import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'

const Id = Schema.Int.check(Schema.isGreaterThan(0))
const Name = Schema.NonEmptyString.check(Schema.isMaxLength(255))
const Ms = Schema.Finite.check(Schema.isGreaterThanOrEqualTo(0))
const Probability = Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 }))

const or = <S extends Schema.Codec<unknown, unknown>>(schema: S, value: S['Type']) =>
  schema.pipe(Schema.withDecodingDefaultTypeKey(Effect.succeed(value)))

const User = Schema.Struct({
  id: Id,
  firstName: Name,
  lastName: or(Schema.String, ''),
  email: Name,
  role: or(Schema.Literals(['agent', 'manager', 'owner']), 'agent'),
  team: or(Schema.NullOr(Schema.Struct({ id: Id, name: Name })), null),
})

/** The sources of its channels that this sandbox has. */
export const RespondioSource = Schema.Literals([
  'facebook',
  'telegram',
  'gmail',
  'twilio',
  'whatsapp_cloud',
  'custom_channel',
]).annotate({ identifier: 'RespondioSource' })
export type RespondioSource = typeof RespondioSource.Type

const Channel = Schema.Struct({ id: Id, name: Name, source: RespondioSource })

const Contact = Schema.Struct({
  id: Id,
  firstName: Name,
  lastName: or(Schema.String, ''),
  phone: or(Schema.NullOr(Name), null),
  email: or(Schema.NullOr(Name), null),
  tags: or(Schema.Array(Name), []),
  blocked: or(Schema.Boolean, false),
  /** The channels through which they have been in touch, by their ids. */
  channels: or(Schema.Array(Id), []),
})

const Template = Schema.Struct({ id: Id, channelId: Id, name: Name, languageCode: or(Name, 'en') })
const CustomField = Schema.Struct({ id: Id, name: Name, dataType: or(Name, 'text') })
const ClosingNote = Schema.Struct({ category: Name, description: or(Schema.String, '') })

const Webhook = Schema.Struct({
  url: Name,
  /** One of its event types, such as `message.received`. */
  event: Name,
  /** What deliveries are signed with; drawn from the seed if left out. */
  key: Schema.optionalKey(Name),
})

/** How an outgoing message fares, as far as its channel reports it. Times in milliseconds after it was taken. */
const Delivery = Schema.Struct({
  sentAfter: or(Ms, 500),
  deliveredAfter: or(Schema.NullOr(Ms), 2000),
  readAfter: or(Schema.NullOr(Ms), 60_000),
  /** The probability that it fails instead. */
  failing: or(Probability, 0),
})

/** What a sandbox of respond.io begins with: one workspace. What the vendor does not document is a setting here. */
export const RespondioSeed = Schema.Struct({
  /** What programs identify themselves with. */
  token: or(Name, 'workspace-token'),
  users: Schema.Array(User),
  channels: Schema.Array(Channel),
  contacts: or(Schema.Array(Contact), []),
  tags: or(Schema.Array(Name), []),
  templates: or(Schema.Array(Template), []),
  customFields: or(Schema.Array(CustomField), []),
  closingNotes: or(Schema.Array(ClosingNote), []),
  /** Whether a closing note's category must be given. */
  categoryRequired: or(Schema.Boolean, false),
  webhooks: or(Schema.Array(Webhook), []),
  delivery: or(Delivery, { sentAfter: 500, deliveredAfter: 2000, readAfter: 60_000, failing: 0 }),
  /** Whether a message that a program sends opens a conversation. */
  sendingOpens: or(Schema.Boolean, false),
  /** So many requests a second to one endpoint, more are answered with 429; null: without limit. */
  requestsPerSecond: or(Schema.NullOr(Id), null),
}).annotate({ identifier: 'RespondioSeed' })
export type RespondioSeed = typeof RespondioSeed.Type

/** What a sandbox of respond.io begins with when nothing is given. */
export const SMALL_WORKSPACE: typeof RespondioSeed.Encoded = {
  users: [
    { id: 1, firstName: 'Olga', email: 'olga@acme.example', role: 'owner' },
    { id: 2, firstName: 'Anna', email: 'anna@acme.example', team: { id: 1, name: 'billing' } },
    { id: 3, firstName: 'Ben', email: 'ben@acme.example' },
  ],
  channels: [
    { id: 1, name: 'WhatsApp', source: 'whatsapp_cloud' },
    { id: 2, name: 'SMS', source: 'twilio' },
    { id: 3, name: 'E-mail', source: 'gmail' },
  ],
  contacts: [
    { id: 1, firstName: 'Dana', email: 'dana@mail.example', phone: '+33144716601' },
    { id: 2, firstName: 'Eli', phone: '+33144716602', channels: [2] },
  ],
  tags: ['vip'],
  closingNotes: [{ category: 'Solved' }],
}
