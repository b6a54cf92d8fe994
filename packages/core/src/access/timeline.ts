import type { Lookup } from '../directory/lookup.ts'
import type { Event } from '../interaction/event.ts'
import type { AgentId } from '../interaction/names.ts'
import { hasRight } from './may.ts'

/**
 * A timeline as a user may read it who may see the interaction: private notes only with the right to them (CP-6).
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, type Event, Lookup, timelineFor } from '@inboxlab/core'
 * const note: Event = { _tag: 'Noted', at: 1, by: { _tag: 'Agent', agent: 'anna' }, note: 'n1' }
 * timelineFor(new Lookup(EMPTY_DIRECTORY), 'bert', [note]) // => []
 * ```
 */
export const timelineFor = (
  lookup: Lookup,
  viewer: AgentId,
  events: ReadonlyArray<Event>,
): ReadonlyArray<Event> =>
  hasRight(lookup, viewer, 'private notes') ? events : events.filter(({ _tag }) => _tag !== 'Noted')
