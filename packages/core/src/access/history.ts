import type { Lookup } from '../directory/lookup.ts'
import type { Profile } from '../directory/profile.ts'
import type { AgentId } from '../interaction/names.ts'
import { isOfAny, isOwn, type Subject } from './subject.ts'

/**
 * Whether a user may see an interaction in the history: whose active profile has the right `history` (INO-H3), and
 * of these, by the type of user (INO-H2):
 *
 * - a collaborator: their own, which they have or have had;
 * - a manager: their own, those of the members of the teams they manage, and smart ones of the queues of the
 *   active profile;
 * - an administrator: smart ones of the queues of the active profile, of the channels it lets them see, and every
 *   direct one.
 *
 * What is archived nobody sees (INO-P15).
 *
 * @example
 * ```ts
 * import { absent, canSeeInHistory, EMPTY_DIRECTORY, Lookup, subjectOfState } from '@inboxlab/core'
 * canSeeInHistory(new Lookup(EMPTY_DIRECTORY), 'anna', subjectOfState(absent, ['anna'])) // => false
 * ```
 */
export const canSeeInHistory = (lookup: Lookup, viewer: AgentId, subject: Subject): boolean => {
  if (subject.phase === 'absent' || subject.phase === 'archived') return false
  const user = lookup.user(viewer)
  const profile = lookup.activeProfile(viewer)
  if (user === null || profile === null || !profile.rights.includes('history')) return false
  switch (user.type) {
    case 'collaborator':
      return isOwn(viewer, subject)
    case 'manager':
      return (
        isOwn(viewer, subject) ||
        isOfAny(lookup.managedBy(viewer), subject) ||
        isSmartInQueueOf(profile, subject)
      )
    case 'administrator':
      return (
        subject.routing === 'direct' ||
        (isSmartInQueueOf(profile, subject) &&
          (profile.channels === null || profile.channels.includes(subject.channel)))
      )
  }
}

const isSmartInQueueOf = (profile: Profile, { routing, place }: Subject): boolean =>
  routing === 'smart' && place.queue !== null && profile.queues.includes(place.queue)
