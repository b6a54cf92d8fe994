import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { aDirectoryOfContacts, aLog } from './a-log.ts'
import { tellOf } from './from-the-log.ts'
import { viewsOf } from './the-views.ts'

describe('a row', () => {
  it.prop([aDirectoryOfContacts, aLog], { numRuns: 300 })(
    'says of its interaction what the log says',
    (directory, log) => {
      const { lookup, rows } = viewsOf(directory, log)
      const ids = [...new Set(log.map(({ entry }) => entry.interaction))]
      expect([...rows.all()]).toStrictEqual(ids.map((id) => tellOf(lookup, log, id).row))
      expect(ids.map((id) => rows.row(id)?.id)).toEqual(ids)
      expect(rows.size).toBe(ids.length)
    },
  )

  it.prop([aDirectoryOfContacts, aLog, fc.nat()])(
    'never changes once it was handed out',
    (directory, log, n) => {
      const cut = n % (log.length + 1)
      const { lookup, rows, apply } = viewsOf(directory, log.slice(0, cut))
      const before = [...rows.all()]
      apply(log.slice(cut))
      expect(before).toStrictEqual(before.map(({ id }) => tellOf(lookup, log.slice(0, cut), id).row))
    },
  )

  it.prop([aDirectoryOfContacts, aLog])(
    'there is none of an interaction that never was',
    (directory, log) => {
      expect(viewsOf(directory, log).rows.row('never')).toBe(null)
    },
  )
})

describe('what waits in a campaign', () => {
  it.prop([aDirectoryOfContacts, aLog])(
    'is what is open, awake and nobody’s there, the longest waiting first',
    (directory, log) => {
      const { rows } = viewsOf(directory, log)
      const waiting = [...rows.all()].filter(
        ({ state }) =>
          state.place.campaign === 'spring' &&
          state.phase === 'open' &&
          state.holder === null &&
          state.snoozedUntil === null,
      )
      expect(rows.waitingIn('spring')).toStrictEqual(
        waiting.toSorted((a, b) => a.state.moments.waitingSince - b.state.moments.waitingSince),
      )
      expect(rows.waitingIn('no campaign')).toEqual([])
    },
  )
})
