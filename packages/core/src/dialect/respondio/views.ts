import type { Action, Column, Screen, Tab } from '../dialect.ts'
import { statusOf } from './status.ts'

const all: Tab = { name: 'All', shows: ({ state }) => statusOf(state) !== null }

const unassigned: Tab = {
  name: 'Unassigned',
  // A contact marked done has nobody either, and is out of the way.
  shows: ({ state }) => statusOf(state) === 'open' && state.holder === null,
}

const mine: Tab = {
  name: 'Mine',
  shows: ({ state }, viewer) => statusOf(state) === 'open' && state.holder === viewer,
}

const columns: ReadonlyArray<Column> = [
  { name: 'Contact', value: (row) => row.contactName },
  { name: 'Channel', value: ({ state }) => state.origin.channel },
  { name: 'Assignee', value: ({ state }) => state.holder },
  { name: 'Status', value: ({ state }) => statusOf(state) },
  { name: 'Last message', value: ({ lastText }) => (lastText === '' ? null : lastText) },
  { name: 'Last message time', value: ({ state }) => state.moments.lastMessageAt },
  { name: 'Unread', value: ({ state }) => state.details.unread },
  { name: 'Snoozed until', value: ({ state }) => state.snoozedUntil },
]

/** Assigning and marking done keep the inbox tidy together (RIO-11). */
const actions: ReadonlyArray<Action> = [
  {
    name: 'Assign',
    does: { _tag: 'Assign' },
    right: 'assign',
    offered: ({ state }) => statusOf(state) === 'open',
  },
  {
    name: 'Mark Done',
    does: { _tag: 'Close', outcome: { _tag: 'Processed' } },
    right: null,
    offered: ({ state }) => statusOf(state) === 'open',
  },
]

/** @internal The contact view selector and the contact list (RIO-1, RIO-2, RIO-4). */
export const screens: ReadonlyArray<Screen> = [
  {
    name: 'Messages',
    tabs: [all, unassigned, mine],
    columns,
    opensBy: { column: 'Last message time', direction: 'descending' },
    actions,
  },
]
