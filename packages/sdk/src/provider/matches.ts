import type { Interaction } from '../inbox/interaction.ts'
import type { InteractionFilter } from '../inbox/interaction-filter.ts'
import { isUnknown } from '../inbox/open.ts'

/**
 * @internal Whether an interaction has every fact that a filter asks for, as far as its record tells; `search` is the
 * server's own. For what a server cannot filter by itself.
 */
export const matches = ({ state, channel }: Interaction, filter: InteractionFilter): boolean =>
  (filter.phase === undefined || state.phase === filter.phase) &&
  (filter.holder === undefined || state.holder === filter.holder) &&
  (filter.team === undefined || state.place.team === filter.team) &&
  (filter.queue === undefined || state.place.queue === filter.queue) &&
  (filter.channel === undefined || (!isUnknown(channel) && channel === filter.channel)) &&
  (filter.contact === undefined || state.origin.contact === filter.contact) &&
  (filter.tag === undefined || state.details.tags.includes(filter.tag)) &&
  (filter.since === undefined || state.moments.lastMessageAt >= filter.since)
