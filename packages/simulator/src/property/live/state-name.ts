import type { InteractionState } from '@inboxlab/core'

/** @internal What the state of an interaction is called where what was reached is counted. */
export const stateName = ({ phase, holder, offers, outcome }: InteractionState): string => {
  if (phase === 'absent' || phase === 'archived') return phase
  if (phase === 'closed') return `closed as ${outcome?._tag.toLowerCase() ?? 'nothing'}`
  if (holder !== null) return 'in hand'
  return offers.length > 0 ? 'ringing' : 'waiting'
}
