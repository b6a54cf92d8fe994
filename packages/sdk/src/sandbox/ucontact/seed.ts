import { ucontactChannels, ucontact as ucontactDialect } from '@inboxlab/core'
import * as Schema from 'effect/Schema'
import {
  Count,
  Delivery,
  FailingStatus,
  Ms,
  Name,
  ORDINARY_DELIVERY,
  or,
  WebhookAddress,
} from '../seed-parts.ts'

const User = Schema.Struct({
  /** What they log in with, and what requests and records call them. */
  name: Name,
  password: Name,
  fullName: or(Schema.NullOr(Name), null),
  /** The number of their telephone; null: they have none. */
  phone: or(Schema.NullOr(Name), null),
  role: or(Schema.Literals(['agent', 'supervisor', 'administrator']), 'agent'),
  presence: or(Schema.Literals(['online', 'on a break', 'offline']), 'online'),
})

const Campaign = Schema.Struct({
  /** With its suffix, if it has one: `Desk<-`. */
  name: Name,
  channels: Schema.NonEmptyArray(Schema.Literals([...ucontactChannels.keys()])),
  /** How what waits reaches its members (apis 3.7). */
  strategy: or(Schema.Literals([...ucontactDialect.strategies.keys()]), 'ringallmultiple'),
  /** How many an agent may have at once, for the strategies that ask; null: no limit. */
  limit: or(Schema.NullOr(Count), null),
  /** In which order an automatic strategy gives out: in turn, or by lot with the members' penalties. */
  order: or(Schema.Literals(['rrmemory', 'wrandom']), 'rrmemory'),
  members: or(
    Schema.Array(
      Schema.Struct({
        agent: Name,
        penalty: or(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 })), 0),
      }),
    ),
    [],
  ),
})

/** Someone that the server knows: `id` is their number or address. */
const Client = Schema.Struct({
  id: Name,
  name: or(Schema.NullOr(Name), null),
  contactId: or(Schema.NullOr(Name), null),
})

const Hub = Schema.Struct({
  name: Name,
  channel: Schema.Literals(['telephony', 'sms', 'whatsapp', 'email']),
})

const EVENTS = [
  'AgentRingNoAnswer',
  'AgentLog',
  'AgentBreak',
  'FinishInteraction',
  'InteractionDisposition',
  'AssignInteraction',
] as const

/** @internal */
export type UcontactEventName = (typeof EVENTS)[number]

const Webhook = Schema.Struct({
  /** With whatever secret the receiver wants to see in it: nothing is signed. */
  url: WebhookAddress,
  events: or(Schema.Array(Schema.Literals(EVENTS)), EVENTS),
})

const Statuses = Schema.Struct({
  /** To whom is not known. */
  denied: or(FailingStatus, 401),
  /** Where an interaction or hub is not there. */
  unknown: or(FailingStatus, 404),
  /** What cannot be read. */
  invalid: or(FailingStatus, 400),
})

interface Named {
  readonly name: string
}

const twice = (names: ReadonlyArray<string>): number =>
  names.findIndex((each, index) => names.indexOf(each) < index)

const fits = (seed: {
  readonly users: ReadonlyArray<Named>
  readonly campaigns: ReadonlyArray<Named & { readonly members: ReadonlyArray<{ readonly agent: string }> }>
  readonly hubs: ReadonlyArray<Named>
}) => {
  for (const table of ['users', 'campaigns', 'hubs'] as const) {
    const index = twice(seed[table].map(({ name }) => name))
    if (index >= 0) return { path: [table, index, 'name'], issue: 'there is another of this name' }
  }
  const users = new Set(seed.users.map(({ name }) => name))
  for (const [index, { members }] of seed.campaigns.entries()) {
    const member = members.findIndex(({ agent }) => !users.has(agent))
    if (member >= 0) {
      return {
        path: ['campaigns', index, 'members', member, 'agent'],
        issue: 'there is no user of this name',
      }
    }
  }
  return undefined
}

/** What a sandbox of uContact begins with: one tenant. What is not public of the vendor is a setting here. */
export const UcontactSeed = Schema.Struct({
  /** What programs identify themselves with to the current API. Keys of the legacy services are had by a login. */
  token: or(Name, 'tenant-token'),
  users: Schema.Array(User),
  /** A contact who writes arrives at the first that has their channel. */
  campaigns: Schema.Array(Campaign),
  clients: or(Schema.Array(Client), []),
  /** Where lists and leads of the automation API go. */
  hubs: or(Schema.Array(Hub), []),
  webhooks: or(Schema.Array(Webhook), []),
  delivery: or(Delivery, ORDINARY_DELIVERY),
  /** Whether a message that a program sends joins the contact's interaction that goes on, or begins another. */
  sendingJoins: or(Schema.Boolean, true),
  /** Whether a contact who writes after their interaction was finished goes on with it, or begins another. */
  writingReopens: or(Schema.Boolean, true),
  /** Whether interactions come as `{ result }`, as messages are known to. */
  wrapped: or(Schema.Boolean, true),
  messageOrder: or(Schema.Literals(['oldest first', 'newest first']), 'oldest first'),
  /** The word in the path of the automation API, on which its sources do not agree. */
  automationPath: or(Schema.Literals(['dialer', 'dialers']), 'dialer'),
  /** How long a hub is loading a list, in milliseconds. */
  loadingTakes: or(Ms, 5000),
  /** Under which name webhooks about an interaction tell its guid; null: they tell nothing of it. */
  guidField: or(Schema.NullOr(Name), null),
  /** What errors are answered with; their bodies are empty. */
  statuses: or(Statuses, { denied: 401, unknown: 404, invalid: 400 }),
})
  .check(Schema.makeFilter(fits))
  .annotate({ identifier: 'UcontactSeed' })
export type UcontactSeed = typeof UcontactSeed.Type

/** What a sandbox of uContact begins with when nothing is given: three users, three campaigns, two contacts, a hub. */
export const SMALL_TENANT: typeof UcontactSeed.Encoded = {
  users: [
    { name: 'root', password: 'root-password', role: 'administrator' },
    { name: 'anna', password: 'anna-password', fullName: 'Anna Bo', phone: '101' },
    { name: 'ben', password: 'ben-password', fullName: 'Ben Li', phone: '102' },
  ],
  campaigns: [
    {
      name: 'Desk<-',
      channels: ['sms', 'webchat', 'email', 'telephony'],
      members: [{ agent: 'anna' }, { agent: 'ben' }],
    },
    { name: 'Desk->', channels: ['sms', 'telephony'], members: [{ agent: 'anna' }, { agent: 'ben' }] },
    {
      name: 'WhatsApp',
      channels: ['whatsapp'],
      strategy: 'nocall',
      limit: 3,
      members: [{ agent: 'anna' }, { agent: 'ben' }],
    },
  ],
  clients: [
    { id: '+33144716601', name: 'Dana', contactId: 'crm-7' },
    { id: '+33144716602', name: 'Eli' },
  ],
  hubs: [{ name: 'Recall', channel: 'telephony' }],
}
