import * as Result from 'effect/Result'
import { describe, expect, it } from 'vitest'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import type { Command } from '../../src/interaction/command.ts'
import { NOWHERE } from '../../src/interaction/facts.ts'
import type { Filter } from '../../src/view/filter.ts'
import type { Selection, TabRule } from '../../src/view/query.ts'
import { dayOf } from '../../src/view/rolling-months.ts'
import {
  awaitingAgent,
  awaitingCustomer,
  closedBy,
  everything,
  mine,
  ofTeam,
  unassigned,
} from '../../src/view/tabs.ts'
import { aProfile, aUser } from '../directory/office.ts'
import { logOf } from './a-log.ts'
import { viewsOf } from './the-views.ts'

const olga = { _tag: 'Agent', agent: 'olga' } as const
const day = (month: number, date: number, hour = 12) => Date.UTC(2025, month - 1, date, hour)

const receive = (at: number, team: string | null = null): Command => ({
  _tag: 'Receive',
  at,
  channel: 'chat',
  contact: 'carl',
  place: { ...NOWHERE, queue: 'sales', team },
  routing: 'smart',
  priority: 0,
  message: 'm',
})
const close = (at: number): Command => ({ _tag: 'Close', at, by: olga, outcome: { _tag: 'Processed' } })

const log = logOf([
  ['waiting', receive(day(5, 20))],
  ['taken', receive(day(5, 31, 8))],
  ['taken', { _tag: 'Pick', at: day(5, 31, 9), agent: 'olga' }],
  ['answered', receive(day(5, 30, 22), 'north')],
  ['answered', { _tag: 'Pick', at: day(5, 31, 9), agent: 'bert' }],
  ['answered', { _tag: 'Reply', at: day(5, 31, 9), by: olga, message: 'r' }],
  ['done', receive(day(3, 1))],
  ['done', close(day(3, 2))],
  ['done long ago', receive(day(2, 27))],
  ['done long ago', close(day(3, 2))],
  ['archived', receive(day(5, 31))],
  ['archived', { _tag: 'Archive', at: day(5, 31), by: olga }],
])
const office = {
  ...EMPTY_DIRECTORY,
  timeZone: 'Europe/Paris',
  profiles: [aProfile('p', { queues: ['sales'] })],
  users: [aUser('olga', { type: 'administrator', profiles: ['p'], activeProfile: 'p' })],
}
/** The log, and what else happened. */
const after = (more: ReadonlyArray<readonly [string, Command]>) => viewsOf(office, logOf(more, log))
const NOW = day(5, 31)

const shownIn =
  ({ views }: ReturnType<typeof after>) =>
  (list: Selection['list'], tab: TabRule, more: Partial<Selection> = {}) => {
    const sort = { column: 'began', direction: 'descending' } as const
    const { rows } = Result.getOrThrow(views.page('olga', { list, tab, sort, limit: 9, ...more }, NOW))
    return rows.map(({ id }) => id)
  }
const shown = shownIn(after([]))

describe('a tab', () => {
  it('shows what is in it', () => {
    expect(shown('pool', everything)).toEqual(['taken', 'answered', 'waiting'])
    expect(shown('pool', mine('olga'))).toEqual(['taken'])
    expect(shown('pool', unassigned)).toEqual(['waiting'])
    expect(shown('pool', awaitingAgent)).toEqual(['taken', 'waiting'])
    expect(shown('pool', awaitingCustomer)).toEqual(['answered'])
    expect(shown('conversations', ofTeam('north'))).toEqual(['answered'])
    expect(shown('conversations', closedBy('olga'))).toEqual(['done', 'done long ago'])
    expect(shown('conversations', closedBy('bert'))).toEqual([])
    expect(shown('conversations', everything)).toHaveLength(5)
  })
})

describe('a tab that asks about rows', () => {
  it('is right where interactions of one kind differ', () => {
    const sleep = (until: number): Command => ({ _tag: 'Snooze', at: day(5, 31), by: olga, until })
    const asleep = shownIn(
      after([
        ['s1', receive(day(5, 20))],
        ['s1', sleep(day(6, 1))],
        ['s2', receive(day(5, 20))],
        ['s2', sleep(day(7, 1))],
      ]),
    )
    const soon: TabRule = ({ state }) => state.snoozedUntil !== null && state.snoozedUntil < day(6, 2)
    expect(asleep('pool', soon)).toEqual(['s1'])
    expect(asleep('pool', [{ _tag: 'Snoozed', is: true }])).toEqual(['s1', 's2'])
  })
})

describe('interactions that differ in one thing only', () => {
  const direct = { ...receive(day(5, 20)), routing: 'direct' } as Command
  const toBert: Command = { _tag: 'Transfer', at: day(5, 21), by: olga, to: { _tag: 'User', agent: 'bert' } }
  const all = shownIn(
    after([
      ['forwarded', direct],
      ['forwarded', toBert],
      ['assigned', direct],
      ['assigned', { _tag: 'Assign', at: day(5, 21), by: olga, agent: 'bert' }],
      ['smart at first', receive(day(5, 20))],
      ['smart at first', toBert],
    ]),
  )
  const bert: Filter = { _tag: 'Holder', in: ['bert'] }
  const began: Filter = { _tag: 'Began', from: day(5, 20), to: day(5, 21) }
  const those = (filter: Filter) => all('pool', everything, { filters: [bert, began, filter] })

  it('are told apart by it', () => {
    expect(those({ _tag: 'Forwarded', is: true })).toEqual(['forwarded', 'smart at first'])
    expect(those({ _tag: 'Forwarded', is: false })).toEqual(['assigned'])
    expect(those({ _tag: 'OriginalRouting', in: ['smart'] })).toEqual(['smart at first'])
    expect(those({ _tag: 'OriginalRouting', in: ['direct'] })).toEqual(['assigned', 'forwarded'])
    expect(those({ _tag: 'Routing', in: ['smart'] })).toEqual([])
  })
})

describe('who closed it', () => {
  it('is nobody once it ended otherwise', () => {
    const ended = after([
      ['x', receive(day(5, 20))],
      ['x', close(day(5, 21))],
      ['x', { _tag: 'ReceiveMessage', at: day(5, 22), message: 'm2' }],
      ['x', { _tag: 'Abandon', at: day(5, 23) }],
    ])
    expect(ended.rows.row('x')?.closedBy).toBe(null)
    expect(ended.rows.row('done')?.closedBy).toBe('olga')
    expect(shownIn(ended)('conversations', closedBy('olga'))).toEqual(['done', 'done long ago'])
  })
})

describe('dates', () => {
  const today = dayOf(NOW, 'Europe/Paris')
  const received: Filter = { _tag: 'Received', from: today?.from ?? null, to: today?.to ?? null }

  it('of today are those of the viewer’s day', () => {
    expect(shown('pool', everything, { filters: [received] })).toEqual(['taken', 'answered'])
  })

  it('of the history reach back over three rolling months, on May 31 to the last of February', () => {
    expect(shown('history', everything)).toEqual(['done'])
    expect(shown('history', everything, { months: 4 })).toEqual(['done', 'done long ago'])
    expect(shown('history', everything, { months: null })).toEqual(['done', 'done long ago'])
  })

  it('of a period begin with its first moment and end before its last', () => {
    const began = (from: number, to: number) =>
      shown('pool', everything, { filters: [{ _tag: 'Began', from, to }] })
    expect(began(day(5, 30, 22), day(5, 31, 8))).toEqual(['answered'])
    expect(began(day(5, 30, 22) + 1, day(5, 31, 8) + 1)).toEqual(['taken'])
  })

  it('that are asked for reach back no further, wherever they are asked for', () => {
    const long: Filter = { _tag: 'Began', from: 0, to: null }
    expect(shown('conversations', everything, { filters: [long] })).not.toContain('done long ago')
    expect(shown('conversations', [long])).not.toContain('done long ago')
    expect(shown('conversations', everything, { filters: [long], months: null })).toContain('done long ago')
    expect(shown('conversations', everything)).toContain('done long ago')
  })
})
