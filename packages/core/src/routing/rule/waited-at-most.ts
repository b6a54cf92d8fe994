import { inSeconds } from '../words.ts'
import { type AgentRule, agentRule } from './agent-rule.ts'

/**
 * Nobody, once the interaction has waited for longer than so many milliseconds: the policy gives up on it. With 0 it is
 * given when it comes or not at all.
 *
 * @example
 * ```ts
 * import { waitedAtMost } from '@inboxlab/core'
 * waitedAtMost(60_000).name // => 'waitedAtMost'
 * ```
 */
export const waitedAtMost = (ms: number): AgentRule<null> =>
  agentRule({
    name: 'waitedAtMost',
    admits: (_, { state }, { now }) => now <= state.moments.waitingSince + ms,
    because: (_, { state }, { now }) =>
      `it is given up after ${inSeconds(ms)}, has waited ${inSeconds(now - state.moments.waitingSince)}`,
  })
