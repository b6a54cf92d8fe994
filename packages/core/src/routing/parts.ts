import type { AgentChoice } from './choose/agent-choice.ts'
import type { QueueChoice } from './next/queue-choice.ts'
import type { OfferMode } from './offer.ts'
import type { Overflow } from './overflow.ts'
import type { AgentRule } from './rule/agent-rule.ts'
import type { AgentView, RoutingView, WaitingInteraction } from './view.ts'

/** @internal Everything a composed policy is made of. */
export interface Parts {
  readonly who: ReadonlyArray<AgentRule>
  readonly choose: AgentChoice
  readonly next: QueueChoice
  readonly offer: OfferMode
  readonly overflow: ReadonlyArray<Overflow>
}

/** What the rules and the choice of a composed policy remember, in their order; null: none remembers anything. */
export interface PartsMemory {
  readonly who: ReadonlyArray<unknown>
  readonly choose: unknown
}

/** @internal Whether an agent can have an interaction by their room and by what rings there: all but the rules. */
export const canHave = ({ offer }: Parts, agent: AgentView, interaction: WaitingInteraction): boolean =>
  interaction.ringing < offer.atOnce && agent.hasRoomFor(interaction) && !ringsAt(agent, interaction)

/** @internal Whether one of its offers rings at this agent. */
export const ringsAt = ({ id }: AgentView, { ringing, state }: WaitingInteraction): boolean =>
  ringing > 0 && state.offers.some(({ agent }) => agent === id)

/** @internal The first rule that rules an agent out, or null. */
export const ruleAgainst = (
  { who }: Parts,
  agent: AgentView,
  interaction: WaitingInteraction,
  view: RoutingView,
  memory: PartsMemory | null,
): { readonly rule: AgentRule; readonly memory: unknown } | null => {
  for (let i = 0; i < who.length; i++) {
    const rule = who[i] as AgentRule
    const its = memory === null ? null : memory.who[i]
    if (!rule.admits(agent, interaction, view, its)) return { rule, memory: its }
  }
  return null
}
