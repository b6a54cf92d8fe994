import type { Column, Screen, Tab } from '../dialect.ts'
import { PLATFORMS } from './platform.ts'
import { statusOf } from './status.ts'

// The tabs have the words of the statuses (CP-14).
const all: Tab = { name: 'All', shows: ({ state }) => statusOf(state) !== null }
const tabOf = (status: string): Tab => ({
  name: status,
  shows: ({ state }) => statusOf(state) === status,
})

// CP-12.
const sections: ReadonlyArray<Tab> = [
  { name: 'All conversations', shows: all.shows },
  {
    name: 'Assigned to me',
    shows: (row, viewer) => row.state.holder === viewer,
  },
  { name: 'Closed', shows: ({ state, closedBy }, viewer) => state.phase === 'closed' && closedBy === viewer },
]

/** The section of one team's conversations (CP-12). */
export const sectionOf = (team: string): Tab => ({
  name: team,
  shows: (row, viewer, now) => row.state.place.team === team && all.shows(row, viewer, now),
})

// CP-15, and the last message that the list shows too.
const columns: ReadonlyArray<Column> = [
  { name: 'Platform', value: ({ state }) => PLATFORMS.get(state.origin.channel) ?? null },
  { name: 'Contact', value: (row) => row.contactName },
  { name: 'Last message', value: (row) => row.lastText },
  { name: 'Date', value: ({ state }) => state.moments.lastMessageAt },
  { name: 'Unread', value: ({ state }) => state.details.unread },
]

/** The one list, whose tabs and sections combine. */
export const inbox: Screen = {
  name: 'Inbox',
  tabs: [all, tabOf('Active'), tabOf('Unanswered'), tabOf('Closed')],
  sections,
  columns,
  opensBy: { column: 'Date', direction: 'descending' },
  searchIn: ['contact name', 'address', 'message text'],
}
