import type { AgentView } from '../view.ts'
import type { Candidates } from './agent-choice.ts'

/**
 * @internal The candidate of the lowest figure; of equal ones who has been free for longest, and of those the earlier
 * candidate.
 */
export const lowest = (candidates: Candidates, figure: (agent: AgentView) => number): AgentView => {
  let [chosen] = candidates
  let least = figure(chosen)
  for (let i = 1; i < candidates.length; i++) {
    const agent = candidates[i] as AgentView
    const its = figure(agent)
    if (its < least || (its === least && agent.freeSince < chosen.freeSince)) {
      chosen = agent
      least = its
    }
  }
  return chosen
}
