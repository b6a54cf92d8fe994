import type { Event, InteractionState } from '@inboxlab/core'
import type { ObservedInteraction } from '../../engine/observer.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

class NoReturn extends Breach {
  happened(event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    if (after.phase !== 'unanswered' || before.phase === 'absent' || before.phase === 'unanswered') return
    this.breaks(event.at, `${of.id} was ${before.phase} and is unanswered again`, of.id)
  }
}

/** See its sentence. */
export const noReturnToUnanswered: Invariant = {
  name: 'no return to unanswered',
  sentence: 'What the contact has once answered is never unanswered again.',
  systems: ['INO', 'respond.io', 'TextPeak', 'uContact', 'Chatwoot'],
  watch: () => new NoReturn(),
}
