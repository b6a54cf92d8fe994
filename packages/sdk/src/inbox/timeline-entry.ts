import type { Event, Instant } from '@inboxlab/core'

/** One thing that happened to an interaction. */
export interface TimelineEntry {
  /** When, as the server tells; null if it does not: then the event has the moment of the entry before it, or 0. */
  readonly at: Instant | null
  /** In the core's words; null for what they have no word for. */
  readonly event: Event | null
  /** The server's record, with every field it sent. */
  readonly raw: unknown
}
