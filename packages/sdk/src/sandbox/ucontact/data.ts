import type { Instant } from '@inboxlab/core'
import type { UcontactLead } from '../../provider/ucontact/records.ts'
import type { UcontactSeed } from './seed.ts'

/** @internal */
export interface UserRecord {
  readonly name: string
  readonly password: string
  readonly fullName: string
  readonly phone: string | null
  readonly role: UcontactSeed['users'][number]['role']
  presence: 'online' | 'on a break' | 'offline'
  /** Why they are on a break. */
  motive: string | null
}

/** @internal */
export type CampaignRecord = UcontactSeed['campaigns'][number] & {
  /** What the routing policy that gives out its work remembers; undefined: nothing yet. */
  memory?: unknown
}

/** @internal Someone on the other side: `id` is their number or address. */
export interface ClientRecord {
  readonly id: string
  name: string | null
  readonly contactId: string | null
}

/** @internal What the core does not know of a message. */
export interface MessageRecord {
  readonly id: number
  /** The guid of its interaction. */
  readonly interaction: string
  readonly direction: 'in' | 'out'
  readonly text: string
  readonly at: Instant
  /** The word of one that went out beside the core, which would not let it pass; null: there is none yet. */
  beside: { word: string | null } | null
}

/** @internal */
export interface HubRecord {
  readonly name: string
  readonly channel: UcontactSeed['hubs'][number]['channel']
  lists: ReadonlyArray<{
    readonly filename: string
    readonly status: 'loading' | 'inactive'
    readonly list: ReadonlyArray<UcontactLead>
  }>
  leads: ReadonlyArray<UcontactLead>
}

/** @internal A session of the legacy services, which lasts until it is ended. */
export interface SessionRecord {
  readonly key: string
  readonly user: string
  ended: boolean
}

/** @internal All that the server keeps beside the core's inbox: plain data. */
export interface UcontactData extends Omit<UcontactSeed, 'users' | 'campaigns' | 'clients' | 'hubs'> {
  readonly users: ReadonlyArray<UserRecord>
  readonly campaigns: ReadonlyArray<CampaignRecord>
  readonly hubs: ReadonlyArray<HubRecord>
  readonly clients: Array<ClientRecord>
  readonly sessions: Array<SessionRecord>
  readonly messages: Array<MessageRecord>
}
