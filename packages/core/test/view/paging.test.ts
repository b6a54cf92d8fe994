import { fc, it } from '@fast-check/vitest'
import { Base64Url } from 'effect/encoding'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import type { Command } from '../../src/interaction/command.ts'
import { NOWHERE } from '../../src/interaction/facts.ts'
import type { Query } from '../../src/view/query.ts'
import type { Row } from '../../src/view/row.ts'
import type { ValueColumn } from '../../src/view/sort.ts'
import type { Views } from '../../src/view/views.ts'
import { times } from '../arbitrary/times.ts'
import { agent } from '../directory/a-directory.ts'
import { aUser } from '../directory/office.ts'
import { aDirectoryOfContacts, aLog, arrivals, happenings, logOf, moment } from './a-log.ts'
import { aSelection, aSort } from './a-query.ts'
import { cellOf, folded, selected, sorted } from './from-the-log.ts'
import { readAll, viewsOf } from './the-views.ts'

const given = [aDirectoryOfContacts, aLog, agent, aSelection, moment, aSort] as const
const later = fc.integer({ min: 0, max: 1000 })

const olga = aUser('olga', { type: 'administrator' })

describe('paging', () => {
  it.prop([...given, fc.array(arrivals, { maxLength: 6 }), fc.integer({ min: 1, max: 3 })], times(3))(
    'shows everything that was there at the start once and in order, whatever arrives meanwhile',
    (directory, log, viewer, selection, now, sort, batches, limit) => {
      const { lookup, views, apply } = viewsOf(directory, log)
      const expected = sorted(selected(lookup, log, viewer, selection, now), sort, now)
      let all = log
      const shown = readAll(views, viewer, { ...selection, sort, limit }, now, (page) => {
        const longer = logOf(batches[page] ?? [], all)
        apply(longer.slice(all.length))
        all = longer
      })
      const known = new Set(log.map(({ entry }) => entry.interaction))
      expect(shown.filter(({ id }) => known.has(id))).toStrictEqual(expected)
    },
  )

  it.prop([...given, fc.array(happenings, { maxLength: 6 }), fc.integer({ min: 1, max: 3 })], times(3))(
    'shows what stays as it is once and in order, even while other interactions change their places',
    (directory, log, viewer, selection, now, sort, batches, limit) => {
      const { lookup, views, apply } = viewsOf(directory, log)
      const expected = sorted(selected(lookup, log, viewer, selection, now), sort, now)
      let all = log
      const shown = readAll(views, viewer, { ...selection, sort, limit }, now, (page) => {
        const longer = logOf(batches[page] ?? [], all)
        apply(longer.slice(all.length))
        all = longer
      })
      const changed = new Set(all.slice(log.length).map(({ entry }) => entry.interaction))
      const unchanged = ({ id }: Row) => !changed.has(id)
      expect(shown.filter(unchanged)).toStrictEqual(expected.filter(unchanged))
    },
  )

  it('goes on among waits that grow longer while somebody reads', () => {
    const receive: Command = {
      _tag: 'Receive',
      at: 0,
      channel: 'chat',
      contact: 'carl',
      place: NOWHERE,
      routing: 'smart',
      priority: 0,
      message: null,
    }
    const log = logOf(['a', 'b', 'c', 'd'].map((id, i) => [id, { ...receive, at: i * 1000 }] as const))
    const { views } = viewsOf({ ...EMPTY_DIRECTORY, users: [olga] }, log)
    const column: ValueColumn = { name: 'wait', value: ({ state }, now) => now - state.moments.waitingSince }
    for (const direction of ['ascending', 'descending'] as const) {
      const query = { list: 'pool', sort: { column, direction }, limit: 2 } as const
      const first = Result.getOrThrow(views.page('olga', query, 10_000))
      const rest = Result.getOrThrow(views.page('olga', { ...query, cursor: first.next }, 12_000))
      const ids = [...first.rows, ...rest.rows].map(({ id }) => id)
      expect(ids).toEqual(direction === 'ascending' ? ['d', 'c', 'b', 'a'] : ['a', 'b', 'c', 'd'])
    }
  })

  it.prop([...given, later], times(2))(
    'goes on in the order of the first page while time passes and waits grow longer',
    (directory, log, viewer, { tab, months, ...selection }, now, sort, minutes) => {
      const { lookup, views } = viewsOf(directory, log)
      const query = { ...selection, months: null, sort, limit: 2 }
      const expected = sorted(selected(lookup, log, viewer, query, now), sort, now)
      const first = Result.getOrThrow(views.page(viewer, query, now))
      if (first.next === null) return
      const rest = readRest(views, viewer, query, first.next, now + minutes * 60_000)
      expect([...first.rows, ...rest]).toStrictEqual(expected)
    },
  )

  it.prop([...given, fc.oneof(fc.string(), fc.base64String(), fc.json().map(Base64Url.encode))])(
    'refuses a cursor that is none of ours',
    (directory, log, viewer, selection, now, sort, cursor) => {
      const { views } = viewsOf(directory, log)
      const read = views.page(viewer, { ...selection, sort, limit: 2, cursor }, now)
      expect(Result.isFailure(read) && read.failure._tag).toBe('BadCursor')
    },
  )

  const cell = fc.oneof(
    fc.integer({ min: -1, max: 3 }),
    moment,
    fc.constantFrom('', 'anna', 'b', 'carl we', 'open', 'p', 'sms', 'smt', 'sales', 'zzz'),
    fc.constant(null),
  )
  it.prop([...given, cell, moment, fc.constantFrom('', 'i5', 'z')], times(10))(
    'takes a forged cursor for a place in the list or refuses it, and shows nothing else',
    (directory, log, viewer, selection, now, sort, key, beganAt, id) => {
      const { lookup, views } = viewsOf(directory, log)
      const column = typeof sort.column === 'string' ? sort.column : `(${sort.column.name})`
      const forged = { column, direction: sort.direction, asOf: now, key, beganAt, id }
      const cursor = Base64Url.encode(JSON.stringify(forged))
      const read = views.page(viewer, { ...selection, sort, limit: 100, cursor }, now)
      if (Result.isFailure(read)) {
        expect(read.failure._tag).toBe('BadCursor')
        return
      }
      const all = sorted(selected(lookup, log, viewer, selection, now), sort, now)
      const stands = (cell: unknown): unknown => (typeof cell === 'boolean' ? Number(cell) : cell)
      const after = all.filter((row) => {
        const cell = stands(folded(cellOf(row, sort, now)))
        if (cell === key) return (row.state.origin.at - beganAt || (row.id > id ? 1 : -1)) > 0
        if (cell === null || key === null) return cell === null
        return (cell as typeof key) < key !== (sort.direction === 'ascending')
      })
      expect(read.success.rows).toStrictEqual(after)
    },
  )

  it.prop([...given])(
    'refuses the cursor of another order',
    (directory, log, viewer, selection, now, sort) => {
      const { views } = viewsOf(directory, log)
      const { next } = Result.getOrThrow(views.page(viewer, { ...selection, sort, limit: 1 }, now))
      if (next === null) return
      const direction = sort.direction === 'ascending' ? 'descending' : 'ascending'
      for (const other of [
        { column: sort.column, direction } as const,
        { column: sort.column === 'id' ? 'began' : 'id', direction: sort.direction } as const,
      ]) {
        const read = views.page(viewer, { ...selection, sort: other, limit: 1, cursor: next }, now)
        expect(Result.isFailure(read) && read.failure._tag).toBe('BadCursor')
      }
    },
  )

  it.prop([...given, fc.constantFrom(0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY)])(
    'refuses a limit that is no number of rows',
    (directory, log, viewer, selection, now, sort, limit) => {
      const { views } = viewsOf(directory, log)
      expect(views.page(viewer, { ...selection, sort, limit }, now)).toEqual(
        Result.fail({ _tag: 'BadNumber', what: 'limit', value: limit, least: 1 }),
      )
    },
  )
})

const readRest = (
  views: Views,
  viewer: string,
  query: Query,
  cursor: string,
  now: number,
): ReadonlyArray<Row> => {
  const { rows, next } = Result.getOrThrow(views.page(viewer, { ...query, cursor }, now))
  return next === null ? rows : [...rows, ...readRest(views, viewer, query, next, now)]
}
