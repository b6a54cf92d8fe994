import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { canSee } from '../../src/access/can-see.ts'
import { subjectOf } from '../../src/access/subject.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import { Visibility } from '../../src/view/visibility.ts'
import { agent } from '../directory/a-directory.ts'
import { aDirectoryOfContacts, aLog, moment } from './a-log.ts'
import { viewsOf } from './the-views.ts'

describe('who may see an interaction', () => {
  it.prop([aDirectoryOfContacts, aLog, agent, fc.nat()])(
    'is asked once for each viewer and subject, and again when the directory is another',
    (directory, log, viewer, n) => {
      const cut = n % (log.length + 1)
      const { lookup, rows, apply } = viewsOf(directory, log.slice(0, cut))
      const { columns } = rows
      const asked: Array<string> = []
      const visibility = new Visibility(columns.groups, (known, who, subject) => {
        asked.push(JSON.stringify([who, subject]))
        return canSee(known, who, subject)
      })
      const lookAtAll = (known: Lookup): void => {
        const { sees } = visibility.of(known, viewer)
        for (let place = 0; place < columns.size; place++) {
          const subject = columns.groups.subjectOf[columns.group[place] as number] as number
          expect(sees(subject)).toBe(canSee(known, viewer, subjectOf(columns.row(place))))
        }
      }
      lookAtAll(lookup)
      const early = asked.length
      apply(log.slice(cut))
      const subjects = new Set([...rows.all()].map((row) => JSON.stringify([viewer, subjectOf(row)])))
      lookAtAll(lookup)
      lookAtAll(lookup)
      expect(new Set(asked).size).toBe(asked.length)
      expect(new Set([...asked.slice(0, early), ...subjects])).toEqual(new Set(asked))
      const before = asked.length
      lookAtAll(new Lookup(directory))
      expect(asked.slice(before).toSorted()).toEqual([...subjects].toSorted())
    },
  )
})

describe('a selection that cannot be answered', () => {
  it.prop([aDirectoryOfContacts, aLog, agent, moment])(
    'has an unknown time zone',
    (directory, log, viewer, now) => {
      const { views } = viewsOf(directory, log)
      const refused = Result.fail({ _tag: 'UnknownTimeZone', timeZone: 'Europe/Pari' })
      const selection = { list: 'pool', timeZone: 'Europe/Pari' } as const
      expect(views.count(viewer, selection, now)).toEqual(refused)
      expect(views.counts(viewer, selection, [[]], now)).toEqual(refused)
      expect(views.indicators(viewer, selection, [[]], now)).toEqual(refused)
      expect(views.contacts(viewer, { ...selection, limit: 1 }, now)).toEqual(refused)
      const sort = { column: 'began', direction: 'descending' } as const
      expect(views.page(viewer, { ...selection, sort, limit: 1 }, now)).toEqual(refused)
      const nowhere = viewsOf({ ...directory, timeZone: 'Europe/Pari' }, log).views
      expect(nowhere.count(viewer, { list: 'pool' }, now)).toEqual(refused)
      expect(Result.isSuccess(nowhere.count(viewer, { list: 'pool', timeZone: 'UTC' }, now))).toBe(true)
    },
  )

  it.prop([aDirectoryOfContacts, aLog, agent, moment, fc.constantFrom(-1, 0.5, Number.NaN)])(
    'is over no number of months',
    (directory, log, viewer, now, months) => {
      const { views } = viewsOf(directory, log)
      expect(views.count(viewer, { list: 'pool', months }, now)).toEqual(
        Result.fail({ _tag: 'BadNumber', what: 'months', value: months, least: 0 }),
      )
    },
  )
})
