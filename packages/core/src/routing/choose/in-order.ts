import type { AgentView, WaitingInteraction } from '../view.ts'
import { type AgentChoice, agentChoice } from './agent-choice.ts'
import { lowest } from './lowest.ts'

/** Options of {@link inOrder}. */
export interface InOrderOptions {
  /** The groups, first choice first; those not named come last. Left out: as they are declared. */
  readonly groups?: ReadonlyArray<string>
  /** Whom of a group: who has been free for longest, or always the first seat. */
  readonly within?: 'longestIdle' | 'seats'
}

/**
 * Somebody of the first group, in a fixed order, in which anyone may take it.
 *
 * @example
 * ```ts
 * import { inOrder } from '@inboxlab/core'
 * inOrder({ groups: ['experts', 'everyone'] }).name // => 'inOrder'
 * ```
 */
export const inOrder = ({ groups, within = 'longestIdle' }: InOrderOptions = {}): AgentChoice<null> => {
  const named = groups === undefined ? null : new Map(groups.map((id, place) => [id, place]))
  const placeOf = ({ group }: AgentView, { queue }: WaitingInteraction): number =>
    named === null ? queue.groups.indexOf(group) : (named.get(group.id) ?? named.size)
  return agentChoice(
    'inOrder',
    (candidates, interaction) => {
      const first = Math.min(...candidates.map((agent) => placeOf(agent, interaction)))
      const [one, ...others] = candidates.filter((agent) => placeOf(agent, interaction) === first)
      if (one === undefined) return candidates[0]
      return lowest([one, ...others], ({ seat, freeSince }) => (within === 'seats' ? seat : freeSince))
    },
    ({ group, seat }) =>
      within === 'seats' ? `seat ${seat + 1} of ${group.id} comes first` : `${group.id} comes first`,
  )
}
