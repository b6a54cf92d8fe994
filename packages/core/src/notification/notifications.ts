import { canSee } from '../access/can-see.ts'
import { type Subject, subjectOfState } from '../access/subject.ts'
import type { Lookup } from '../directory/lookup.ts'
import type { Trigger } from '../directory/subscription.ts'
import type { Event } from '../interaction/event.ts'
import type { Instant } from '../interaction/instant.ts'
import type { AgentId, InteractionId, QueueId } from '../interaction/names.ts'
import type { InteractionState } from '../interaction/state.ts'

/** A user is told of something, with a sound or (null) without. */
export interface Notification {
  readonly user: AgentId
  readonly trigger: Trigger
  readonly interaction: InteractionId
  readonly at: Instant
  readonly sound: string | null
}

/**
 * Whom an event is told to (INO-P17): for each trigger that it pulls, every subscriber who may see the interaction
 * exactly once, by trigger and then in the order of the subscriptions. A call is no message and pulls none.
 *
 * - `message arrives`: the contact writes.
 * - `message arrives in a queue`: the contact writes while it waits in a queue of the subscriber's active profile, or
 *   by this event it comes to wait there.
 * - `messaging has ended`: it is finished by this event.
 * - `participant leaves`: someone leaves it.
 * - `message exits a queue`: by this event it no longer waits in a queue of the subscriber's active profile. It may
 *   be out of the subscriber's sight from then on, so what counts is that they saw it until then.
 *
 * Of what is archived nobody is told anything, not even that it left.
 *
 * @param agents - those who had the interaction at some time before the event.
 *
 * @example
 * ```ts
 * import { absent, EMPTY_DIRECTORY, Lookup, notifications } from '@inboxlab/core'
 * const left = { _tag: 'ParticipantLeft', at: 5, participant: 'a guest' } as const
 * notifications(new Lookup(EMPTY_DIRECTORY), 'i1', left, absent, absent, []) // => []
 * ```
 */
export const notifications = (
  lookup: Lookup,
  interaction: InteractionId,
  event: Event,
  before: InteractionState,
  after: InteractionState,
  agents: ReadonlyArray<AgentId>,
): ReadonlyArray<Notification> => {
  if (after.phase === 'archived' || after.origin.channel === 'voice') return NOBODY_TOLD
  const told: Array<Notification> = []
  const now = subjectOfState(after, withHolder(agents, after.holder))
  const queue = waitsIn(after)
  if (bringsMessage(event)) tell('message arrives', now, null)
  const left = waitsIn(before)
  if (queue !== null && (bringsMessage(event) || (left !== queue && before.phase !== 'absent')))
    tell('message arrives in a queue', now, queue)
  if (isLive(before) && after.phase === 'closed') tell('messaging has ended', now, null)
  if (event._tag === 'ParticipantLeft') tell('participant leaves', now, null)
  if (left !== null && left !== queue) tell('message exits a queue', subjectOfState(before, agents), left)
  return told

  function tell(trigger: Trigger, subject: Subject, queue: QueueId | null): void {
    for (const { user, sound } of lookup.subscriptionsTo(trigger)) {
      if (queue !== null && lookup.activeProfile(user)?.queues.includes(queue) !== true) continue
      if (canSee(lookup, user, subject)) told.push({ user, trigger, interaction, at: event.at, sound })
    }
  }
}

const NOBODY_TOLD: ReadonlyArray<Notification> = Object.freeze([])

const isLive = ({ phase }: InteractionState): boolean => phase === 'open' || phase === 'unanswered'

const bringsMessage = (event: Event): boolean =>
  event._tag === 'MessageReceived' || (event._tag === 'Received' && event.message !== null)

/** The queue in which it waits for whoever serves it, or null. */
const waitsIn = ({ phase, holder, routing, place }: InteractionState): QueueId | null =>
  phase === 'open' && holder === null && routing === 'smart' ? place.queue : null

const withHolder = (agents: ReadonlyArray<AgentId>, holder: AgentId | null): ReadonlyArray<AgentId> =>
  holder === null || agents.includes(holder) ? agents : [...agents, holder]
