import type { RoutingOutcome, RoutingTrigger, RoutingView, WaitingInteraction } from '@inboxlab/core'
import { able, givings } from '../able.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

class PriorityRespected extends Breach {
  decided(view: RoutingView, _trigger: RoutingTrigger, outcome: RoutingOutcome): void {
    const gone: Array<WaitingInteraction> = []
    for (const { interaction, agent } of givings(outcome)) {
      gone.push(interaction)
      for (const queue of agent.group.queues)
        for (const other of queue.line()) {
          if (other.state.priority <= interaction.state.priority || other.ringing > 0) continue
          if (gone.includes(other) || !able(agent, other)) continue
          this.breaks(
            view.now,
            `${interaction.id} of priority ${interaction.state.priority} goes to ${agent.id} before ${other.id} of priority ${other.state.priority}`,
            interaction.id,
            other.id,
          )
        }
    }
  }
}

/** See its sentence. */
export const priorityRespected: Invariant = {
  name: 'priority respected',
  sentence: 'Nothing is given to an agent who could take something of a higher priority.',
  systems: ['TaskRouter', 'Genesys', 'Amazon Connect', 'Salesforce', 'Zendesk'],
  watch: () => new PriorityRespected(),
}
