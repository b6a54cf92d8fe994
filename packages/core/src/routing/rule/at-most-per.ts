import type { Instant } from '../../interaction/instant.ts'
import type { AgentId } from '../../interaction/names.ts'
import { nameOfScope, type Scope } from '../scope.ts'
import { inSeconds } from '../words.ts'
import type { AgentRule } from './agent-rule.ts'

/** That an agent was given something of a scope, or it began to ring there. */
export interface Given {
  readonly of: string
  readonly agent: AgentId
  readonly at: Instant
}

/**
 * Who was given fewer than `most` interactions within the last `window` milliseconds: of all, or of the channel or the
 * queue of the one that waits. Each counts for that long from the moment at which it was given, or began to ring.
 *
 * @example
 * ```ts
 * import { atMostPer } from '@inboxlab/core'
 * atMostPer(5, 300_000, 'queue').initial // => []
 * ```
 */
export const atMostPer = (
  most: number,
  window: number,
  of: Scope = 'all',
): AgentRule<ReadonlyArray<Given>> => {
  const counting = (memory: ReadonlyArray<Given>, scope: string, now: Instant): ReadonlyArray<Given> =>
    memory.filter((each) => each.of === scope && now < each.at + window)
  const howMany = (memory: ReadonlyArray<Given>, scope: string, agent: AgentId, now: Instant): number =>
    counting(memory, scope, now).filter((each) => each.agent === agent).length
  return {
    name: 'atMostPer',
    initial: [],
    asksSkills: false,
    admits: ({ id }, interaction, { now }, memory) =>
      howMany(memory, nameOfScope(of, interaction), id, now) < most,
    because: ({ id }, interaction, { now }, memory) =>
      `may be given ${most} in ${inSeconds(window)}, ` +
      `was given ${howMany(memory, nameOfScope(of, interaction), id, now)}`,
    changesAt: (interaction, { now }, memory) => {
      const still = counting(memory, nameOfScope(of, interaction), now)
      const byAgent = Map.groupBy(still, ({ agent }) => agent)
      let next: Instant = Number.POSITIVE_INFINITY
      for (const given of byAgent.values()) {
        const leaves = given[given.length - most]
        if (leaves !== undefined) next = Math.min(next, leaves.at + window)
      }
      return next
    },
    given: (memory, { id }, interaction, { now }) => [
      ...memory.filter(({ at }) => now < at + window),
      { of: nameOfScope(of, interaction), agent: id, at: now },
    ],
  }
}
