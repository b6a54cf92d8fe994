import type { Event, InteractionState } from '@inboxlab/core'
import type { ObservedInteraction } from '../../engine/observer.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

class OneDestination extends Breach {
  happened(event: Event, _before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    if (event._tag !== 'Transferred') return
    const { to } = event
    const there =
      to._tag === 'User'
        ? after.holder === to.agent
        : to._tag === 'Queue'
          ? after.holder === null && after.place.queue === to.queue
          : after.holder === null
    if (!there)
      this.breaks(event.at, `${of.id} is transferred and is not where it was sent, or not only`, of.id)
  }
}

/** See its sentence. */
export const oneDestination: Invariant = {
  name: 'one destination',
  sentence: 'What is transferred is where it was sent, and nowhere else.',
  systems: ['INO', 'uContact', 'Chatwoot'],
  watch: () => new OneDestination(),
}
