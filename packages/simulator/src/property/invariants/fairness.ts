import type { AgentView, RoutingOutcome, RoutingTrigger, RoutingView } from '@inboxlab/core'
import { able, givings } from '../able.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

/** How many times in succession somebody may be passed over for the same colleague. */
const MOST = 4

class Fairness extends Breach {
  private readonly passed = new Map<string, { readonly by: string; readonly times: number }>()

  decided(view: RoutingView, _trigger: RoutingTrigger, outcome: RoutingOutcome): void {
    for (const { interaction, agent } of givings(outcome)) {
      this.passed.delete(agent.id)
      for (const other of agent.group.freeAgents()) {
        if (other === agent || !equals(other, agent, interaction.needs) || !able(other, interaction)) continue
        if (other.inHand > agent.inHand) continue
        const before = this.passed.get(other.id)
        const times = before?.by === agent.id ? before.times + 1 : 1
        this.passed.set(other.id, { by: agent.id, times })
        if (times > MOST)
          this.breaks(
            view.now,
            `${other.id} is free and as able, and ${agent.id} gets the ${times}th in succession`,
            interaction.id,
          )
      }
    }
  }
}

const equals = (a: AgentView, b: AgentView, needs: ReadonlyArray<{ readonly skill: string }>): boolean =>
  needs.every(({ skill }) => a.skill(skill) === b.skill(skill))

/** See its sentence. */
export const fairness: Invariant = {
  name: 'fairness',
  sentence: `Nobody who is free, as able and not busier is passed over more than ${MOST} times in succession for the same colleague.`,
  systems: ['Chatwoot', 'OpenACD', 'OpenSIPS'],
  watch: () => new Fairness(),
}
