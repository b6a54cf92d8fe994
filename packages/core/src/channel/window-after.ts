import type { Channel } from '../interaction/facts.ts'
import type { Instant } from '../interaction/instant.ts'
import { capabilities } from './capabilities.ts'

/**
 * Until when an ordinary message passes once the contact has written at `at`; never earlier than it did before
 * (`until`). Null on a channel without a messaging window. Moments in milliseconds (RIO-9).
 *
 * @example
 * ```ts
 * import { windowAfter } from '@inboxlab/core'
 * windowAfter('whatsapp', 1000, null) // => 86401000
 * windowAfter('sms', 1000, null) // => null
 * ```
 */
export const windowAfter = (channel: Channel, at: Instant, until: Instant | null): Instant | null => {
  const { window } = capabilities[channel]
  if (window === null) return null
  return until !== null && until > at + window ? until : at + window
}
