import type { AgentId, Instant, InteractionState, QueueId, SkillNeeded } from '@inboxlab/core'
import type { Interaction } from '../inbox/interaction.ts'
import type { RoutingDirectory } from './routing-directory.ts'

/** What is known of an interaction, from a look at the server or from its webhooks. */
export type RoutedInteraction = Pick<Interaction, 'id' | 'state'>

/** What a policy is to know of an interaction that the server does not tell; what is left out is as said. */
export interface RoutingFacts {
  /** The directory's queue that it waits in. */
  readonly queue: QueueId
  /** The name of its kind of contact; left out: that of its queue. */
  readonly kind?: string
  /** What an agent must know to take it; left out: nothing. */
  readonly needs?: ReadonlyArray<SkillNeeded>
  /** How many units of an agent's capacity it takes; left out: 1. */
  readonly weight?: number
  /** By when it should be answered; left out: nothing is promised. */
  readonly due?: Instant
  /** The directory's agent that its contact is used to; left out: none. */
  readonly preferred?: AgentId
}

/** @internal An interaction waits in the queue of its place; where the server tells none, in the only queue there is. */
export const factsByPlace =
  ({ queues }: RoutingDirectory) =>
  ({ state }: RoutedInteraction): RoutingFacts | null => {
    const { queue: place } = state.place
    const [only, ...others] = queues
    if (place === null) return only !== undefined && others.length === 0 ? { queue: only.id } : null
    const found = queues.find(({ id, places = [id] }) => places.includes(place))
    return found === undefined ? null : { queue: found.id }
  }

/**
 * @internal Nobody has it, and somebody should: it goes on, does not sleep, no bot answers, and the contact has written
 * in what we began.
 */
export const waitsForAgent = ({ phase, holder, snoozedUntil, details, origin }: InteractionState): boolean =>
  (phase === 'open' || (phase === 'unanswered' && origin.direction === 'incoming')) &&
  holder === null &&
  snoozedUntil === null &&
  details.bot === 'off'

/** @internal The agent who works on it; null: nobody does. */
export const workedOnBy = ({ phase, holder, snoozedUntil }: InteractionState): string | null =>
  (phase === 'open' || phase === 'unanswered') && snoozedUntil === null ? holder : null
