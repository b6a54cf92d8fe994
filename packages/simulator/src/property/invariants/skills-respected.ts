import type { RoutingOutcome, RoutingTrigger, RoutingView } from '@inboxlab/core'
import { givings } from '../able.ts'
import { Breach } from '../breach.ts'
import type { Invariant } from '../invariant.ts'

class SkillsRespected extends Breach {
  decided(view: RoutingView, _trigger: RoutingTrigger, outcome: RoutingOutcome): void {
    for (const { interaction, agent } of givings(outcome))
      for (const { skill, level } of interaction.needs)
        if (agent.skill(skill) < level)
          this.breaks(
            view.now,
            `${interaction.id} needs ${skill} ${level} and goes to ${agent.id}, who has ${agent.skill(skill)}`,
            interaction.id,
          )
  }
}

/** See its sentence. */
export const skillsRespected: Invariant = {
  name: 'skills respected',
  sentence: 'Nothing goes to an agent without every skill that it needs, at its level.',
  systems: ['TaskRouter', 'Genesys', 'Salesforce', 'Zendesk'],
  watch: () => new SkillsRespected(),
}
