import { type AgentRule, agentRule } from './agent-rule.ts'

/**
 * Who, the interaction included, has at most this share (0 to 1) of their units of capacity taken: the rest is kept
 * free for others.
 *
 * @example
 * ```ts
 * import { loadUpTo } from '@inboxlab/core'
 * loadUpTo(0.75).name // => 'loadUpTo'
 * ```
 */
export const loadUpTo = (share: number): AgentRule<null> =>
  agentRule({
    name: 'loadUpTo',
    admits: ({ load, capacity }, { weight }) => load + weight <= share * capacity,
    because: ({ load, capacity }, { weight }) =>
      `may use ${share * capacity} of ${capacity} units, would use ${load + weight}`,
  })
