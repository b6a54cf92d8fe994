import { absent, type Event, evolve, type InteractionState } from '@inboxlab/core'
import type { ObservedInteraction } from '../../engine/observer.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

class Replay extends Breach {
  private readonly folded = new Map<string, InteractionState>()

  happened(event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    const state = evolve(this.folded.get(of.id) ?? absent, event)
    this.folded.set(of.id, state)
    if (JSON.stringify(state) !== JSON.stringify(after))
      this.breaks(
        event.at,
        `the log of ${of.id} leads to another state than it has after ${event._tag}`,
        of.id,
      )
    if (
      JSON.stringify(before) === JSON.stringify(absent) &&
      event._tag !== 'Received' &&
      event._tag !== 'Started'
    )
      this.breaks(event.at, `${of.id} begins with ${event._tag}`, of.id)
  }
}

/** See its sentence. */
export const replay: Invariant = {
  name: 'replay',
  sentence: 'The events of an interaction, folded again, lead to the state that it has.',
  systems: ['inboxlab'],
  watch: () => new Replay(),
}
