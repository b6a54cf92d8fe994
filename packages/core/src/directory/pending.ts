import { canSee } from '../access/can-see.ts'
import { subjectOf } from '../access/subject.ts'
import type { AgentId } from '../interaction/names.ts'
import type { Row } from '../view/row.ts'
import type { Strategy } from './campaign.ts'
import type { Lookup } from './lookup.ts'
import type { User } from './user.ts'

/** What an agent is busy with now. */
export interface Load {
  /** Whether one of the interactions they have is a call. */
  readonly onCall: boolean
  /** How many interactions they have that are not finished, the call included. */
  readonly inHand: number
  /** Of these, without the call, those of the campaign; left out: all. */
  readonly ofCampaign?: number
  /** Whether another agent of the campaign has no work at all; left out: nobody has none. */
  readonly othersFree?: boolean
}

/** What waits in a campaign, as one agent meets it. */
export interface Pending {
  readonly sees: ReadonlyArray<Row>
  readonly mayTake: ReadonlyArray<Row>
}

/**
 * Whether a campaign's way of giving out work lets an agent have one more now. `load.ofCampaign` stands against
 * the strategy's `atOnce`. An agent who is offline never can; one who is set to busy counts as having other work.
 *
 * @example
 * ```ts
 * import { isEligible } from '@inboxlab/core'
 * const oneAtATime = {
 *   chooses: true, takes: 'any', atOnce: 1, whileOnCall: true, whileBusy: true, onBreak: false, freeFirst: false,
 * } as const
 * isEligible(oneAtATime, 'online', { onCall: true, inHand: 1 }) // => true
 * isEligible(oneAtATime, 'online', { onCall: true, inHand: 2 }) // => false
 * ```
 */
export const isEligible = (strategy: Strategy, presence: User['presence'], load: Load): boolean => {
  const { onCall, inHand, othersFree = false } = load
  const besidesCall = onCall ? inHand - 1 : inHand
  const { ofCampaign = besidesCall } = load
  const busy = besidesCall > 0 || presence === 'busy'
  return (
    presence !== 'offline' &&
    (strategy.onBreak || presence !== 'on a break') &&
    (strategy.whileOnCall || !onCall) &&
    (strategy.whileBusy || !busy) &&
    (strategy.atOnce === null || ofCampaign < strategy.atOnce) &&
    !(strategy.freeFirst && othersFree && (busy || onCall))
  )
}

/**
 * How many of the interactions that wait in one campaign an agent sees, and which of them they may take (UC-5).
 * Where work is given out, nobody sees it waiting. Where agents choose, a member sees all that waits, and takes
 * one if the strategy lets them have one more: any, or only the one that came first. Of `waiting`, in the order
 * of arrival, the rows that do not wait, belong to another campaign than the first one's, or that the agent may
 * not see are passed over.
 *
 * @example
 * ```ts
 * import { EMPTY_DIRECTORY, Lookup, pendingFor } from '@inboxlab/core'
 * pendingFor(new Lookup(EMPTY_DIRECTORY), 'anna', [], { onCall: false, inHand: 0 }).sees // => []
 * ```
 */
export const pendingFor = (
  lookup: Lookup,
  agent: AgentId,
  waiting: ReadonlyArray<Row>,
  load: Load,
): Pending => {
  const id = waiting[0]?.state.place.campaign ?? null
  const campaign = id === null ? null : lookup.campaign(id)
  const user = lookup.user(agent)
  if (campaign === null || user === null || lookup.memberOf(campaign.id, agent) === null)
    return NOTHING_PENDING
  const { strategy } = campaign
  if (!strategy.chooses) return NOTHING_PENDING
  const sees = waiting.filter(
    (row) => row.state.place.campaign === id && waits(row) && canSee(lookup, agent, subjectOf(row)),
  )
  if (!isEligible(strategy, user.presence, load)) return { sees, mayTake: [] }
  return { sees, mayTake: strategy.takes === 'any' ? sees : sees.slice(0, 1) }
}

const NOTHING_PENDING: Pending = Object.freeze({ sees: [], mayTake: [] })

const waits = ({ state }: Row): boolean =>
  state.phase === 'open' && state.holder === null && state.snoozedUntil === null
