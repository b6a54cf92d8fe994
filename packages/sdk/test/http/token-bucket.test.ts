import { fc, it } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { TokenBucket } from '../../src/http/token-bucket.ts'

/** When requests pass that all come as early as they may, after waits of their own. */
const passes = (bucket: TokenBucket, waits: ReadonlyArray<number>): ReadonlyArray<number> => {
  let now = 0
  return waits.map((wait) => {
    now += wait
    for (let more = bucket.take(now); more > 0; more = bucket.take(now)) now += more
    return now
  })
}

describe('the rate of an account', () => {
  it.prop([
    fc.integer({ min: 1, max: 20 }),
    fc.integer({ min: 10, max: 10_000 }),
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_000 })), { maxLength: 80 }),
  ])(
    'lets through what fits in the bucket and what has flowed in since, and no more',
    (limit, per, waits) => {
      const at = passes(new TokenBucket({ limit, per }), waits)
      for (const [first, from] of at.entries()) {
        for (const [last, to] of at.entries()) {
          if (last < first) continue
          expect(last - first + 1).toBeLessThanOrEqual(limit + ((to - from) * limit) / per + 1e-6)
        }
      }
    },
  )

  it.prop([
    fc.integer({ min: 1, max: 20 }),
    fc.integer({ min: 10, max: 10_000 }),
    fc.integer({ min: 1, max: 50 }),
  ])('is used up: a request never waits longer than its token takes to flow in', (limit, per, count) => {
    const at = passes(new TokenBucket({ limit, per }), new Array(count).fill(0))
    // Waits are whole milliseconds.
    expect(at.at(-1)).toBeLessThanOrEqual((Math.max(0, count - limit) * per) / limit + count)
  })

  it('without a number lets everything through', () => {
    expect(passes(new TokenBucket(null), [0, 0, 0])).toEqual([0, 0, 0])
  })

  it('is closed after 429 until the server’s Retry-After, or for one period, or for a second', () => {
    const closed = (headers: Record<string, string>, rate: { limit: number; per: number } | null) => {
      const bucket = new TokenBucket(rate)
      bucket.learn(429, headers, 1000)
      return bucket.take(1000)
    }
    expect(closed({ 'retry-after': '7' }, { limit: 5, per: 500 })).toBe(7000)
    expect(closed({}, { limit: 5, per: 500 })).toBe(500)
    expect(closed({}, null)).toBe(1000)
  })

  it.prop([
    fc.double({ min: 0, max: 2e12, noNaN: true }),
    fc.double({ min: 0, max: 5000, noNaN: true }),
    fc.option(fc.record({ limit: fc.integer({ min: 1, max: 9 }), per: fc.integer({ min: 1, max: 9000 }) }), {
      nil: null,
    }),
  ])('asks for waits that move any clock, also one with fractions', (at, later, rate) => {
    const bucket = new TokenBucket(rate)
    bucket.learn(429, { 'retry-after': '3' }, at)
    const now = at + later
    const wait = bucket.take(now)
    expect(wait === 0 || now + wait > now).toBe(true)
    expect(Number.isInteger(wait)).toBe(true)
  })

  it('follows what the server says is left, for others may use the same account', () => {
    const bucket = new TokenBucket({ limit: 10, per: 10_000 })
    bucket.learn(200, { 'x-ratelimit-remaining': '1' }, 0)
    expect([bucket.take(0), bucket.take(0)]).toEqual([0, 1000])
  })

  it('follows a lower limit of the server, and never a higher one', () => {
    const bucket = new TokenBucket({ limit: 10, per: 10_000 })
    bucket.learn(200, { 'x-ratelimit-limit': '2' }, 0)
    expect([bucket.take(0), bucket.take(0), bucket.take(0)]).toEqual([0, 0, 5000])
    bucket.learn(200, { 'x-ratelimit-limit': '50' }, 60_000)
    let free = 0
    while (bucket.take(200_000) === 0) free += 1
    expect(free).toBe(10)
  })

  it.each([
    ['x-ratelimit-remaining', 'many'],
    ['x-ratelimit-limit', '0'],
    ['x-ratelimit-limit', '-3'],
    ['retry-after', ''],
  ])('does not mind a %s of %j', (name, value) => {
    const bucket = new TokenBucket({ limit: 3, per: 1000 })
    bucket.learn(200, { [name]: value }, 0)
    expect([bucket.take(0), bucket.take(0), bucket.take(0)]).toEqual([0, 0, 0])
  })

  it('does not fill when the clock goes back', () => {
    const bucket = new TokenBucket({ limit: 1, per: 1000 })
    expect(bucket.take(5000)).toBe(0)
    expect(bucket.take(0)).toBe(1000)
    expect(bucket.take(5500)).toBe(500)
  })
})
