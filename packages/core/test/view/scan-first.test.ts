import { fc, it } from '@fast-check/vitest'
import * as Result from 'effect/Result'
import { describe, expect } from 'vitest'
import { EMPTY_DIRECTORY } from '../../src/directory/empty.ts'
import { Lookup } from '../../src/directory/lookup.ts'
import type { Query } from '../../src/view/query.ts'
import { aUser } from '../directory/office.ts'
import { arrives, logOf } from './a-log.ts'
import { selected, sorted } from './from-the-log.ts'
import { readAll, viewsOf } from './the-views.ts'

const directory = { ...EMPTY_DIRECTORY, users: [aUser('olga', { type: 'administrator' })] }

const arrival = fc.record({
  // Few moments, so that many begin at once, and ids in another order than that.
  at: fc.nat({ max: 9 }),
  id: fc.nat({ max: 999 }),
  queue: fc.constantFrom(null, 'a', 'B', 'c'),
  holder: fc.constantFrom(null, null, 'anna', 'ben'),
})

const aLog = fc
  .uniqueArray(arrival, { selector: ({ id }) => id, maxLength: 60, size: 'max' })
  .chain((arrivals) =>
    fc.constantFrom(
      arrivals,
      arrivals.toSorted((a, b) => a.at - b.at),
    ),
  )
  .map((arrivals) =>
    logOf(
      arrivals.flatMap(({ at, id, queue, holder }) => [
        [`i${id}`, arrives(at, queue)] as const,
        ...(holder === null ? [] : [[`i${id}`, { _tag: 'Pick', at, agent: holder }] as const]),
      ]),
    ),
  )

const query = fc.record({
  list: fc.constant('conversations' as const),
  sort: fc.record({
    column: fc.constantFrom('began', 'queue', 'holder', 'campaign', 'phase'),
    direction: fc.constantFrom('ascending', 'descending'),
  }),
  filters: fc.constantFrom<NonNullable<Query['filters']>>(
    [],
    [{ _tag: 'Queue', in: ['a', 'c'] }],
    [{ _tag: 'Began', from: 2, to: 8 }],
    [{ _tag: 'Began', from: 3, to: 6 }],
  ),
  limit: fc.integer({ min: 1, max: 12 }),
}) satisfies fc.Arbitrary<Query>

describe('the first page, of what was written live and of what was not', () => {
  it.prop([aLog, query], { numRuns: 200 })(
    'shows what sorting all would put first, says how many there are, and the others follow',
    (log, asked) => {
      const { views } = viewsOf(directory, log)
      const now = 10
      const expected = sorted(selected(new Lookup(directory), log, 'olga', asked, now), asked.sort, now)
      const ids = expected.map(({ id }) => id)
      const first = Result.getOrThrow(views.page('olga', asked, now))
      expect(first.rows.map(({ id }) => id)).toEqual(ids.slice(0, asked.limit))
      expect(first.total).toBe(ids.length)
      expect(first.next === null).toBe(ids.length <= asked.limit)
      expect(views.page('olga', asked, now)).toStrictEqual(Result.succeed(first))
      expect(Result.getOrThrow(views.count('olga', asked, now))).toBe(ids.length)
      expect(readAll(views, 'olga', asked, now).map(({ id }) => id)).toEqual(ids)
    },
  )
})
