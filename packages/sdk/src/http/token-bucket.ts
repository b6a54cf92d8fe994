import { retryAfter } from './retry-after.ts'

/** @internal So many requests in so many milliseconds. */
export interface Rate {
  readonly limit: number
  readonly per: number
}

type Headers = Readonly<Record<string, string | undefined>>

/**
 * @internal Lets requests pass at a rate, and learns from what the server says of its own. Moments in milliseconds.
 *
 * The bucket holds at most `limit` tokens and fills evenly. A lower `X-RateLimit-Limit` lowers what it holds, and
 * `X-RateLimit-Remaining` what is in it, because others may use the same account. After 429 nothing passes until
 * the server's `Retry-After`, or else for one `per`.
 */
export class TokenBucket {
  readonly #rate: Rate | null
  #capacity: number
  #tokens: number
  #filledAt: number | null = null
  #closedUntil = Number.NEGATIVE_INFINITY

  constructor(rate: Rate | null) {
    this.#rate = rate
    this.#capacity = rate?.limit ?? Number.POSITIVE_INFINITY
    this.#tokens = this.#capacity
  }

  /** Whether `take` would take one. */
  isReady(now: number): boolean {
    this.#fill(now)
    return this.#closedUntil <= now && (this.#rate === null || this.#tokens >= 1)
  }

  /** Takes a token if one is there, and tells how long to wait for one otherwise. */
  take(now: number): number {
    this.#fill(now)
    // Whole milliseconds: less than one might not move the clock at all.
    if (this.#closedUntil > now) return Math.ceil(this.#closedUntil - now)
    if (this.#rate === null || this.#tokens >= 1) {
      this.#tokens -= 1
      return 0
    }
    return Math.max(1, Math.ceil(((1 - this.#tokens) * this.#rate.per) / this.#capacity))
  }

  /** Learns from an answer. */
  learn(status: number, headers: Headers, now: number): void {
    const remaining = count(headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining'])
    const limit = count(headers['x-ratelimit-limit'] ?? headers['ratelimit-limit'])
    if (this.#rate !== null) {
      this.#fill(now)
      if (limit !== null && limit > 0) this.#capacity = Math.min(this.#rate.limit, limit)
      this.#tokens = Math.min(this.#tokens, this.#capacity, remaining ?? this.#tokens)
    }
    if (status === 429) {
      const wait = retryAfter(headers['retry-after'], now) ?? this.#rate?.per ?? 1000
      this.#closedUntil = Math.max(this.#closedUntil, now + wait)
    }
  }

  #fill(now: number): void {
    if (this.#rate !== null && this.#filledAt !== null && now > this.#filledAt) {
      const gained = ((now - this.#filledAt) * this.#capacity) / this.#rate.per
      this.#tokens = Math.min(this.#capacity, this.#tokens + gained)
    }
    if (this.#filledAt === null || now > this.#filledAt) this.#filledAt = now
  }
}

const count = (header: string | undefined): number | null =>
  header !== undefined && /^\d{1,9}$/.test(header.trim()) ? Number(header) : null
