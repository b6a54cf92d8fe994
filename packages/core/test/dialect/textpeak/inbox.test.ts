import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { inbox, sectionOf } from '../../../src/dialect/textpeak/inbox.ts'
import type { EventOf } from '../../../src/interaction/event.ts'
import { type Channel, NOWHERE } from '../../../src/interaction/facts.ts'
import type { Row } from '../../../src/view/row.ts'
import { run } from '../../arbitrary/run.ts'
import { rowAfter, rowOf, withDetails } from './row.ts'

const started: EventOf<'Started'> = {
  _tag: 'Started',
  at: 0,
  by: { _tag: 'Broadcast' },
  channel: 'sms',
  contact: 'carl',
  place: { ...NOWHERE, team: 'north' },
  routing: 'direct',
  priority: 0,
  agent: null,
  message: 'm1',
}
const answered: EventOf<'MessageReceived'> = { _tag: 'MessageReceived', at: 30, message: 'm2' }
const assigned: EventOf<'Assigned'> = {
  _tag: 'Assigned',
  at: 40,
  by: { _tag: 'Agent', agent: 'maria' },
  agent: 'anna',
}
const closed: EventOf<'Closed'> = {
  _tag: 'Closed',
  at: 50,
  by: { _tag: 'Agent', agent: 'anna' },
  outcome: { _tag: 'Processed' },
}
const archived: EventOf<'Archived'> = { _tag: 'Archived', at: 60, by: { _tag: 'Api' } }

const tabsOf = (row: Row): ReadonlyArray<string> =>
  inbox.tabs.filter((tab) => tab.shows(row, 'anna', 100)).map(({ name }) => name)
const sectionsOf = (row: Row, viewer: string): ReadonlyArray<string> =>
  (inbox.sections ?? []).filter((section) => section.shows(row, viewer, 100)).map(({ name }) => name)
const cell = (row: Row, column: string): unknown =>
  inbox.columns.find(({ name }) => name === column)?.value(row, 100)

describe('the tabs', () => {
  it('are All, Active, Unanswered and Closed', () => {
    expect(inbox.tabs.map(({ name }) => name)).toEqual(['All', 'Active', 'Unanswered', 'Closed'])
  })

  it('show what a campaign has begun as Unanswered, and as Active once the contact answers', () => {
    expect(tabsOf(rowAfter([started]))).toEqual(['All', 'Unanswered'])
    expect(tabsOf(rowAfter([started, answered]))).toEqual(['All', 'Active'])
    expect(tabsOf(rowAfter([started, answered, closed]))).toEqual(['All', 'Closed'])
  })

  it.prop([run])('show everything in All and in exactly one of the others, or nowhere', ({ steps }) => {
    for (const state of steps.flatMap(({ before, states }) => [before, ...states])) {
      const [all, ...others] = tabsOf(rowOf(state))
      const nowhere = state.phase === 'absent' || state.phase === 'archived'
      expect(all).toBe(nowhere ? undefined : 'All')
      expect(others).toHaveLength(nowhere ? 0 : 1)
    }
  })
})

describe('the sections', () => {
  it('are All conversations, Assigned to me and Closed', () => {
    expect(inbox.sections?.map(({ name }) => name)).toEqual(['All conversations', 'Assigned to me', 'Closed'])
  })

  it('show to each what is assigned to them', () => {
    const row = rowAfter([started, answered, assigned])
    expect(sectionsOf(row, 'anna')).toEqual(['All conversations', 'Assigned to me'])
    expect(sectionsOf(row, 'bert')).toEqual(['All conversations'])
  })

  it('show to each what they have closed, as long as it is closed', () => {
    const row = rowAfter([started, answered, assigned, closed], { closedBy: 'anna' })
    expect(sectionsOf(row, 'anna')).toEqual(['All conversations', 'Closed'])
    expect(sectionsOf(row, 'bert')).toEqual(['All conversations'])
    const again = rowAfter([started, answered, assigned, closed, answered], { closedBy: 'anna' })
    expect(sectionsOf(again, 'anna')).toEqual(['All conversations'])
  })

  it('show each team’s conversations under its name', () => {
    const row = rowAfter([started])
    expect(sectionOf('north').name).toBe('north')
    expect(sectionOf('north').shows(row, 'anna', 100)).toBe(true)
    expect(sectionOf('south').shows(row, 'anna', 100)).toBe(false)
  })

  it.prop([run, fc.constantFrom('anna', 'bert', 'cleo')])(
    'narrow what All conversations shows and never add to it',
    ({ state }, viewer) => {
      const row = rowOf(state, { closedBy: viewer })
      const shown = sectionsOf(row, viewer)
      if (shown.length > 0) expect(shown).toContain('All conversations')
      if (sectionOf('north').shows(row, viewer, 100)) expect(shown).toContain('All conversations')
    },
  )

  it('show nothing that is archived', () => {
    const row = rowAfter([started, assigned, archived], { closedBy: 'anna' })
    expect(sectionsOf(row, 'anna')).toEqual([])
    expect(sectionOf('north').shows(row, 'anna', 100)).toBe(false)
  })
})

describe('a row', () => {
  it('shows platform, contact, last message, date and the number of unread messages', () => {
    const row = withDetails(
      rowAfter([started, answered], { contactName: 'Carl', address: '+33612345678', lastText: 'yes please' }),
      { unread: 2 },
    )
    expect(inbox.columns.map(({ name, value }) => [name, value(row, 100)])).toEqual([
      ['Platform', 'SMS'],
      ['Contact', 'Carl'],
      ['Last message', 'yes please'],
      ['Date', 30],
      ['Unread', 2],
    ])
  })

  it('shows the name of the contact, and of one whom nobody has saved what names them', () => {
    expect(cell(rowAfter([started], { contactName: 'Carl & Sons' }), 'Contact')).toBe('Carl & Sons')
    expect(cell(rowAfter([started]), 'Contact')).toBe('carl')
  })

  it.each<[Channel, string]>([
    ['sms', 'SMS'],
    ['whatsapp', 'WhatsApp'],
    ['telegram', 'Telegram'],
  ])('shows the platform of %s as %s', (channel, platform) => {
    expect(cell(rowAfter([{ ...started, channel }]), 'Platform')).toBe(platform)
  })
})
