import type { AgentId, ContactId, EventOf, Instant } from '@inboxlab/core'
import type { LiveType } from './live-type.ts'

const AUTOMATION = { _tag: 'Automation' } as const

/** @internal What happens when a call comes. */
export const callReceived = (
  { channel, place }: LiveType,
  at: Instant,
  contact: ContactId,
  priority: number,
): EventOf<'Received'> => ({
  _tag: 'Received',
  at,
  channel,
  contact,
  place,
  routing: 'smart',
  priority,
  message: null,
})

/** @internal What happens when a policy gives a call to an agent. */
export const callAssigned = (at: Instant, agent: AgentId): EventOf<'Assigned'> => ({
  _tag: 'Assigned',
  at,
  by: AUTOMATION,
  agent,
})
