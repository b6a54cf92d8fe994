import type { Instant } from '@inboxlab/core'

/** @internal How many requests there were in the minute that began then. */
export interface Minute {
  readonly began: Instant
  readonly count: number
}

/** @internal One request more, and the seconds until the next minute if it was one too many; null: it was not. */
export const counted = (
  minute: Minute,
  now: Instant,
  limit: number,
): { readonly minute: Minute; readonly retryAfter: number | null } => {
  const began = Math.floor(now / 60_000) * 60_000
  const count = minute.began === began ? minute.count + 1 : 1
  return {
    minute: { began, count },
    retryAfter: count <= limit ? null : Math.ceil((began + 60_000 - now) / 1000),
  }
}
