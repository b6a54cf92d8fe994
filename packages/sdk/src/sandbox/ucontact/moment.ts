import type { Instant } from '@inboxlab/core'

const iso = (at: Instant): string => new Date(at).toISOString()

/** @internal A moment as records have it: in UTC, to the second (apis 3.5). */
export const dateText = (at: Instant): string => iso(at).slice(0, 19).replace('T', ' ')

/** @internal A moment as webhooks have it, with the minutes where the month should be, as in the vendor's sample (apis 3.6). */
export const eventDate = (at: Instant): string => {
  const text = dateText(at)
  return `${text.slice(0, 5)}${text.slice(14, 16)}${text.slice(7)}`
}
