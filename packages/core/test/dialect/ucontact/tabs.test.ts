import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Tab } from '../../../src/dialect/dialect.ts'
import { searchedTab } from '../../../src/dialect/ucontact/tabs.ts'
import { ucontact } from '../../../src/dialect/ucontact/ucontact.ts'
import { NOWHERE } from '../../../src/interaction/facts.ts'
import type { Row } from '../../../src/view/row.ts'
import { small } from '../../arbitrary/pool.ts'
import { stateFrom } from '../../arbitrary/state.ts'
import { anyAgent, closed, heldBy, LATER, rowOf, waiting } from '../respondio/example.ts'

const inbox = ucontact.screens[0]
const tabs: ReadonlyArray<Tab> = inbox?.tabs ?? []
const shownTo = (viewer: string, row: Row) =>
  tabs.filter((tab) => tab.shows(row, viewer, LATER)).map(({ name }) => name)

const row: fc.Arbitrary<Row> = fc
  .tuple(stateFrom(small), fc.subarray(['anna', 'bert', 'cleo']))
  .map(([state, agents]) => rowOf(state, { agents }))

describe('the inbox', () => {
  it('has five tabs and lists in order of arrival', () => {
    expect(tabs.map(({ name }) => name)).toEqual([
      'Active interactions',
      'Pending interactions',
      'History',
      'Contacts and campaign chat',
      'Phonebook',
    ])
    expect(inbox?.opensBy).toEqual({ column: 'startDate', direction: 'ascending' })
  })

  it('shows an agent their own active interactions, and nobody else', () => {
    expect(shownTo('anna', rowOf(heldBy('anna')))).toEqual(['Active interactions'])
    expect(shownTo('bert', rowOf(heldBy('anna')))).toEqual([])
  })

  it('shows what waits as pending', () => {
    expect(shownTo('anna', rowOf(waiting))).toEqual(['Pending interactions'])
  })

  it('shows in the history the closed interactions that the agent had', () => {
    expect(shownTo('anna', rowOf(closed, { agents: ['bert', 'anna'] }))).toEqual(['History'])
    expect(shownTo('anna', rowOf(closed, { agents: ['bert'] }))).toEqual([])
  })

  it.prop([row, anyAgent])(
    'shows an interaction in one tab at most, never among contacts',
    (each, viewer) => {
      const shown = shownTo(viewer, each)
      expect(shown.length).toBeLessThanOrEqual(1)
      expect(shown).not.toContain('Contacts and campaign chat')
      expect(shown).not.toContain('Phonebook')
    },
  )

  it('fills the columns in its own words', () => {
    const state = {
      ...heldBy('anna'),
      place: { ...NOWHERE, campaign: 'spring' },
      origin: { ...waiting.origin, channel: 'voice' },
    } as const
    const called = rowOf(state, { address: '+4915', contactName: 'Carl', lastText: 'hello', endedAt: 8 })
    expect(inbox?.columns.map(({ name, value }) => [name, value(called, LATER)])).toEqual([
      ['channel', 'telephony'],
      ['campaign', 'spring'],
      ['clientId', '+4915'],
      ['clientName', 'Carl'],
      ['agent', 'anna'],
      ['lastMessage', 'hello'],
      ['startDate', 1],
      ['endDate', 8],
    ])
    const silent = inbox?.columns.find(({ name }) => name === 'lastMessage')
    expect(silent?.value(rowOf(waiting), LATER)).toBeNull()
  })

  it("offers to transfer and to finalise one's own active interaction, and no other", () => {
    const offered = (each: Row) =>
      inbox?.actions?.filter((action) => action.offered(each, 'anna')).map(({ name }) => name)
    expect(offered(rowOf(heldBy('anna')))).toEqual(['Transfer', 'Finalize'])
    expect(offered(rowOf(heldBy('bert')))).toEqual([])
    expect(offered(rowOf(waiting))).toEqual([])
    expect(offered(rowOf(closed, { agents: ['anna'] }))).toEqual([])
    expect(inbox?.actions?.map(({ does, right }) => [does, right])).toEqual([
      [{ _tag: 'Transfer' }, 'transfer'],
      [{ _tag: 'Close', outcome: { _tag: 'Processed' } }, null],
    ])
  })
})

describe('a search', () => {
  const found = (each: Row) => each.contactName === 'dora'

  it.prop([fc.constantFrom(...tabs), row, anyAgent])(
    'shows what the open tab shows and the search finds, and nothing of other tabs',
    (open, each, viewer) => {
      const searched = searchedTab(open, found)
      expect(searched.name).toBe(open.name)
      expect(searched.shows(each, viewer, LATER)).toBe(open.shows(each, viewer, LATER) && found(each))
    },
  )

  it('in Active finds no pending interaction', () => {
    const [active, pending] = tabs
    const doras = rowOf(waiting, { contactName: 'dora' })
    expect(active && searchedTab(active, found).shows(doras, 'anna', LATER)).toBe(false)
    expect(pending && searchedTab(pending, found).shows(doras, 'anna', LATER)).toBe(true)
  })
})
