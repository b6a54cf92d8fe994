import type { Instant } from '../../interaction/instant.ts'
import { inSeconds } from '../words.ts'
import { type AgentRule, agentRule } from './agent-rule.ts'

/**
 * Who is not of a group that may take an interaction only after it has waited for so many milliseconds. Groups not
 * named take it at once.
 *
 * @example
 * ```ts
 * import { delayed } from '@inboxlab/core'
 * delayed(new Map([['overflow', 60_000]])).name // => 'delayed'
 * ```
 */
export const delayed = (byGroup: ReadonlyMap<string, number>): AgentRule<null> =>
  agentRule({
    name: 'delayed',
    admits: ({ group }, { state }, { now }) =>
      now >= state.moments.waitingSince + (byGroup.get(group.id) ?? 0),
    because: ({ group }, { state }, { now }) =>
      `${group.id} takes what has waited ${inSeconds(byGroup.get(group.id) ?? 0)}, ` +
      `this has waited ${inSeconds(now - state.moments.waitingSince)}`,
    changesAt: ({ state, queue }, { now }) => {
      let next: Instant = Number.POSITIVE_INFINITY
      for (const { id } of queue.groups) {
        const from = state.moments.waitingSince + (byGroup.get(id) ?? 0)
        if (from > now && from < next) next = from
      }
      return next
    },
  })
