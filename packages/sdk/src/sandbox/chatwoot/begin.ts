import type { World } from '../vendor.ts'
import type { ChatwootData } from './data.ts'
import type { ChatwootSeed } from './seed.ts'

/** @internal What the server keeps when it begins, from what it is given. */
export const begin = (seed: ChatwootSeed, { now, chance }: World): ChatwootData => ({
  account: { ...seed.account, autoResolveAfter: null },
  users: seed.users.map((user) => ({ ...user, autoOffline: false })),
  bots: seed.bots.map(({ outgoing_url, ...bot }) => ({ ...bot, description: '', outgoingUrl: outgoing_url })),
  inboxes: seed.inboxes.map((inbox) => ({
    id: inbox.id,
    name: inbox.name,
    channelType: inbox.channel_type,
    medium: inbox.medium,
    members: inbox.members,
    autoAssignment: inbox.enable_auto_assignment,
    assignmentLimit: inbox.max_assignment_limit,
    lockToSingleConversation: inbox.lock_to_single_conversation,
    bot: inbox.bot,
    webhookUrl: inbox.webhook_url,
    assignmentPolicy: null,
  })),
  teams: seed.teams.map(({ allow_auto_assign, ...team }) => ({
    ...team,
    name: team.name.toLowerCase(),
    allowAutoAssign: allow_auto_assign,
  })),
  labels: seed.labels.map(({ show_on_sidebar, ...label }, index) => ({
    ...label,
    id: index + 1,
    showOnSidebar: show_on_sidebar,
  })),
  contacts: seed.contacts.map(({ phone_number, custom_attributes, additional_attributes, ...contact }) => ({
    ...contact,
    phone: phone_number,
    customAttributes: custom_attributes,
    additionalAttributes: additional_attributes,
    labels: [],
    sources: [],
    createdAt: now(),
    lastActivityAt: null,
  })),
  conversations: [],
  messages: [],
  webhooks: seed.webhooks.map(({ secret = chance.hex('webhook secret', 24), ...webhook }, index) => ({
    ...webhook,
    id: index + 1,
    inbox: null,
    secret,
  })),
  assignmentPolicies: [],
  capacityPolicies: [],
  lastIds: {
    users: last(seed.users),
    bots: last(seed.bots),
    inboxes: last(seed.inboxes),
    teams: last(seed.teams),
    labels: seed.labels.length,
    contacts: last(seed.contacts),
    webhooks: seed.webhooks.length,
  },
  assignment: {},
  minute: { began: 0, count: 0 },
  delivery: seed.delivery,
  requestsPerMinute: seed.requestsPerMinute,
})

const last = (records: ReadonlyArray<{ readonly id: number }>): number =>
  records.reduce((most, { id }) => Math.max(most, id), 0)
