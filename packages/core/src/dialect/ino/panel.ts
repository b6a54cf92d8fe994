import type { Column } from '../dialect.ts'
import { flowOf } from './flow.ts'
import { statusDetail, statusOf } from './status.ts'
import { DIRECTIONS, ROUTINGS } from './words.ts'

// Columns that a list and the panel of an opened interaction share.

export const flow: Column = { name: 'Flow', value: ({ state }) => flowOf(state) }

export const status: Column = {
  name: 'Status',
  value: ({ state }) => statusOf(state),
  hint: ({ state }) => statusDetail(state),
}

export const direction: Column = {
  name: 'Direction',
  value: ({ state }) => DIRECTIONS[state.origin.direction],
}

export const originalRouting: Column = {
  name: 'Original routing',
  value: ({ state }) => ROUTINGS[state.origin.routing],
}

export const currentRouting: Column = {
  name: 'Current routing',
  value: ({ state }) => ROUTINGS[state.routing],
}

export const queue: Column = { name: 'Queue', value: ({ state }) => state.place.queue }

/** The key facts of an opened interaction (INO-P9, INO-H11); its events stand in the timeline. */
export const panel: ReadonlyArray<Column> = [
  { name: 'Interaction ID', value: (row) => row.id },
  flow,
  direction,
  status,
  queue,
  {
    name: 'Participants',
    value: (row) =>
      [...new Set([...row.agents, ...row.state.details.participants.map(({ name }) => name)])].join(', '),
  },
  { name: 'CRM card', value: ({ state }) => state.details.card },
  { name: 'Case', value: ({ state }) => state.details.case },
  originalRouting,
  currentRouting,
]
