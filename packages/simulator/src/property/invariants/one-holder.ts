import type { Event, InteractionState } from '@inboxlab/core'
import type { ObservedInteraction } from '../../engine/observer.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

class OneHolder extends Breach {
  happened(event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    if (before.holder === null || after.holder === null || before.holder === after.holder) return
    if (event._tag === 'Transferred') return
    this.breaks(event.at, `${of.id} goes to ${after.holder} while ${before.holder} holds it`, of.id)
  }
}

/** See its sentence. */
export const oneHolder: Invariant = {
  name: 'one holder',
  sentence: 'An interaction that an agent holds is given to nobody else, unless it is transferred.',
  systems: ['INO', 'respond.io', 'TextPeak', 'uContact', 'Chatwoot'],
  watch: () => new OneHolder(),
}
