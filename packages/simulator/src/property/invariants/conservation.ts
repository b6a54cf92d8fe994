import type { Event, InteractionState, RoutingView } from '@inboxlab/core'
import type { ObservedInteraction } from '../../engine/observer.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

class Conservation extends Breach {
  private readonly states = new Map<string, InteractionState>()

  happened(_event: Event, _before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    this.states.set(of.id, after)
  }

  settled(view: RoutingView): void {
    const lines = new Map<string, number>()
    for (const queue of view.queues)
      for (const { id } of queue.line()) lines.set(id, (lines.get(id) ?? 0) + 1)
    for (const [id, { phase, holder, offers }] of this.states) {
      const inLine = lines.get(id) ?? 0
      const there = phase === 'open' || phase === 'unanswered'
      if (inLine > 1) this.breaks(view.now, `${id} stands in ${inLine} lines`, id)
      if (inLine > 0 && holder !== null) this.breaks(view.now, `${id} waits, and ${holder} holds it`, id)
      if (inLine > 0 && !there) this.breaks(view.now, `${id} is ${phase} and still waits`, id)
      if (there && inLine === 0 && holder === null && offers.length === 0)
        this.breaks(view.now, `${id} is lost: it neither waits nor rings, and nobody holds it`, id)
      if (!there && inLine === 0) this.states.delete(id)
    }
  }

  ended(view: RoutingView): void {
    for (const [id, { phase }] of this.states)
      if (phase === 'open' || phase === 'unanswered')
        this.breaks(view.now, `${id} came and never ended: nobody gives it to anybody`, id)
  }
}

/** See its sentence. */
export const conservation: Invariant = {
  name: 'conservation',
  sentence:
    'Every contact that came is waiting in one line, ringing, in one hand, or finished, and in the end all are finished.',
  systems: ['Genesys', 'FreeSWITCH', 'LiveHelperChat'],
  watch: () => new Conservation(),
}
