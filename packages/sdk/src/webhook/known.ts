import { absent, type Event, type EventOf, type Instant, type InteractionState } from '@inboxlab/core'
import type { Happening } from './webhook-event.ts'

/** What webhooks, and maybe a look at the server before them, have told of one interaction. */
export interface Known {
  /** How things stand, as far as what was told goes. */
  readonly state: InteractionState
  /**
   * Something was told without a moment, so it cannot be put in its place among the rest: look at the server again
   * and begin anew with {@link knownFrom}.
   */
  readonly outdated: boolean
  /** What it began with, and when that was true, in milliseconds. */
  readonly since: { readonly state: InteractionState; readonly at: Instant }
  /** What happened since, oldest first, each once. */
  readonly log: ReadonlyArray<Logged>
  /** What channels reported of messages, in any order. */
  readonly reports: ReadonlyArray<EventOf<'DeliveryReported'>>
}

/** Something with a place in the log. */
export interface Logged extends Happening {
  readonly event: Exclude<Event, EventOf<'DeliveryReported'>>
}

/**
 * Nothing but what a look at the server showed, and when (in milliseconds): take the moment before asking, or the
 * record's own if it has one. Without arguments: nothing at all.
 *
 * @example
 * ```ts
 * import { knownFrom } from '@inboxlab/sdk'
 * knownFrom().state.phase // => 'absent'
 * ```
 */
export const knownFrom = (state: InteractionState = absent, at: Instant = -8.64e15): Known => ({
  state,
  outdated: false,
  since: { state, at },
  log: [],
  reports: [],
})
