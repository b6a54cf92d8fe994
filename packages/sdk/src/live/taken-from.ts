import type { AgentId, Instant } from '@inboxlab/core'
import type { Happening } from '../webhook/webhook-event.ts'

/** @internal An assignment that a live router has made of something that was nobody's when it looked. */
export interface MadeAssignment {
  readonly user: AgentId
  /** When the look began and when the server had answered, by our clock. */
  readonly from: Instant
  readonly until: Instant
}

/**
 * @internal Whom an assignment took something from, if this is what the webhook tells; null: nobody. The server's moments
 * may be off by the skew of the clocks.
 */
export const takenFrom = (
  { event, timed, before = null }: Happening,
  { user, from, until }: MadeAssignment,
  clockSkew: number,
): AgentId | null => {
  if (event?._tag !== 'Assigned' || !timed || event.agent !== user || before === user) return null
  return event.at >= from - clockSkew && event.at <= until + clockSkew ? before : null
}
