import { Base64Url } from 'effect/encoding'
import * as Result from 'effect/Result'
import { describe, expect, it } from 'vitest'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import type { Sort } from '../../src/view/sort.ts'
import { aUser } from '../directory/office.ts'
import { viewsOf } from './the-views.ts'

const { views } = viewsOf({ ...EMPTY_DIRECTORY, users: [aUser('olga', { type: 'administrator' })] }, [])

const byBeginning: Sort = { column: 'began', direction: 'ascending' }
const cursor = { column: 'began', direction: 'ascending', asOf: 0, key: 1, beganAt: 0, id: 'a' }
const ofContacts = { ...cursor, column: 'contacts', direction: 'descending' }
const written = (value: unknown): string => Base64Url.encode(JSON.stringify(value))

const page = (text: string, sort: Sort = byBeginning) =>
  views.page('olga', { list: 'pool', sort, limit: 1, cursor: text }, 0)
const contacts = (text: string) => views.contacts('olga', { list: 'pool', limit: 1, cursor: text }, 0)

describe('a cursor', () => {
  it('of the same order is taken', () => {
    expect(Result.isSuccess(page(written(cursor)))).toBe(true)
    expect(Result.isSuccess(contacts(written(ofContacts)))).toBe(true)
  })

  it.each([
    { text: '%', why: 'it is not base64url' },
    { text: Base64Url.encode('hello'), why: 'it is not a cursor of a list' },
    { text: written({ ...cursor, more: 1 }), why: 'it is not a cursor of a list' },
    { text: written({ ...cursor, column: 'id' }), why: 'it is of a list by id, ascending' },
    { text: written({ ...cursor, direction: 'descending' }), why: 'it is of a list by began, descending' },
    { text: written({ ...cursor, key: 'sales' }), why: 'its cell is none of this column' },
    { text: written(ofContacts), why: 'it is of a list by contacts, descending' },
  ])('such as $text is refused: $why', ({ text, why }) => {
    expect(page(text)).toEqual(Result.fail({ _tag: 'BadCursor', cursor: text, why }))
  })

  it.each([
    { text: written({ ...ofContacts, key: 'sales' }), why: 'its cell is none of this column' },
    {
      text: written({ ...ofContacts, direction: 'ascending' }),
      why: 'it is of a list by contacts, ascending',
    },
    { text: written(cursor), why: 'it is of a list by began, ascending' },
  ])('such as $text is refused by a list of contacts: $why', ({ text, why }) => {
    expect(contacts(text)).toEqual(Result.fail({ _tag: 'BadCursor', cursor: text, why }))
  })

  it('of a column of one’s own is of that column only', () => {
    const sort: Sort = { column: { name: 'began', value: () => 0 }, direction: 'ascending' }
    const text = written({ ...cursor, column: '(began)' })
    expect(Result.isSuccess(page(text, sort))).toBe(true)
    expect(page(text)).toMatchObject(Result.fail({ why: 'it is of a list by (began), ascending' }))
  })
})

describe('a list is refused', () => {
  const count = (selection: { readonly months?: number; readonly timeZone?: string }) =>
    views.count('olga', { list: 'pool', ...selection }, 0)

  it.each([-1, 0.5, Number.NaN])('over %d months', (months) => {
    expect(count({ months })).toEqual(
      Result.fail({ _tag: 'BadNumber', what: 'months', value: months, least: 0 }),
    )
  })

  it('in a time zone that is none', () => {
    expect(count({ timeZone: 'Mars/Olympus' })).toEqual(
      Result.fail({ _tag: 'UnknownTimeZone', timeZone: 'Mars/Olympus' }),
    )
  })

  it('but not over no months at all', () => {
    expect(count({ months: 0 })).toEqual(Result.succeed(0))
  })
})
