import type { Event } from '@inboxlab/core'
import { eventDate } from './moment.ts'
import type { UcontactEventName } from './seed.ts'
import type { Tenant } from './tenant.ts'

type Fields = Readonly<Record<string, unknown>>

/** @internal Tells whoever has registered for an event; unsigned, for no proof is public (apis 3.6). */
export const tell = ({ world, data, now }: Tenant, event: UcontactEventName, fields: Fields): void => {
  for (const { url, events } of data.webhooks) {
    if (!events.includes(event)) continue
    world.send({
      url,
      event,
      id: '',
      secret: null,
      body: { event, date: eventDate(now), ...fields },
      about: null,
      attempt: 1,
    })
  }
}

/** @internal Tells what an event of an interaction means to those who listen. */
export const announce = (tenant: Tenant, guid: string, event: Event): void => {
  const { guidField } = tenant.data
  const fields = guidField === null ? {} : { [guidField]: guid }
  if (event._tag === 'OfferExpired' && isCall(tenant, guid)) tellRingNoAnswer(tenant, guid, event.agent)
  const name = nameOf(tenant, guid, event)
  if (name !== null) tell(tenant, name, fields)
}

/** The event of an interaction that it is told by, of which nothing more than the name is public. */
const nameOf = (tenant: Tenant, guid: string, event: Event): UcontactEventName | null => {
  switch (event._tag) {
    case 'Picked':
    case 'Assigned':
    case 'OfferAccepted':
      return 'AssignInteraction'
    case 'Transferred':
      return event.to._tag === 'User' ? 'AssignInteraction' : null
    case 'Closed':
    case 'Abandoned':
      return 'FinishInteraction'
    case 'Qualified':
      return isCall(tenant, guid) ? 'InteractionDisposition' : null
    default:
      return null
  }
}

const isCall = (tenant: Tenant, guid: string): boolean => tenant.state(guid).origin.channel === 'voice'

const tellRingNoAnswer = (tenant: Tenant, guid: string, agent: string): void => {
  const { origin, place } = tenant.state(guid)
  const user = tenant.user(agent)
  tell(tenant, 'AgentRingNoAnswer', {
    agent,
    ...(user?.phone == null ? {} : { agentNumber: user.phone }),
    ...(user === undefined ? {} : { agentFullName: user.fullName }),
    callerIdNum: origin.contact,
    campaign: place.campaign,
  })
}
