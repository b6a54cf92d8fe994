import type { RoutingView } from '@inboxlab/core'
import { able } from '../able.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

class WorkConservation extends Breach {
  settled(view: RoutingView): void {
    for (const queue of view.queues) {
      if (queue.length === 0) continue
      for (const group of queue.groups) {
        if (group.free === 0) continue
        for (const interaction of queue.line()) {
          if (interaction.ringing > 0) continue
          const idle = group.freeAgents().find((agent) => able(agent, interaction))
          if (idle === undefined) continue
          this.breaks(
            view.now,
            `${interaction.id} waits while ${idle.id} is free and could take it`,
            interaction.id,
          )
          return
        }
      }
    }
  }
}

/** See its sentence. */
export const workConservation: Invariant = {
  name: 'work conservation',
  sentence: 'Nobody who could take it is free while something waits and does not ring.',
  systems: ['Chatwoot', 'TaskRouter', 'FreeSWITCH', 'Asterisk', 'LiveHelperChat'],
  watch: () => new WorkConservation(),
}
