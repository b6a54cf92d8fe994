import type { RoutingView, WaitingInteraction } from '../view.ts'
import { inSeconds } from '../words.ts'
import { type AgentRule, agentRule } from './agent-rule.ts'

/** The rules that hold from a time of waiting on, until the next step's. */
export interface Step {
  /** Milliseconds that the interaction has waited. */
  readonly after: number
  readonly who: ReadonlyArray<AgentRule<null>>
}

/**
 * Rules that change with the time an interaction has waited: rings of agents, skills of lower level, additional skills
 * that are dropped, an agent who is waited for. The last step whose time has come counts; before the first, everyone
 * is admitted.
 *
 * @example
 * ```ts
 * import { hasSkills, inGroups, inSteps } from '@inboxlab/core'
 * const rings = inSteps([
 *   { after: 0, who: [hasSkills(), inGroups(['experts'])] },
 *   { after: 30_000, who: [hasSkills({ lowerBy: 1 })] },
 *   { after: 60_000, who: [] },
 * ])
 * rings.asksSkills // => false
 * ```
 */
export const inSteps = (steps: ReadonlyArray<Step>): AgentRule<null> => {
  const inOrder = [...steps].sort((a, b) => a.after - b.after)
  const first = inOrder[0]
  const now = (interaction: WaitingInteraction, view: RoutingView): Step | undefined =>
    inOrder.findLast(({ after }) => view.now >= interaction.state.moments.waitingSince + after)
  return agentRule({
    name: 'inSteps',
    asksSkills:
      first !== undefined &&
      first.after <= 0 &&
      inOrder.every(({ who }) => who.some(({ asksSkills }) => asksSkills)),
    admits: (agent, interaction, view) => {
      const who = now(interaction, view)?.who
      return who === undefined || who.every((rule) => rule.admits(agent, interaction, view, null))
    },
    because: (agent, interaction, view) => {
      const step = now(interaction, view)
      const rule = step?.who.find((each) => !each.admits(agent, interaction, view, null))
      return step === undefined || rule === undefined
        ? 'is of no step'
        : `from ${inSeconds(step.after)} on: ${rule.because(agent, interaction, view, null)}`
    },
    changesAt: (interaction, view) => {
      const { waitingSince } = interaction.state.moments
      const next = inOrder.find(({ after }) => waitingSince + after > view.now)
      const within = (now(interaction, view)?.who ?? []).map((rule) =>
        rule.changesAt(interaction, view, null),
      )
      return Math.min(next === undefined ? Number.POSITIVE_INFINITY : waitingSince + next.after, ...within)
    },
  })
}
