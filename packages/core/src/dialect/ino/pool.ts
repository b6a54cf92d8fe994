import type { InteractionState } from '../../interaction/state.ts'
import type { Row } from '../../view/row.ts'
import type { Column, Screen, Tab } from '../dialect.ts'
import { SOURCES } from './messaging.ts'
import { panel } from './panel.ts'
import { poolActions } from './pool-actions.ts'
import { isInReach } from './reach.ts'

const isMessage = ({ state }: Row): boolean => SOURCES.has(state.origin.channel)

const pending: Tab = {
  name: 'Messages pending',
  shows: (row, viewer) => row.state.awaiting === 'agent' && isInReach(row, viewer) && isMessage(row),
}

// What we began comes in with the contact's answer (INO-P1), or earlier into the tab above if its holder puts it
// back (INO-P16).
const pendingCustomers: Tab = {
  name: 'Messages pending customers',
  shows: (row, viewer) =>
    row.state.awaiting === 'customer' &&
    row.state.phase === 'open' &&
    isInReach(row, viewer) &&
    isMessage(row),
}

// INO-P7.
const columns: ReadonlyArray<Column> = [
  { name: 'Wait time', value: ({ state }, now) => waitTime(state, now) },
  { name: 'Source', value: ({ state }) => SOURCES.get(state.origin.channel) ?? null },
  { name: 'Sender', value: (row) => row.contactName },
  { name: 'From', value: (row) => row.receivedAt },
  { name: 'Queue', value: ({ state }) => state.place.queue },
  { name: 'Session time', value: ({ state }, now) => now - state.moments.lastMessageAt },
  { name: 'Forwarded', value: ({ state }) => (state.forwarded ? 'Yes' : 'No') },
]

// It waits for an agent to take it or for the customer to write; while someone handles it, it does not wait.
const waitTime = ({ awaiting, holder, moments }: InteractionState, now: number): number | null => {
  if (awaiting === 'customer') return now - moments.lastMessageAt
  return holder === null ? now - moments.waitingSince : null
}

// INO-P10.
const details: ReadonlyArray<Tab> = [
  { name: 'Interaction', shows: () => true },
  { name: 'Card', shows: ({ state }) => state.details.card !== null },
  { name: 'Case', shows: ({ state }) => state.details.case !== null },
  { name: 'Survey answers', shows: () => true },
  { name: 'Script answers', shows: () => true },
  { name: 'Payment', shows: () => true },
  { name: 'Script', shows: () => true },
]

/** The messaging pool: what waits for an agent and what waits for a customer. */
export const pool: Screen = {
  name: 'Messaging pool',
  tabs: [pending, pendingCustomers],
  columns,
  opensBy: { column: 'From', direction: 'ascending' },
  list: 'pool',
  searchIn: ['contact name', 'address', 'queue'],
  details,
  panel,
  actions: poolActions,
}
