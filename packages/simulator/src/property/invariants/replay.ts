import { absent, type Event, evolve, type InteractionState, type RoutingView } from '@inboxlab/core'
import type { ObservedInteraction } from '../../engine/observer.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'
import { isEqual } from '../is-equal.ts'

interface Folded {
  readonly id: string
  state: InteractionState
  is: InteractionState
}

class Replay extends Breach {
  private readonly folded = new Map<number, Folded>()

  happened(event: Event, _before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    let folded = this.folded.get(of.serial)
    if (folded === undefined) {
      folded = { id: of.id, state: absent, is: absent }
      this.folded.set(of.serial, folded)
      if (event._tag !== 'Received' && event._tag !== 'Started')
        this.breaks(event.at, `${of.id} begins with ${event._tag}`, of.id)
    }
    folded.state = evolve(folded.state, event)
    folded.is = after
    // Until then it would cost as much as all the rest; what differs once still does.
    if (after.phase === 'closed' || after.phase === 'archived') this.compare(folded, event.at)
  }

  ended(view: RoutingView): void {
    for (const folded of this.folded.values()) this.compare(folded, view.now)
  }

  private compare({ id, state, is }: Folded, at: number): void {
    if (!isEqual(state, is)) this.breaks(at, `the log of ${id} leads to another state than it has`, id)
  }
}

/** See its sentence. */
export const replay: Invariant = {
  name: 'replay',
  sentence: 'The events of an interaction, folded again, lead to the state that it has in the end.',
  systems: ['inboxlab'],
  watch: () => new Replay(),
}
