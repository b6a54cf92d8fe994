import type { Instant } from '@inboxlab/core'

/**
 * What became of a claim: `claimed`, it is yours to handle; `busy`, another is handling it at this moment; `done`, it
 * was handled before.
 */
export type Claim = 'claimed' | 'busy' | 'done'

/**
 * Remembers which deliveries were handled, so that none is handled twice. Kept by several processes together it must
 * let only one of them claim a name at a time. Moments in milliseconds. A method that throws or rejects makes the
 * answer 500, so that the server may send again.
 */
export interface DeliveryStore {
  /** Claims a name until `until`; who has not finished by then (a crash) loses it to the next claim. */
  readonly claim: (name: string, now: Instant, until: Instant) => Claim | Promise<Claim>
  /** It was handled: from now on it is `done`. */
  readonly finish: (name: string, now: Instant) => void | Promise<void>
  /** It was not handled after all: the next claim may have it. */
  readonly release: (name: string) => void | Promise<void>
}
