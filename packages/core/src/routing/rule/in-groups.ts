import { type AgentRule, agentRule } from './agent-rule.ts'

/**
 * Who belongs to one of these groups: a team, or those of a ring.
 *
 * @example
 * ```ts
 * import { inGroups } from '@inboxlab/core'
 * inGroups(['north', 'south']).name // => 'inGroups'
 * ```
 */
export const inGroups = (groups: ReadonlyArray<string>): AgentRule<null> => {
  const named = new Set(groups)
  return agentRule({
    name: 'inGroups',
    admits: ({ group }) => named.has(group.id),
    because: ({ group }) => `must be of ${groups.join(' or ')}, is of ${group.id}`,
  })
}
