import type { Event, EventOf } from '../../../src/interaction/event.ts'
import type { Actor } from '../../../src/interaction/facts.ts'

// carl writes at moment 0; anna and bert answer.

export const anna: Actor = { _tag: 'Agent', agent: 'anna' }

export const received: EventOf<'Received'> = {
  _tag: 'Received',
  at: 0,
  channel: 'whatsapp',
  contact: 'carl',
  place: { queue: 'sales', team: null, space: null, campaign: null },
  routing: 'smart',
  priority: 0,
  message: 'm1',
}

export const started: EventOf<'Started'> = {
  _tag: 'Started',
  at: 0,
  by: anna,
  channel: 'sms',
  contact: 'carl',
  place: { queue: null, team: null, space: null, campaign: null },
  routing: 'direct',
  priority: 0,
  agent: 'anna',
  message: 'm1',
}

export const picked: Event = { _tag: 'Picked', at: 10, agent: 'anna' }
export const replied: Event = { _tag: 'Replied', at: 20, by: anna, message: 'm2' }
export const answered: Event = { _tag: 'MessageReceived', at: 30, message: 'm3' }
export const released: Event = { _tag: 'Released', at: 40, agent: 'anna' }
export const closed: Event = { _tag: 'Closed', at: 50, by: anna, outcome: { _tag: 'Processed' } }
export const archived: Event = { _tag: 'Archived', at: 60, by: anna }
