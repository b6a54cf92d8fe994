import type { Instant } from '../interaction/instant.ts'
import type { SenderId } from '../interaction/names.ts'
import { localDay } from './local-day.ts'
import type { Sender, SenderProfile } from './sender.ts'
import { type SenderUsage, usedOn } from './sender-usage.ts'
import type { User } from './user.ts'

/** What the choice of a sender rests on. */
export interface SenderNeed {
  /** The recipient's country, ISO 3166-1 in two capitals; null if it is not known. */
  readonly country: string | null
  readonly at: Instant
  /** IANA name of the time zone whose days the limits count in: that of the account. */
  readonly timeZone: string
  readonly usage: SenderUsage
}

/** The sender of a conversation and the local day it counts for; or why there is none. */
export type SenderChoice =
  | { readonly _tag: 'Chosen'; readonly sender: SenderId; readonly day: string }
  | { readonly _tag: 'NoSender'; readonly why: 'the profile has no sender' | 'every daily limit is reached' }

/**
 * Chooses the sender that starts a conversation (CP-5). Those that have reached their daily limit are out. Of the
 * rest one of the recipient's country goes before one of another, then the one that has started fewest that day,
 * then the one named first: the same question always has the same answer. Count it with `countUse`.
 *
 * @example
 * ```ts
 * import { chooseSender, NO_USAGE } from '@inboxlab/core'
 * const senders = [
 *   { id: 'london', country: 'GB', dailyLimit: null },
 *   { id: 'paris', country: 'FR', dailyLimit: 200 },
 * ]
 * const profile = { id: 'support', channel: 'sms', senders, teams: null, agents: null } as const
 * chooseSender(profile, { country: 'FR', at: 0, timeZone: 'Europe/Paris', usage: NO_USAGE })
 * // => { _tag: 'Chosen', sender: 'paris', day: '1970-01-01' }
 * ```
 */
export const chooseSender = (profile: SenderProfile, need: SenderNeed): SenderChoice => {
  const { country, at, timeZone, usage } = need
  const day = localDay(at, timeZone)
  let best: Sender | null = null
  for (const sender of profile.senders) {
    if (sender.dailyLimit !== null && usedOn(usage, sender.id, day) >= sender.dailyLimit) continue
    if (best === null || goesBefore(sender, best)) best = sender
  }
  if (best !== null) return { _tag: 'Chosen', sender: best.id, day }
  return {
    _tag: 'NoSender',
    why: profile.senders.length === 0 ? 'the profile has no sender' : 'every daily limit is reached',
  }

  function goesBefore(one: Sender, other: Sender): boolean {
    const oneIsHome = one.country === country
    if (oneIsHome !== (other.country === country)) return oneIsHome
    return usedOn(usage, one.id, day) < usedOn(usage, other.id, day)
  }
}

/**
 * Whether a user may start conversations under a sender profile: it is open to all, or to the user, or to a team
 * the user is in.
 *
 * @example
 * ```ts
 * import { mayUseSenders } from '@inboxlab/core'
 * const profile = { id: 'support', channel: 'sms', senders: [], teams: ['north'], agents: null } as const
 * mayUseSenders({ id: 'anna', teams: ['south'] }, profile) // => false
 * ```
 */
export const mayUseSenders = (user: Pick<User, 'id' | 'teams'>, profile: SenderProfile): boolean => {
  const { teams, agents } = profile
  if (teams === null && agents === null) return true
  return agents?.includes(user.id) === true || teams?.some((team) => user.teams.includes(team)) === true
}
