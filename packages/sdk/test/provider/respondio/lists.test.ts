import * as Stream from 'effect/Stream'
import { describe, expect, it } from 'vitest'
import { answer } from '../../scripted-fetch.ts'
import { contact, failing, over } from './over-respondio.ts'

const page = (ids: ReadonlyArray<number>, next: string | null | undefined) =>
  answer({ items: ids.map((id) => contact({ id })), pagination: { next, previous: null } })

describe('a list of respond.io', () => {
  it.each(['', null, undefined])('ends where the address of the next page is %s', async (end) => {
    const { value, seen } = await over(
      [page([1, 2], 'https://api.respond.io/v2/contact/list?limit=2&cursorId=2'), page([3], end)],
      ({ contacts }) => Stream.runCollect(contacts({})),
    )
    expect(value.map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(seen.map(({ url }) => new URL(url).search)).toEqual(['?limit=100', '?limit=100&cursorId=2'])
  })

  it('never follows an address to another server, for the token would go there: only its cursor is used', async () => {
    const { seen } = await over(
      [page([1], 'https://elsewhere.example/steal?cursorId=-9'), page([2], '')],
      ({ contacts }) => Stream.runCollect(contacts({})),
    )
    expect(seen.map(({ url }) => new URL(url).origin)).toEqual([
      'https://api.respond.io',
      'https://api.respond.io',
    ])
    expect(seen[1]?.url).toContain('cursorId=-9')
  })

  it('is not cut short without a word when the address has no cursor', async () => {
    const error = await failing(
      [page([1], 'https://api.respond.io/v2/contact/list?after=2')],
      ({ contacts }) => Stream.runCollect(contacts({})),
    )
    expect(error).toMatchObject({ _tag: 'Undecodable', detail: 'pagination.next: it has no cursorId' })
  })

  it('of interactions asks the server for holder and tag, and keeps only what matches', async () => {
    const { value, seen } = await over(
      [
        answer({
          items: [
            contact(),
            contact({ id: 8, status: 'closed' }),
            contact({ id: 9, assignee: null }),
            contact({ id: 10, tags: [] }),
          ],
          pagination: { next: '' },
        }),
      ],
      ({ list }) => Stream.runCollect(list({ phase: 'open', holder: '3', tag: 'vip', search: 'dana' })),
    )
    expect(value.map(({ id }) => id)).toEqual(['7'])
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      search: 'dana',
      timezone: 'UTC',
      filter: {
        $and: [
          { category: 'contactField', field: 'assigneeUserId', operator: 'isEqualTo', value: '3' },
          { category: 'contactTag', field: null, operator: 'hasAnyOf', value: ['vip'] },
        ],
      },
    })
  })

  it('of what nobody has asks for contacts without an assignee', async () => {
    const { seen } = await over([page([], '')], ({ list }) => Stream.runCollect(list({ holder: null })))
    expect(JSON.parse(seen[0]?.body ?? '').filter.$and).toEqual([
      { category: 'contactField', field: 'assigneeUserId', operator: 'doesNotExist', value: null },
    ])
  })

  it('of one contact has its interaction or nothing', async () => {
    const of = (id: string) =>
      over([id === '7' ? answer(contact()) : answer({ code: 404, message: 'no' }, 404)], ({ list }) =>
        Stream.runCollect(list({ contact: id })),
      )
    expect((await of('7')).value.map(({ id }) => id)).toEqual(['7'])
    expect((await of('email:a@b.example')).value).toEqual([])
  })
})
