import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { UcontactLead } from '../../provider/ucontact/records.ts'
import { decodeRecord } from '../../record/decode-record.ts'
import type { HubRecord } from './data.ts'
import type { Tenant } from './tenant.ts'

type Added = 'added' | 'unknown' | 'invalid'

const Leads = Schema.NonEmptyArray(UcontactLead)
const readList = decodeRecord(Schema.Struct({ filename: Schema.NonEmptyString, list: Leads }))
const readLeads = decodeRecord(Schema.Struct({ leads: Leads }))

/** @internal A hub gets a list, and is loading it for a while (apis 3.4). */
export const addList = (tenant: Tenant, name: string, body: unknown): Added => {
  const hub = hubOf(tenant, name)
  if (hub === undefined) return 'unknown'
  const read = readList(body)
  if (Result.isFailure(read) || !read.success.list.every((lead) => fits(hub, lead))) return 'invalid'
  hub.lists = [...hub.lists, { ...read.success, status: 'loading' }]
  const job = { do: 'loaded', hub: name, list: hub.lists.length - 1 }
  tenant.world.schedule(tenant.now + tenant.data.loadingTakes, job)
  return 'added'
}

/** @internal A list has been loaded, and waits to be set to work by somebody. */
export const loaded = (tenant: Tenant, name: string, index: number): void => {
  const hub = hubOf(tenant, name)
  if (hub === undefined) return
  hub.lists = hub.lists.map((list, at) => (at === index ? { ...list, status: 'inactive' } : list))
}

/** @internal A hub gets people, and has saved all of them when this is done. */
export const addLeads = (tenant: Tenant, name: string, body: unknown): Added => {
  const hub = hubOf(tenant, name)
  if (hub === undefined) return 'unknown'
  const read = readLeads(body)
  if (Result.isFailure(read) || !read.success.leads.every((lead) => fits(hub, lead))) return 'invalid'
  hub.leads = [...hub.leads, ...read.success.leads]
  return 'added'
}

const hubOf = ({ data }: Tenant, name: string): HubRecord | undefined =>
  data.hubs.find((each) => each.name === name)

/** A hub of telephony wants `clientIds` and one of e-mail `clientId`; of the others it is not public. */
const fits = ({ channel }: HubRecord, { clientId, clientIds }: UcontactLead): boolean => {
  if (channel === 'telephony') return clientIds !== undefined
  return channel !== 'email' || clientId !== undefined
}
