import type { RoutingOutcome, RoutingTrigger, RoutingView } from '@inboxlab/core'
import { able, givings } from '../able.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

/** How many who came later may be served first. */
const MOST = 8

class NoStarvation extends Breach {
  private readonly overtaken = new Map<string, number>()

  decided(view: RoutingView, _trigger: RoutingTrigger, outcome: RoutingOutcome): void {
    for (const { interaction, agent } of givings(outcome)) {
      if (interaction.ringing > 0) continue
      const since = interaction.state.moments.waitingSince
      for (const queue of agent.group.queues)
        for (const other of queue.line()) {
          if (other.state.moments.waitingSince >= since || other.ringing > 0 || !able(agent, other)) continue
          const times = (this.overtaken.get(other.id) ?? 0) + 1
          this.overtaken.set(other.id, times)
          if (times > MOST)
            this.breaks(
              view.now,
              `${other.id} has waited while ${times} who came later went to agents who could take it`,
              other.id,
            )
        }
    }
  }
}

/** See its sentence. */
export const noStarvation: Invariant = {
  name: 'no starvation',
  sentence: `Nobody waits while more than ${MOST} who came later go to agents who could have taken them.`,
  systems: ['Amazon Connect', 'Genesys', 'FreeSWITCH'],
  watch: () => new NoStarvation(),
}
