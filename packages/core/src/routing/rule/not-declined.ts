import { type AgentRule, agentRule } from './agent-rule.ts'

/**
 * Who has neither declined the interaction nor let it ring out since it began to wait.
 *
 * @example
 * ```ts
 * import { notDeclined } from '@inboxlab/core'
 * notDeclined().name // => 'notDeclined'
 * ```
 */
export const notDeclined = (): AgentRule<null> =>
  agentRule({
    name: 'notDeclined',
    admits: (agent, interaction) => !interaction.declinedBy(agent.id),
    because: () => 'has declined it, or let it ring out',
  })
