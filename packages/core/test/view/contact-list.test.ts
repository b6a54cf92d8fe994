import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import type { Lookup } from '../../src/directory/lookup.ts'
import type { ContactRow } from '../../src/view/contact-list.ts'
import type { Selection } from '../../src/view/query.ts'
import { times } from '../arbitrary/times.ts'
import { agent } from '../directory/a-directory.ts'
import { aDirectoryOfContacts, aLog, moment, type Step } from './a-log.ts'
import { aSelection, aTab } from './a-query.ts'
import { selected } from './from-the-log.ts'
import { viewsOf } from './the-views.ts'

const given = [aDirectoryOfContacts, aLog, agent, aSelection, moment] as const

const contactsOf = (
  lookup: Lookup,
  log: ReadonlyArray<Step>,
  viewer: string,
  selection: Selection,
  now: number,
): ReadonlyArray<ContactRow> => {
  const rows = selected(lookup, log, viewer, selection, now)
  return [...new Set(rows.map(({ contact }) => contact))]
    .filter((contact) => contact !== null)
    .map((contact) => {
      const own = rows
        .filter((row) => row.contact === contact)
        .toSorted(
          (a, b) =>
            b.state.moments.lastMessageAt - a.state.moments.lastMessageAt ||
            a.state.origin.at - b.state.origin.at ||
            (a.id < b.id ? -1 : 1),
        )
      const latest = own[0] as (typeof own)[0]
      return {
        contact,
        contactName: latest.contactName,
        lastMessageAt: latest.state.moments.lastMessageAt,
        unread: own.reduce((sum, { state }) => sum + state.details.unread, 0),
        interactions: own.length,
        latest,
      }
    })
    .toSorted((a, b) => b.lastMessageAt - a.lastMessageAt || (a.contact < b.contact ? -1 : 1))
}

describe('a contact list', () => {
  it.prop([...given, fc.integer({ min: 1, max: 3 })], times(3))(
    'has each contact of the view once, the most recent message first, on as many pages as it takes',
    (directory, log, viewer, selection, now, limit) => {
      const { lookup, views } = viewsOf(directory, log)
      const expected = contactsOf(lookup, log, viewer, selection, now)
      const shown: Array<ContactRow> = []
      let cursor: string | null = null
      do {
        const page: { contacts: ReadonlyArray<ContactRow>; total: number; next: string | null } =
          Result.getOrThrow(views.contacts(viewer, { ...selection, limit, cursor }, now))
        expect(page.total).toBe(expected.length)
        shown.push(...page.contacts)
        expect(page.next === null).toBe(shown.length === expected.length)
        cursor = page.next
      } while (cursor !== null)
      expect(shown).toStrictEqual(expected)
    },
  )

  it.prop([...given, fc.array(aTab, { maxLength: 10 })], times(3))(
    'is marked in each view with the number of its contacts and whether anything is unread',
    (directory, log, viewer, { tab: _, ...whole }, now, tabs) => {
      const { lookup, views } = viewsOf(directory, log)
      const expected = tabs.map((tab) => {
        const contacts = contactsOf(lookup, log, viewer, { ...whole, tab }, now)
        return { contacts: contacts.length, unread: contacts.some(({ unread }) => unread > 0) }
      })
      expect(Result.getOrThrow(views.indicators(viewer, whole, tabs, now))).toEqual(expected)
    },
  )

  it.prop([...given, fc.string()])(
    'refuses a cursor that is none of its own',
    (directory, log, viewer, selection, now, cursor) => {
      const { views } = viewsOf(directory, log)
      const read = views.contacts(viewer, { ...selection, limit: 1, cursor }, now)
      expect(Result.isFailure(read) && read.failure._tag).toBe('BadCursor')
    },
  )
})
