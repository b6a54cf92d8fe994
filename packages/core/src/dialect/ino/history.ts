import type { Row } from '../../view/row.ts'
import type { Column, Screen } from '../dialect.ts'
import { historyActions } from './history-actions.ts'
import { currentRouting, direction, flow, originalRouting, panel, queue, status } from './panel.ts'

// INO-H7.
const columns: ReadonlyArray<Column> = [
  { name: 'Start date', value: ({ state }) => state.origin.at },
  { name: 'End date', value: (row) => row.endedAt },
  flow,
  status,
  direction,
  originalRouting,
  currentRouting,
  { name: 'Advisor', value: (row) => advisor(row) },
  queue,
  { name: 'Contact', value: (row) => row.address ?? row.contactName },
  {
    name: 'Voice campaign',
    value: ({ state }) => (state.origin.channel === 'voice' ? state.place.campaign : null),
  },
]

// Who has it; once it is over, the one of those who had it that closed it, or else the last to come to it.
const advisor = ({ state, agents, closedBy }: Row): string | null => {
  if (state.holder !== null) return state.holder
  return closedBy !== null && agents.includes(closedBy) ? closedBy : (agents.at(-1) ?? null)
}

/** The history of interactions: every channel, both directions, direct and smart (INO-H1), in one list. */
export const history: Screen = {
  name: 'History of interactions',
  tabs: [],
  columns,
  opensBy: { column: 'Start date', direction: 'descending' },
  list: 'history',
  searchIn: ['address'],
  opensOnToday: true,
  // INO-H11 names these six and gives none of them a condition.
  details: ['Interaction', 'Card', 'Case', 'Qualifications', 'Survey answers', 'Invoices'].map((name) => ({
    name,
    shows: () => true,
  })),
  panel,
  actions: historyActions,
}
