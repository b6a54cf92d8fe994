import type { Instant } from '@inboxlab/core'
import type { ChatwootChannelType, ChatwootSeed } from './seed.ts'

type Id = number
type Attributes = Readonly<Record<string, unknown>>

/** @internal A user of the account. */
export interface UserRecord {
  readonly id: Id
  name: string
  email: string
  role: 'agent' | 'administrator'
  availability: 'online' | 'busy' | 'offline'
  autoOffline: boolean
  readonly token: string
}

/** @internal A bot of the account. */
export interface BotRecord {
  readonly id: Id
  name: string
  description: string
  outgoingUrl: string | null
  readonly token: string
}

/** @internal An inbox, with who works in it. */
export interface InboxRecord {
  readonly id: Id
  name: string
  readonly channelType: ChatwootChannelType
  readonly medium: 'sms' | 'whatsapp'
  members: ReadonlyArray<Id>
  autoAssignment: boolean
  assignmentLimit: number | null
  lockToSingleConversation: boolean
  bot: Id | null
  webhookUrl: string | null
  assignmentPolicy: Id | null
}

/** @internal A team, with who is in it. */
export interface TeamRecord {
  readonly id: Id
  name: string
  description: string | null
  allowAutoAssign: boolean
  members: ReadonlyArray<Id>
}

/** @internal */
export interface LabelRecord {
  readonly id: Id
  title: string
  description: string
  color: string
  showOnSidebar: boolean
}

/** @internal */
export interface ContactRecord {
  readonly id: Id
  name: string
  email: string | null
  phone: string | null
  identifier: string | null
  blocked: boolean
  customAttributes: Attributes
  additionalAttributes: Attributes
  labels: ReadonlyArray<string>
  /** Under which name each inbox knows it. */
  sources: ReadonlyArray<{ readonly inbox: Id; readonly source: string }>
  readonly createdAt: Instant
  lastActivityAt: Instant | null
}

/** @internal What the core does not know of a conversation. */
export interface ConversationRecord {
  /** Its number in the account, which the API calls its id. */
  readonly id: Id
  readonly uuid: string
  readonly inbox: Id
  readonly contact: Id
  readonly source: string
  /** Whose it stays while it is resolved: the core takes a finished interaction from its holder. */
  keptAssignee: Id | null
  /** A bot that it is assigned to. */
  assignedBot: Id | null
  customAttributes: Attributes
  additionalAttributes: Attributes
  agentLastSeenAt: Instant | null
  assigneeLastSeenAt: Instant | null
  contactLastSeenAt: Instant | null
  firstReplyAt: Instant | null
  lastActivityAt: Instant
  updatedAt: Instant
  readonly createdAt: Instant
}

/** @internal A message, a private note or a line about what happened. */
export interface MessageRecord {
  readonly id: Id
  readonly conversation: Id
  content: string | null
  readonly type: 'incoming' | 'outgoing' | 'activity' | 'template'
  readonly contentType: string
  contentAttributes: Attributes
  readonly private: boolean
  status: 'sent' | 'delivered' | 'read' | 'failed'
  readonly sourceId: string | null
  readonly echoId: string | null
  readonly sender: { readonly type: 'contact' | 'user' | 'agent_bot'; readonly id: Id } | null
  attachments: ReadonlyArray<AttachmentRecord>
  readonly createdAt: Instant
  updatedAt: Instant
}

/** @internal */
export interface AttachmentRecord {
  readonly id: Id
  readonly fileType: 'image' | 'video' | 'audio' | 'file'
  readonly name: string
  readonly size: number
}

/** @internal */
export interface WebhookRecord {
  readonly id: Id
  url: string
  name: string
  subscriptions: ReadonlyArray<string>
  inbox: Id | null
  readonly secret: string
}

/** @internal How an inbox's conversations are given out. */
export interface AssignmentPolicyRecord {
  readonly id: Id
  name: string
  description: string | null
  enabled: boolean
  order: 'round_robin' | 'balanced'
  priority: 'earliest_created' | 'longest_waiting'
  fairLimit: number
  /** Seconds. */
  fairWindow: number
}

/** @internal How much its users may have at once. */
export interface CapacityPolicyRecord {
  readonly id: Id
  name: string
  description: string | null
  exclusionRules: Attributes
  users: ReadonlyArray<Id>
  limits: ReadonlyArray<{ readonly id: Id; readonly inbox: Id; readonly limit: number }>
}

/** @internal All that the server keeps beside the core's inbox: plain data. */
export interface ChatwootData {
  account: { readonly id: Id; name: string; autoResolveAfter: number | null }
  users: Array<UserRecord>
  bots: Array<BotRecord>
  inboxes: Array<InboxRecord>
  teams: Array<TeamRecord>
  labels: Array<LabelRecord>
  contacts: Array<ContactRecord>
  conversations: Array<ConversationRecord>
  messages: Array<MessageRecord>
  webhooks: Array<WebhookRecord>
  assignmentPolicies: Array<AssignmentPolicyRecord>
  capacityPolicies: Array<CapacityPolicyRecord>
  /** The last id given in each table. */
  lastIds: Record<string, number>
  /** By inbox: what the routing policy that gives out its conversations remembers. */
  assignment: Record<string, unknown>
  /** How many requests came in the minute that began then. */
  minute: { readonly began: Instant; readonly count: number }
  delivery: ChatwootSeed['delivery']
  requestsPerMinute: number
}
