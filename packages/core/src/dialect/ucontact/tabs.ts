import type { AgentId } from '../../interaction/names.ts'
import type { Row } from '../../view/row.ts'
import type { Action, Column, Screen, Tab } from '../dialect.ts'
import { channelWord } from './channels.ts'
import { statusOf } from './status.ts'

const isOwn = ({ state }: Row, viewer: AgentId): boolean =>
  statusOf(state) === 'active' && state.holder === viewer

/** The agent's own interactions, to transfer or finalise (UC-4). */
const active: Tab = { name: 'Active interactions', shows: isOwn }

/** What waits in queue. How much of it an agent sees is for the campaign's strategy to say (UC-5). */
const pending: Tab = {
  name: 'Pending interactions',
  shows: ({ state }) => statusOf(state) === 'pending',
}

/** The agent's closed interactions, of all channels (UC-6). */
const history: Tab = {
  name: 'History',
  shows: ({ state, agents }, viewer) => statusOf(state) === 'finished' && agents.includes(viewer),
}

// These two list people and chats, not interactions (UC-7, UC-8).
const contacts: Tab = { name: 'Contacts and campaign chat', shows: () => false }
const phonebook: Tab = { name: 'Phonebook', shows: () => false }

const columns: ReadonlyArray<Column> = [
  { name: 'channel', value: ({ state }) => channelWord(state.origin.channel) },
  { name: 'campaign', value: ({ state }) => state.place.campaign },
  { name: 'clientId', value: ({ address }) => address },
  { name: 'clientName', value: ({ contactName }) => contactName },
  { name: 'agent', value: ({ state }) => state.holder },
  { name: 'lastMessage', value: ({ lastText }) => (lastText === '' ? null : lastText) },
  { name: 'startDate', value: ({ state }) => state.origin.at },
  { name: 'endDate', value: ({ endedAt }) => endedAt },
]

/** What stands behind the three dots of one's own active interaction (UC-4). */
const actions: ReadonlyArray<Action> = [
  { name: 'Transfer', does: { _tag: 'Transfer' }, right: 'transfer', offered: isOwn },
  {
    name: 'Finalize',
    does: { _tag: 'Close', outcome: { _tag: 'Processed' } },
    right: null,
    offered: isOwn,
  },
]

/** @internal The tabs of the agent's inbox (UC-1), in order of arrival. */
export const screens: ReadonlyArray<Screen> = [
  {
    name: 'Inbox',
    tabs: [active, pending, history, contacts, phonebook],
    columns,
    opensBy: { column: 'startDate', direction: 'ascending' },
    actions,
  },
]

/**
 * The open tab while something is searched for: it never shows more than it does without the search, and nothing of
 * other tabs (UC-2).
 *
 * @example
 * ```ts
 * import { searchedTab, ucontact } from '@inboxlab/core'
 * const [active] = ucontact.screens[0]!.tabs
 * searchedTab(active!, (row) => row.contactName.includes('Zoe')).name // => 'Active interactions'
 * ```
 */
export const searchedTab = (open: Tab, finds: (row: Row) => boolean): Tab => ({
  name: open.name,
  shows: (row, viewer, now) => open.shows(row, viewer, now) && finds(row),
})
