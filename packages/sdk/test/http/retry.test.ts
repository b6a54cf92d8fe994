import { fc, it } from '@fast-check/vitest'
import { connect } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import { describe, expect } from 'vitest'
import { fullJitter } from '../../src/http/full-jitter.ts'
import { retryAfter } from '../../src/http/retry-after.ts'
import { acme } from '../acme.ts'
import { runOver } from '../run-over.ts'
import { answer, scriptedFetch } from '../scripted-fetch.ts'
import { VirtualTime } from '../virtual-time.ts'

const NOW = Date.parse('2026-11-21T12:00:00Z')

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 1.5 ', 1500],
    ['Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
    ['Saturday, 21-Nov-26 12:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
    ['', null],
    ['soon', null],
    ['-5', null],
    ['1e9', null],
    ['2026', 2_026_000],
    ['Sat, 99 Nov 2026', null],
  ])('%j is %s ms', (header, ms) => {
    expect(retryAfter(header, NOW)).toBe(ms)
  })

  it('may be absent', () => {
    expect(retryAfter(undefined, NOW)).toBeNull()
  })
})

describe('the wait before another attempt', () => {
  it.prop([fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })])(
    'lies between nothing and a bound that doubles up to the most',
    (attempt, chance) => {
      const wait = fullJitter(attempt, { base: 250, most: 20_000 }, chance)
      expect(wait).toBeGreaterThanOrEqual(0)
      expect(wait).toBeLessThan(Math.min(20_000, 250 * 2 ** (attempt - 1)) + 1e-9)
    },
  )

  const waited = async (headers: Record<string, string>, http = {}) => {
    const time = new VirtualTime()
    const { fetch, seen } = scriptedFetch(
      answer({}, 503, headers),
      answer({ id: 9, state: 'open', owner: null }),
    )
    const outcome = await runOver(
      fetch,
      Effect.flatMap(connect(acme, { token: 'a-token', http }), ({ get }) => Effect.result(get('9'))),
      time,
    )
    return { took: time.now, sent: seen.length, outcome }
  }

  it.each([{ 'retry-after': '17' }, { 'retry-after': new Date(17_000).toUTCString() }])(
    'is never shorter than %j asks',
    async (headers) => {
      expect((await waited(headers)).took).toBeGreaterThanOrEqual(17_000)
    },
  )

  it('is not begun when it would outlast the call', async () => {
    const { took, sent, outcome } = await waited({ 'retry-after': '61' })
    expect([took, sent]).toEqual([0, 1])
    expect(outcome).toMatchObject({ failure: { _tag: 'ServerFault', retry: { _tag: 'After', ms: 61_000 } } })
  })
})

describe('clients of one account', () => {
  const http = { rate: { limit: 2, per: 10_000 }, circuit: { failures: 2, openFor: 5000 }, attempts: 1 }
  const get = (token: string) =>
    Effect.flatMap(connect(acme, { token, http }), (client) => Effect.result(client.get('9')))
  const OK = answer({ id: 9, state: 'open', owner: null })

  it('share its rate; another account has its own', async () => {
    const time = new VirtualTime()
    const at: Array<number> = []
    await runOver(
      scriptedFetch(OK).fetch,
      Effect.forEach(['a', 'a', 'a', 'b', 'b'], (token) =>
        Effect.tap(get(token), () => Effect.sync(() => at.push(time.now))),
      ),
      time,
    )
    expect(at).toEqual([0, 0, 5000, 5000, 5000])
  })

  it('share its circuit: while it is open nothing is sent', async () => {
    const { fetch, seen } = scriptedFetch(answer({}, 500), answer({}, 500), OK)
    const outcomes = await runOver(
      fetch,
      Effect.gen(function* () {
        yield* get('a')
        yield* get('a')
        const open = yield* get('a')
        const other = yield* get('b')
        yield* Effect.sleep(20_000)
        return [open, other, yield* get('a')]
      }),
    )
    expect(outcomes).toMatchObject([
      {
        failure: { _tag: 'CircuitOpen', attempts: 0, fateUnknown: false, retry: { _tag: 'After', ms: 5000 } },
      },
      { success: { id: '9' } },
      { success: { id: '9' } },
    ])
    expect(seen).toHaveLength(4)
  })
})
