import type { Event, InteractionState } from '@inboxlab/core'
import type { ObservedInteraction } from '../../engine/observer.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

class KeepsItsAge extends Breach {
  happened(event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    if (event._tag !== 'OfferDeclined' && event._tag !== 'OfferExpired') return
    if (after.moments.waitingSince === before.moments.waitingSince) return
    this.breaks(event.at, `${of.id} was not taken and counts as having come again`, of.id)
  }
}

/** See its sentence. */
export const keepsItsAge: Invariant = {
  name: 'reconsidered work keeps its age',
  sentence: 'What was offered and not taken has waited since it began to wait.',
  systems: ['Salesforce', 'TaskRouter'],
  watch: () => new KeepsItsAge(),
}
