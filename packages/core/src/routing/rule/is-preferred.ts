import { type AgentRule, agentRule } from './agent-rule.ts'

/**
 * Only the agent whom the contact is used to, or who had the interaction last; everyone, where there is none. Within
 * {@link inSteps} it waits for that agent for a while.
 *
 * @example
 * ```ts
 * import { hasSkills, inSteps, isPreferred } from '@inboxlab/core'
 * const waitsForThem = inSteps([{ after: 0, who: [isPreferred()] }, { after: 20_000, who: [hasSkills()] }])
 * waitsForThem.name // => 'inSteps'
 * ```
 */
export const isPreferred = (): AgentRule<null> =>
  agentRule({
    name: 'isPreferred',
    admits: ({ id }, { preferred }) => preferred === null || preferred === id,
    because: (_, { preferred }) => `is not ${preferred}, whom it prefers`,
  })
