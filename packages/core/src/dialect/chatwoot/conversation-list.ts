import type { AgentId } from '../../interaction/names.ts'
import type { Row } from '../../view/row.ts'
import type { Column, Screen, Tab } from '../dialect.ts'
import { chatwootWaitingSince, isUnattended } from './attention.ts'
import { chatwootPriority, priorityOfChatwoot } from './priority.ts'
import { type ChatwootStatus, statusOf } from './status.ts'

/** Which conversations Chatwoot's list is asked for. */
export interface ConversationQuery {
  readonly assigneeType: 'me' | 'unassigned' | 'assigned' | 'all'
  readonly status: ChatwootStatus | 'all'
  /** `participating`: the viewer has had it or takes part; null: of every type. */
  readonly conversationType: 'unattended' | 'participating' | null
}

/**
 * A list of conversations as Chatwoot's query asks for it (apis 2.7).
 *
 * @example
 * ```ts
 * import { conversationTab } from '@inboxlab/core'
 * conversationTab('Late', { assigneeType: 'me', status: 'open', conversationType: 'unattended' }).name // => 'Late'
 * ```
 */
export const conversationTab = (name: string, query: ConversationQuery): Tab => ({
  name,
  shows: (row, viewer) => isOfQuery(row, viewer, query) && isAssigned(row, viewer, query.assigneeType),
})

/**
 * How many conversations of a query are the viewer's, anybody's, nobody's, and there at all: counted before the filter
 * on the assignee, so that every tab can show its number (apis 2.7).
 *
 * @example
 * ```ts
 * import { conversationCounts } from '@inboxlab/core'
 * const open = { status: 'open', conversationType: null } as const
 * conversationCounts([], 'anna', open) // => { mine: 0, assigned: 0, unassigned: 0, all: 0 }
 * ```
 */
export const conversationCounts = (
  rows: Iterable<Row>,
  viewer: AgentId,
  query: Omit<ConversationQuery, 'assigneeType'>,
): {
  readonly mine: number
  readonly assigned: number
  readonly unassigned: number
  readonly all: number
} => {
  let mine = 0
  let assigned = 0
  let all = 0
  for (const row of rows) {
    if (!isOfQuery(row, viewer, query)) continue
    all += 1
    if (isAssigned(row, viewer, 'assigned')) assigned += 1
    if (isAssigned(row, viewer, 'me')) mine += 1
  }
  return { mine, assigned, unassigned: all - assigned, all }
}

const isOfQuery = (
  row: Row,
  viewer: AgentId,
  { status, conversationType }: Omit<ConversationQuery, 'assigneeType'>,
): boolean => {
  const itsStatus = statusOf(row.state)
  return (
    itsStatus !== null &&
    (status === 'all' || status === itsStatus) &&
    isOfType(row, viewer, conversationType)
  )
}

const isOfType = (row: Row, viewer: AgentId, type: ConversationQuery['conversationType']): boolean => {
  switch (type) {
    case null:
      return true
    case 'unattended':
      return isUnattended(row.state)
    case 'participating':
      return (
        row.agents.includes(viewer) ||
        row.state.details.participants.some(({ name, leftAt }) => name === viewer && leftAt === null)
      )
  }
}

const isAssigned = (row: Row, viewer: AgentId, type: ConversationQuery['assigneeType']): boolean => {
  switch (type) {
    case 'me':
      return row.state.holder === viewer
    case 'unassigned':
      return row.state.holder === null
    case 'assigned':
      return row.state.holder !== null
    case 'all':
      return true
  }
}

const open = { status: 'open', conversationType: null } as const

const columns: ReadonlyArray<Column> = [
  { name: 'contact', value: ({ contactName }) => contactName },
  { name: 'channel', value: ({ state }) => state.origin.channel },
  { name: 'status', value: ({ state }) => statusOf(state) },
  { name: 'assignee', value: ({ state }) => state.holder },
  { name: 'team', value: ({ state }) => state.place.team },
  // Its own numbers, so that sorting puts the urgent before the low: 0 for low to 3 for urgent.
  { name: 'priority', value: ({ state }) => numberOfPriority(state.priority) },
  { name: 'unread_count', value: ({ state }) => state.details.unread },
  { name: 'waiting_since', value: ({ state }) => chatwootWaitingSince(state) },
  { name: 'snoozed_until', value: ({ state }) => state.snoozedUntil },
  { name: 'created_at', value: ({ state }) => state.origin.at },
  { name: 'last_activity_at', value: ({ state }) => state.moments.lastMessageAt },
]

const numberOfPriority = (priority: number): number | null => {
  const word = chatwootPriority(priority)
  return word === null ? null : priorityOfChatwoot(word) - 1
}

/** @internal The conversation list: open conversations unless asked otherwise. */
export const screens: ReadonlyArray<Screen> = [
  {
    name: 'Conversations',
    tabs: [
      conversationTab('Mine', { ...open, assigneeType: 'me' }),
      conversationTab('Unassigned', { ...open, assigneeType: 'unassigned' }),
      conversationTab('All', { ...open, assigneeType: 'all' }),
    ],
    columns,
    opensBy: { column: 'last_activity_at', direction: 'descending' },
  },
]
