import type { AgentView, WaitingInteraction } from './view.ts'

/** What is counted of an agent's work, or told apart: all of it, that of the interaction's channel or of its queue. */
export type Scope = 'all' | 'channel' | 'queue'

/** @internal How many interactions of a scope an agent has in hand or ringing. */
export const inHandWithin = (scope: Scope, agent: AgentView, interaction: WaitingInteraction): number => {
  switch (scope) {
    case 'all':
      return agent.inHand
    case 'channel':
      return agent.inHandOn(interaction.state.origin.channel)
    case 'queue':
      return agent.inHandOf(interaction.queue)
  }
}

/** @internal The name under which what belongs to an interaction's scope is remembered. */
export const nameOfScope = (scope: Scope, interaction: WaitingInteraction): string => {
  switch (scope) {
    case 'all':
      return 'all'
    case 'channel':
      return interaction.state.origin.channel
    case 'queue':
      return interaction.queue.id
  }
}

/** @internal What was counted, in words. */
export const scopeInWords = (scope: Scope, interaction: WaitingInteraction): string =>
  scope === 'all' ? 'in hand' : `of ${nameOfScope(scope, interaction)} in hand`
