import type { Instant } from '@inboxlab/core'
import type { RespondioSeed } from './seed.ts'

type Id = number

/** @internal */
export interface ContactRecord {
  readonly id: Id
  firstName: string
  lastName: string
  phone: string | null
  email: string | null
  language: string | null
  countryCode: string | null
  profilePic: string | null
  customFields: ReadonlyArray<{ readonly name: string; readonly value: unknown }>
  lifecycle: string | null
  blocked: boolean
  tags: ReadonlyArray<string>
  /** Whose it is while no conversation is open: the core takes a finished interaction from its holder. */
  keptAssignee: Id | null
  channels: ReadonlyArray<ContactChannel>
  readonly createdAt: Instant
}

/** @internal A channel through which a contact has been in touch. */
export interface ContactChannel {
  readonly channel: Id
  readonly since: Instant
  readonly lastMessageAt: Instant | null
  readonly lastIncomingAt: Instant | null
}

/** @internal */
export interface MessageRecord {
  readonly id: Id
  readonly contact: Id
  readonly channel: Id
  readonly traffic: 'incoming' | 'outgoing'
  /** As it was sent, in the API's shape. */
  readonly message: Readonly<Record<string, unknown>>
  readonly at: Instant
  status: ReadonlyArray<{
    readonly value: 'pending' | 'sent' | 'delivered' | 'read' | 'failed'
    readonly at: Instant
    readonly message?: string
  }>
}

/** @internal */
export interface TagRecord {
  name: string
  description: string | null
  colorCode: string | null
  emoji: string | null
}

/** @internal All that the server keeps beside the core's inbox: plain data. */
export interface RespondioData {
  readonly token: string
  readonly users: RespondioSeed['users']
  readonly channels: RespondioSeed['channels']
  readonly templates: RespondioSeed['templates']
  readonly closingNotes: RespondioSeed['closingNotes']
  readonly categoryRequired: boolean
  readonly delivery: RespondioSeed['delivery']
  readonly sendingOpens: boolean
  readonly requestsPerSecond: number | null
  readonly webhooks: ReadonlyArray<{ readonly url: string; readonly event: string; readonly key: string }>
  contacts: Array<ContactRecord>
  messages: Array<MessageRecord>
  tags: Array<TagRecord>
  customFields: Array<{ readonly id: Id; readonly name: string; readonly dataType: string }>
  lastIds: Record<string, number>
  /** How many requests each endpoint had in the second that began then. */
  second: { began: Instant; counts: Record<string, number> }
}
