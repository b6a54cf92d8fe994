import type { Event, InteractionState } from '@inboxlab/core'
import type { ObservedInteraction } from '../../engine/observer.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

class NoOfferToADecliner extends Breach {
  private readonly refusals = new Map<string, Set<string>>()

  happened(event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    if (event._tag === 'OfferDeclined' || event._tag === 'OfferExpired') {
      const refused = this.refusals.get(of.id) ?? new Set<string>()
      this.refusals.set(of.id, refused)
      refused.add(event.agent)
    } else if (event._tag === 'Offered' && this.refusals.get(of.id)?.has(event.agent)) {
      this.breaks(event.at, `${of.id} is offered again to ${event.agent}, who has not taken it`, of.id)
    } else if (before.holder === null && after.holder !== null) this.refusals.delete(of.id)
  }
}

/** See its sentence. */
export const noOfferToADecliner: Invariant = {
  name: 'no re-offer to a decliner',
  sentence: 'What an agent has declined or let ring out is not offered to them again.',
  systems: ['Salesforce'],
  watch: () => new NoOfferToADecliner(),
}
