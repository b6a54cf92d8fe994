import type { RoutingOutcome, RoutingTrigger, RoutingView, WaitingInteraction } from '@inboxlab/core'
import { able, alike, givings } from '../able.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

class FirstComeFirstServed extends Breach {
  decided(view: RoutingView, _trigger: RoutingTrigger, outcome: RoutingOutcome): void {
    const gone: Array<WaitingInteraction> = []
    for (const { interaction, agent } of givings(outcome)) {
      gone.push(interaction)
      const since = interaction.state.moments.waitingSince
      for (const other of interaction.queue.line()) {
        if (other.state.moments.waitingSince >= since || other.ringing > 0) continue
        if (gone.includes(other) || !alike(interaction, other) || !able(agent, other)) continue
        this.breaks(
          view.now,
          `${interaction.id} goes to ${agent.id} before ${other.id}, which is of its kind and has waited longer`,
          interaction.id,
          other.id,
        )
      }
    }
  }
}

/** See its sentence. */
export const firstComeFirstServed: Invariant = {
  name: 'first come first served',
  sentence:
    'Of two of a kind, queue and priority that an agent could take, the one that has waited longer goes first.',
  systems: ['Chatwoot', 'TaskRouter', 'Amazon Connect', 'FreeSWITCH'],
  watch: () => new FirstComeFirstServed(),
}
