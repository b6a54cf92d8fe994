import { type Client, connect } from '@inboxlab/sdk'
import * as Effect from 'effect/Effect'
import * as Result from 'effect/Result'
import { describe, expect, it } from 'vitest'
import { acme, type capabilities } from '../acme.ts'
import { runOver } from '../run-over.ts'
import { answer, scriptedFetch, type Turn } from '../scripted-fetch.ts'
import { VirtualTime } from '../virtual-time.ts'

type Http = NonNullable<
  Parameters<typeof connect<typeof capabilities, typeof acme.settings, unknown>>[1]['http']
>

const OK = answer({ id: 9, state: 'open', owner: null })

/** What becomes of so many calls at once, and when the last of them has ended. */
const calls = async (turns: ReadonlyArray<Turn>, many: number, http: Http) => {
  const time = new VirtualTime()
  const { fetch, seen } = scriptedFetch(...turns)
  const outcomes = await runOver(
    fetch,
    Effect.flatMap(connect(acme, { token: 'a-token', http }), (client) =>
      Effect.forEach(Array.from({ length: many }), () => Effect.result(client.get('9')), {
        concurrency: 'unbounded',
      }),
    ),
    time,
  )
  return { outcomes, took: time.now, sent: seen.length }
}

const lateBy = (ms: number) => ({ _tag: 'TimedOut', detail: `no result within ${ms} ms` })

describe('the time for the whole call', () => {
  it('counts while others have all the places', async () => {
    const http = { concurrency: 1, attemptTimeout: 4000, totalTimeout: 6000, attempts: 2, backoff: 1 }
    const { outcomes, took } = await calls(['silence'], 3, http)
    expect(took).toBe(6000)
    expect(outcomes).toMatchObject(Array.from({ length: 3 }, () => ({ failure: { _tag: 'TimedOut' } })))
  })

  it('counts while the rate lets nobody pass', async () => {
    const http = { rate: { limit: 1, per: 60_000 }, attemptTimeout: 4000, totalTimeout: 6000 }
    const { outcomes, took, sent } = await calls([OK], 3, http)
    expect([took, sent]).toEqual([6000, 1])
    expect(outcomes.map(Result.isSuccess)).toEqual([true, false, false])
    expect(outcomes[2]).toMatchObject({ failure: { ...lateBy(6000), attempts: 0, fateUnknown: false } })
  })

  it('counts from the first attempt on', async () => {
    const http = { attemptTimeout: 4000, totalTimeout: 6000, backoff: 1, attempts: 9 }
    const { outcomes, took } = await calls(['silence'], 1, http)
    expect(took).toBe(6000)
    expect(outcomes).toMatchObject([{ failure: { ...lateBy(6000), attempts: 2 } }])
  })

  it.each([4001, 6000])('ends an attempt that has longer (%d ms)', async (attemptTimeout) => {
    const { outcomes, took } = await calls(['silence'], 1, { attemptTimeout, totalTimeout: 4000 })
    expect(took).toBe(4000)
    expect(outcomes).toMatchObject([{ failure: { ...lateBy(4000), attempts: 1 } }])
  })

  it('does not open the circuit where it breaks off what the server might have answered', async () => {
    const http = { attemptTimeout: 6000, totalTimeout: 4000, circuit: { failures: 1, openFor: 60_000 } }
    const time = new VirtualTime()
    const { fetch } = scriptedFetch('silence', OK)
    const second = await runOver(
      fetch,
      Effect.flatMap(
        connect(acme, { token: 'a-token', http }),
        (client: Client<typeof capabilities, unknown>) =>
          Effect.andThen(Effect.result(client.get('9')), client.get('9')),
      ),
      time,
    )
    expect(second.id).toBe('9')
  })
})

describe('a call that waits for nothing', () => {
  const timersOf = (http: Http) => {
    const time = new VirtualTime()
    const { fetch } = scriptedFetch(() => {
      timers = time.timers
      return OK()
    })
    let timers = -1
    return runOver(
      fetch,
      Effect.flatMap(connect(acme, { token: 'a-token', http }), (client) => client.get('9')),
      time,
    ).then(() => [timers, time.timers])
  }

  it('has one timer, and none once it has ended', async () => {
    expect(await timersOf({})).toEqual([1, 0])
  })

  it('has two where the whole may end before the attempt', async () => {
    expect(await timersOf({ attemptTimeout: 4000, totalTimeout: 4000 })).toEqual([2, 0])
  })
})
