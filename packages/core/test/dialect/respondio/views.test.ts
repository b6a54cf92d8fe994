import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { NO_DETAILS } from '../../../src/conversation/details.ts'
import { respondioView, type ViewCriterion } from '../../../src/dialect/respondio/custom-view.ts'
import { respondioIndicator } from '../../../src/dialect/respondio/indicator.ts'
import { respondio } from '../../../src/dialect/respondio/respondio.ts'
import { absent, type InteractionState } from '../../../src/interaction/state.ts'
import type { Row } from '../../../src/view/row.ts'
import { small } from '../../arbitrary/pool.ts'
import { stateFrom } from '../../arbitrary/state.ts'
import { anyAgent, closed, heldBy, LATER, rowOf, waiting } from './example.ts'

const screen = respondio.screens[0]
const viewsOf = (state: InteractionState, viewer: string) =>
  screen?.tabs.filter((tab) => tab.shows(rowOf(state), viewer, LATER)).map(({ name }) => name)

const withTags = (...tags: ReadonlyArray<string>): InteractionState => ({
  ...waiting,
  details: { ...NO_DETAILS, tags },
})
const withUnread = (unread: number): InteractionState => ({ ...waiting, details: { ...NO_DETAILS, unread } })

const row: fc.Arbitrary<Row> = fc
  .tuple(stateFrom(small), fc.constantFrom('i1', 'i2', 'i3'), fc.option(fc.constantFrom('carl', 'dora')))
  .map(([state, id, contact]) => rowOf(state, { id, contact }))

describe('the views', () => {
  it('are All, Unassigned and Mine, most recent message first', () => {
    expect(screen?.tabs.map(({ name }) => name)).toEqual(['All', 'Unassigned', 'Mine'])
    expect(screen?.opensBy).toEqual({ column: 'Last message time', direction: 'descending' })
  })

  it('show a contact that nobody has in All and Unassigned', () => {
    expect(viewsOf(waiting, 'anna')).toEqual(['All', 'Unassigned'])
  })

  it('show a contact to its assignee in Mine, and to nobody else', () => {
    expect(viewsOf(heldBy('anna'), 'anna')).toEqual(['All', 'Mine'])
    expect(viewsOf(heldBy('anna'), 'bert')).toEqual(['All'])
  })

  it('keep what is marked done out of the way, in All only', () => {
    expect(viewsOf(closed, 'anna')).toEqual(['All'])
    expect(viewsOf({ ...closed, holder: 'anna' }, 'anna')).toEqual(['All'])
  })

  it('show nothing that has not begun or is archived', () => {
    expect(viewsOf(absent, 'anna')).toEqual([])
    expect(viewsOf({ ...waiting, phase: 'archived' }, 'anna')).toEqual([])
  })

  it('fill the columns', () => {
    const state = { ...heldBy('anna'), snoozedUntil: 7, details: { ...NO_DETAILS, unread: 2 } }
    const shown = rowOf(state, { contactName: 'Carl', lastText: 'hello' })
    expect(screen?.columns.map(({ name, value }) => [name, value(shown, LATER)])).toEqual([
      ['Contact', 'Carl'],
      ['Channel', 'whatsapp'],
      ['Assignee', 'anna'],
      ['Status', 'open'],
      ['Last message', 'hello'],
      ['Last message time', 1],
      ['Unread', 2],
      ['Snoozed until', 7],
    ])
    const silent = screen?.columns.find(({ name }) => name === 'Last message')
    expect(silent?.value(rowOf(waiting), LATER)).toBeNull()
  })

  it('offer to assign and to mark done what is open, and only that', () => {
    const offered = (state: InteractionState) =>
      screen?.actions?.filter((action) => action.offered(rowOf(state), 'anna')).map(({ name }) => name)
    expect(offered(waiting)).toEqual(['Assign', 'Mark Done'])
    expect(offered(heldBy('bert'))).toEqual(['Assign', 'Mark Done'])
    expect(offered(closed)).toEqual([])
    expect(screen?.actions?.map(({ does, right }) => [does, right])).toEqual([
      [{ _tag: 'Assign' }, 'assign'],
      [{ _tag: 'Close', outcome: { _tag: 'Processed' } }, null],
    ])
  })
})

describe('a custom view', () => {
  const shows = (criterion: ViewCriterion, state: InteractionState) =>
    respondioView('VIP', criterion).shows(rowOf(state), 'anna', LATER)

  it.each<[ViewCriterion, InteractionState, InteractionState]>([
    [{ _tag: 'Status', is: 'open' }, waiting, closed],
    [{ _tag: 'Status', is: 'closed' }, closed, waiting],
    [{ _tag: 'Assignee', is: 'bert' }, heldBy('bert'), heldBy('anna')],
    [{ _tag: 'Assignee', is: null }, waiting, heldBy('anna')],
    [{ _tag: 'AssignedToMe' }, heldBy('anna'), heldBy('bert')],
    [{ _tag: 'AssignedToMe' }, heldBy('anna'), waiting],
    [{ _tag: 'Channel', anyOf: ['sms', 'whatsapp'] }, waiting, absentOn('email')],
    [{ _tag: 'Unread' }, withUnread(1), withUnread(0)],
    [{ _tag: 'Tags', operator: 'hasAnyOf', tags: ['a', 'b'] }, withTags('b', 'c'), withTags('c')],
    [{ _tag: 'Tags', operator: 'hasAllOf', tags: ['a', 'b'] }, withTags('b', 'c', 'a'), withTags('a')],
    [{ _tag: 'Tags', operator: 'hasNoneOf', tags: ['a', 'b'] }, withTags('c'), withTags('c', 'b')],
    [{ _tag: 'And', of: [] }, waiting, absent],
  ])('of %j shows what meets it and not what does not', (criterion, meets, fails) => {
    expect(shows(criterion, meets)).toBe(true)
    expect(shows(criterion, fails)).toBe(false)
  })

  it('has its own name and is never wider than All', () => {
    expect(respondioView('VIP', { _tag: 'Unread' }).name).toBe('VIP')
    expect(shows({ _tag: 'Or', of: [] }, waiting)).toBe(false)
  })

  const criterion: fc.Arbitrary<ViewCriterion> = fc.constantFrom<ViewCriterion>(
    { _tag: 'Status', is: 'open' },
    { _tag: 'AssignedToMe' },
    { _tag: 'Unread' },
    { _tag: 'Tags', operator: 'hasAnyOf', tags: ['red'] },
    { _tag: 'Tags', operator: 'hasNoneOf', tags: ['red'] },
  )

  it.prop([row, anyAgent, criterion, criterion])(
    'combines: And shows what both show, Or what either shows',
    (each, viewer, one, other) => {
      const [first, second] = [one, other].map((part) => respondioView('', part).shows(each, viewer, LATER))
      const both = respondioView('', { _tag: 'And', of: [one, other] })
      const either = respondioView('', { _tag: 'Or', of: [one, other] })
      expect(both.shows(each, viewer, LATER)).toBe(first === true && second === true)
      expect(either.shows(each, viewer, LATER)).toBe(first === true || second === true)
      const all = screen?.tabs[0]?.shows(each, viewer, LATER)
      if (all === false) expect(either.shows(each, viewer, LATER)).toBe(false)
    },
  )
})

describe('the indicator of a view', () => {
  it.prop([fc.nat(), fc.boolean()])(
    'counts contacts and is red just while something is unread',
    (contacts, unread) => {
      const { count, colour } = respondioIndicator({ contacts, unread })
      expect(count).toBe(contacts)
      expect(colour).toBe(unread ? 'red' : 'blue')
    },
  )
})

function absentOn(channel: 'email'): InteractionState {
  return { ...waiting, origin: { ...waiting.origin, channel } }
}
