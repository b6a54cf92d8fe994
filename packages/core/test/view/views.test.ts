import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { canSee } from '../../src/access/can-see.ts'
import { canSeeInHistory } from '../../src/access/history.ts'
import { subjectOf } from '../../src/access/subject.ts'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import type { Command } from '../../src/interaction/command.ts'
import type { Filter } from '../../src/view/filter.ts'
import type { TabRule } from '../../src/view/query.ts'
import type { SortDirection } from '../../src/view/sort.ts'
import { SortColumn } from '../../src/view/sort.ts'
import { unassigned } from '../../src/view/tabs.ts'
import { times } from '../arbitrary/times.ts'
import { agent } from '../directory/a-directory.ts'
import { aUser } from '../directory/office.ts'
import { aDirectoryOfContacts, aLog, arrives, logOf, moment } from './a-log.ts'
import { aSelection, aSort, aTab, filterBy } from './a-query.ts'
import { cellOf, selected, sorted } from './from-the-log.ts'
import { readAll, viewsOf } from './the-views.ts'

const given = [aDirectoryOfContacts, aLog, agent, aSelection, moment] as const
const often = times(3)

describe('what a list shows', () => {
  it.prop([...given, aSort, fc.integer({ min: 1, max: 7 })], often)(
    'is what the log says, in the order that was asked for, on as many pages as it takes',
    (directory, log, viewer, selection, now, sort, limit) => {
      const { lookup, views } = viewsOf(directory, log)
      const expected = sorted(selected(lookup, log, viewer, selection, now), sort, now)
      expect(readAll(views, viewer, { ...selection, sort, limit }, now)).toStrictEqual(expected)
    },
  )

  it.prop([...given], often)(
    'is counted as it is shown, and so is every page',
    (directory, log, viewer, selection, now) => {
      const { lookup, views } = viewsOf(directory, log)
      const expected = selected(lookup, log, viewer, selection, now).length
      expect(Result.getOrThrow(views.count(viewer, selection, now))).toBe(expected)
      const query = { ...selection, sort: { column: 'id', direction: 'ascending' }, limit: 2 } as const
      expect(Result.getOrThrow(views.page(viewer, query, now)).total).toBe(expected)
    },
  )

  it.prop([...given, fc.array(aTab, { maxLength: 12 })], often)(
    'is counted per tab as each tab shows it',
    (directory, log, viewer, selection, now, tabs) => {
      const { lookup, views } = viewsOf(directory, log)
      const { tab = [], ...whole } = selection
      const of = [tab, ...tabs]
      const expected = of.map((one) => selected(lookup, log, viewer, { ...whole, tab: one }, now).length)
      expect(Result.getOrThrow(views.counts(viewer, whole, of, now))).toEqual(expected)
    },
  )

  const byColumns = fc.oneof(filterBy.Began, filterBy.Ended, filterBy.Tag, filterBy.Interaction)
  it.prop([aDirectoryOfContacts, aLog, moment, filterBy.Began, fc.array(byColumns, { maxLength: 3 })], often)(
    'is counted per tab in a stretch of time as each tab shows it there',
    (directory, log, now, began, tabs) => {
      const { lookup, views } = viewsOf({ ...directory, users: [ADMINISTRATOR] }, log)
      const whole = { list: 'conversations', filters: [began], months: null } as const
      const each = tabs.map((filter) => [filter])
      const expected = each.map((tab) => selected(lookup, log, 'olga', { ...whole, tab }, now))
      expect(Result.getOrThrow(views.counts('olga', whole, each, now))).toEqual(
        expected.map(({ length }) => length),
      )
      expect(Result.getOrThrow(views.indicators('olga', whole, each, now))).toEqual(
        expected.map((rows) => ({
          contacts: new Set(rows.flatMap(({ contact }) => contact ?? [])).size,
          unread: rows.some(({ contact, state }) => contact !== null && state.details.unread > 0),
        })),
      )
    },
  )

  it.prop([...given])(
    'is never what the viewer may not see, whatever is searched and filtered',
    (directory, log, viewer, selection, now) => {
      const { lookup, views } = viewsOf(directory, log)
      const sort = { column: 'last message', direction: 'descending' } as const
      const sees = selection.list === 'history' ? canSeeInHistory : canSee
      for (const row of readAll(views, viewer, { ...selection, sort, limit: 5 }, now)) {
        expect(sees(lookup, viewer, subjectOf(row))).toBe(true)
        expect(row.state.phase).not.toBe('archived')
      }
    },
  )

  it.prop([...given, aDirectoryOfContacts])(
    'follows the directory when it becomes another',
    (directory, log, viewer, selection, now, another) => {
      const { rows, views } = viewsOf(directory, log)
      Result.getOrThrow(views.count(viewer, selection, now))
      const lookup = new Lookup({ ...another, contacts: [] })
      rows.lookUpIn(lookup)
      const expected = selected(lookup, log, viewer, selection, now)
      const sort = { column: 'contact', direction: 'ascending' } as const
      expect(readAll(views, viewer, { ...selection, sort, limit: 5 }, now)).toStrictEqual(
        sorted(expected, sort, now),
      )
    },
  )

  it.prop([...given, agent, aSelection, aSort, fc.nat()])(
    'is the same whether or not somebody looked before, at whatever',
    (directory, log, viewer, selection, now, other, looked, sort, n) => {
      const cut = n % (log.length + 1)
      const { views, apply } = viewsOf(directory, log.slice(0, cut))
      const query = { ...selection, sort: { column: 'contact', direction: 'descending' }, limit: 9 } as const
      const look = (): void => {
        views.page(viewer, query, now)
        views.page(other, { ...looked, sort, limit: 2 }, now)
        views.counts(other, looked, [[], unassigned], now)
        views.contacts(other, { ...looked, limit: 2 }, now)
      }
      look()
      apply(log.slice(cut))
      look()
      const fresh = viewsOf(directory, log).views
      expect(views.page(viewer, query, now)).toStrictEqual(fresh.page(viewer, query, now))
      expect(views.page(viewer, { ...query, sort }, now)).toStrictEqual(
        fresh.page(viewer, { ...query, sort }, now),
      )
      expect(views.contacts(viewer, query, now)).toStrictEqual(fresh.contacts(viewer, query, now))
      expect(views.count(viewer, selection, now)).toStrictEqual(fresh.count(viewer, selection, now))
    },
  )
})

describe('a question that each interaction is asked', () => {
  it('is not asked of those that the viewer does not see, however much alike they are', () => {
    const passedOn = (id: string, agent: string): ReadonlyArray<readonly [string, Command]> => [
      [id, arrives(0, 'sales')],
      [id, { _tag: 'Pick', at: 1, agent }],
      [id, { _tag: 'Transfer', at: 2, by: { _tag: 'Agent', agent }, to: { _tag: 'User', agent: 'anna' } }],
    ]
    const { views } = viewsOf(
      { ...EMPTY_DIRECTORY, users: [aUser('bert', {})] },
      logOf([...passedOn('seen', 'bert'), ...passedOn('not seen', 'cleo')]),
    )
    const named: TabRule = ({ id }) => id !== ''
    const counted = (filters: ReadonlyArray<Filter>) =>
      Result.getOrThrow(views.counts('bert', { list: 'conversations', filters }, [named], 9))
    expect(counted([])).toEqual([1])
    expect(counted([{ _tag: 'Received', from: 0, to: null }])).toEqual([1])
  })
})

describe('a filter', () => {
  for (const [tag, filter] of Object.entries<fc.Arbitrary<Filter>>(filterBy)) {
    it.prop([
      aDirectoryOfContacts,
      aLog,
      filter,
      filter,
      moment,
      fc.option(fc.constant(null), { nil: undefined }),
    ])(
      `by ${tag} lets through what it says, in pages, counts and tabs, and two what both say`,
      (directory, log, one, two, now, months) => {
        const { lookup, views } = viewsOf({ ...directory, users: [ADMINISTRATOR] }, log)
        const selection = {
          list: 'conversations',
          filters: [one],
          ...(months === null ? { months } : {}),
        } as const
        const expected = selected(lookup, log, 'olga', selection, now)
        const sort = { column: 'id', direction: 'ascending' } as const
        expect(readAll(views, 'olga', { ...selection, sort, limit: 50 }, now)).toStrictEqual(
          sorted(expected, sort, now),
        )
        expect(Result.getOrThrow(views.count('olga', selection, now))).toBe(expected.length)
        const both = { ...selection, filters: [one, two] }
        expect(Result.getOrThrow(views.count('olga', both, now))).toBe(
          selected(lookup, log, 'olga', both, now).length,
        )
        const { filters, ...whole } = selection
        const tabs = [filters, [], [one, one]]
        expect(Result.getOrThrow(views.counts('olga', whole, tabs, now))).toEqual(
          tabs.map((tab) => selected(lookup, log, 'olga', { ...whole, tab }, now).length),
        )
        expect(Result.getOrThrow(views.counts('olga', selection, [[], filters], now))).toEqual([
          expected.length,
          expected.length,
        ])
      },
    )
  }
})

describe('the order of a list', () => {
  const directions: ReadonlyArray<SortDirection> = ['ascending', 'descending']
  for (const column of SortColumn.literals) {
    for (const direction of directions) {
      it.prop([aDirectoryOfContacts, aLog, moment], times(1 / 4))(
        `by ${column}, ${direction}, has empty cells last and equal ones in order of beginning, then by id`,
        (directory, log, now) => {
          const all = { ...directory, users: [{ ...ADMINISTRATOR }] }
          const { views } = viewsOf(all, log)
          const sort = { column, direction }
          const query = { list: 'conversations', months: null, sort, limit: 4 } as const
          const rows = readAll(views, 'olga', query, now)
          expect(rows).toStrictEqual(sorted(rows.toReversed(), sort, now))
          const empty = rows.map((row) => cellOf(row, sort, now) === null)
          expect(empty).toEqual(empty.toSorted())
        },
      )
    }
  }
})

const ADMINISTRATOR = {
  id: 'olga',
  name: 'Olga',
  type: 'administrator',
  profiles: [],
  activeProfile: null,
  teams: [],
  manages: [],
  spaces: [],
  channels: null,
  presence: 'online',
} as const
