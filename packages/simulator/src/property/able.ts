import type { AgentView, RoutingDecision, RoutingOutcome, WaitingInteraction } from '@inboxlab/core'

/** A decision by which an agent gets an interaction, or may. */
export type Giving = Extract<RoutingDecision, { readonly _tag: 'Assign' | 'Offer' }>

/** Whether an agent could have taken an interaction: room, skills, and not already said no. */
export const able = (agent: AgentView, interaction: WaitingInteraction): boolean =>
  interaction.queue.groups.includes(agent.group) &&
  agent.hasRoomFor(interaction) &&
  interaction.needs.every(({ skill, level }) => agent.skill(skill) >= level) &&
  !interaction.declinedBy(agent.id)

/** What an answer gives to whom, in order. */
export const givings = (outcome: RoutingOutcome): ReadonlyArray<Giving> => {
  if (outcome._tag === 'Several') return outcome.decisions.filter(isGiving)
  return isGiving(outcome) ? [outcome] : NONE
}

const NONE: ReadonlyArray<Giving> = []

const isGiving = (decision: { readonly _tag: string }): decision is Giving =>
  decision._tag === 'Assign' || decision._tag === 'Offer'

/** Whether two interactions ask for the same: kind, queue and priority. */
export const alike = (a: WaitingInteraction, b: WaitingInteraction): boolean =>
  a.kind === b.kind && a.queue === b.queue && a.state.priority === b.state.priority
