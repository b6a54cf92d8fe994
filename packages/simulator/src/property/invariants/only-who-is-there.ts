import type { Event, InteractionState } from '@inboxlab/core'
import type { ObservedAgent, ObservedInteraction, Presence } from '../../engine/observer.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

const GONE: ReadonlySet<Presence> = new Set(['off duty', 'on a break', 'away'])

class OnlyWhoIsThere extends Breach {
  private readonly presences = new Map<string, Presence>()

  agentChanged({ id, presence }: ObservedAgent): void {
    this.presences.set(id, presence)
  }

  happened(event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    const agent = event._tag === 'Offered' ? event.agent : after.holder
    if (agent === null || (event._tag !== 'Offered' && before.holder === agent)) return
    const presence = this.presences.get(agent) ?? 'off duty'
    if (GONE.has(presence)) this.breaks(event.at, `${of.id} goes to ${agent}, who is ${presence}`, of.id)
  }
}

/** See its sentence. */
export const onlyWhoIsThere: Invariant = {
  name: 'only who is there',
  sentence: 'Nothing is given or offered to an agent who is off duty, on a break or away.',
  systems: ['Chatwoot', 'Intercom', 'Zendesk'],
  watch: () => new OnlyWhoIsThere(),
}
