import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { NO_DETAILS } from '../../../src/conversation/details.ts'
import { chatwoot } from '../../../src/dialect/chatwoot/chatwoot.ts'
import {
  type ConversationQuery,
  conversationCounts,
  conversationTab,
} from '../../../src/dialect/chatwoot/conversation-list.ts'
import { statuses } from '../../../src/dialect/chatwoot/status.ts'
import { NOWHERE } from '../../../src/interaction/facts.ts'
import type { InteractionState } from '../../../src/interaction/state.ts'
import type { Row } from '../../../src/view/row.ts'
import { small } from '../../arbitrary/pool.ts'
import { stateFrom } from '../../arbitrary/state.ts'
import { anyAgent, closed, heldBy, LATER, rowOf, waiting } from '../respondio/example.ts'

const screen = chatwoot.screens[0]
const tabsOf = (state: InteractionState) =>
  screen?.tabs.filter((tab) => tab.shows(rowOf(state), 'anna', LATER)).map(({ name }) => name)

const rows: fc.Arbitrary<ReadonlyArray<Row>> = fc.array(
  stateFrom(small).map((state) => rowOf(state)),
  { maxLength: 8 },
)
const queryBase = fc.record<Omit<ConversationQuery, 'assigneeType'>>({
  status: fc.constantFrom(...statuses, 'all' as const),
  conversationType: fc.constantFrom(null, 'unattended', 'participating'),
})

describe('the conversation list', () => {
  it('opens on Mine, Unassigned and All, latest activity first', () => {
    expect(screen?.tabs.map(({ name }) => name)).toEqual(['Mine', 'Unassigned', 'All'])
    expect(screen?.opensBy).toEqual({ column: 'last_activity_at', direction: 'descending' })
  })

  it('shows each open conversation to its assignee in Mine, else in Unassigned, always in All', () => {
    expect(tabsOf(heldBy('anna'))).toEqual(['Mine', 'All'])
    expect(tabsOf(waiting)).toEqual(['Unassigned', 'All'])
    expect(tabsOf(heldBy('bert'))).toEqual(['All'])
  })

  it('shows only what is open', () => {
    expect(tabsOf(closed)).toEqual([])
    expect(tabsOf({ ...heldBy('anna'), snoozedUntil: 900 })).toEqual([])
    expect(tabsOf({ ...waiting, details: { ...NO_DETAILS, bot: 'on' } })).toEqual([])
  })

  it('fills the columns, and priority as its own number', () => {
    const state = {
      ...heldBy('anna'),
      priority: 4,
      snoozedUntil: 900,
      place: { ...NOWHERE, team: 'north' },
      details: { ...NO_DETAILS, unread: 2 },
      moments: { ...waiting.moments, lastMessageAt: 6 },
    }
    expect(screen?.columns.map(({ name, value }) => [name, value(rowOf(state), LATER)])).toEqual([
      ['contact', 'carl'],
      ['channel', 'whatsapp'],
      ['status', 'snoozed'],
      ['assignee', 'anna'],
      ['team', 'north'],
      ['priority', 3],
      ['unread_count', 2],
      ['waiting_since', 6],
      ['snoozed_until', 900],
      ['created_at', 1],
      ['last_activity_at', 6],
    ])
    const priority = screen?.columns.find(({ name }) => name === 'priority')
    expect([0, 1, 2].map((each) => priority?.value(rowOf({ ...waiting, priority: each }), LATER))).toEqual([
      null,
      0,
      1,
    ])
  })
})

describe('a query', () => {
  const all: ConversationQuery = { assigneeType: 'all', status: 'all', conversationType: null }
  const shows = (change: Partial<ConversationQuery>, row: Row) =>
    conversationTab('', { ...all, ...change }).shows(row, 'anna', LATER)

  it.each<[Partial<ConversationQuery>, Row, Row]>([
    [{ assigneeType: 'me' }, rowOf(heldBy('anna')), rowOf(heldBy('bert'))],
    [{ assigneeType: 'unassigned' }, rowOf(waiting), rowOf(heldBy('anna'))],
    [{ assigneeType: 'assigned' }, rowOf(heldBy('bert')), rowOf(waiting)],
    [{ assigneeType: 'all' }, rowOf(waiting), rowOf({ ...waiting, phase: 'archived' })],
    [{ status: 'resolved' }, rowOf(closed), rowOf(waiting)],
    [{ status: 'all' }, rowOf(closed), rowOf({ ...waiting, phase: 'absent' })],
    [{ conversationType: 'unattended' }, rowOf(waiting), rowOf({ ...waiting, awaiting: 'customer' })],
    [{ conversationType: 'participating' }, rowOf(closed, { agents: ['anna'] }), rowOf(heldBy('bert'))],
    [{ conversationType: 'participating' }, joined(null), joined(7)],
  ])('for %j shows the one and not the other', (change, one, other) => {
    expect(shows(change, one)).toBe(true)
    expect(shows(change, other)).toBe(false)
  })

  it('has the name it is given', () => {
    expect(conversationTab('Late', all).name).toBe('Late')
  })

  it.prop([rows, anyAgent, queryBase])('counts what each of its tabs shows', (shown, viewer, query) => {
    const number = (assigneeType: ConversationQuery['assigneeType']) =>
      shown.filter((row) => conversationTab('', { ...query, assigneeType }).shows(row, viewer, LATER)).length
    expect(conversationCounts(shown, viewer, query)).toEqual({
      mine: number('me'),
      assigned: number('assigned'),
      unassigned: number('unassigned'),
      all: number('all'),
    })
  })
})

function joined(leftAt: number | null): Row {
  const participants = [{ name: 'anna', joinedAt: 2, leftAt }]
  return rowOf({ ...waiting, details: { ...NO_DETAILS, participants } })
}
