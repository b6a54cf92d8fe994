import type { Channel, Place, Routing } from '../interaction/facts.ts'
import type { AgentId } from '../interaction/names.ts'
import type { Phase } from '../interaction/phase.ts'
import type { InteractionState } from '../interaction/state.ts'
import type { Row } from '../view/row.ts'

/** The facts of an interaction that decide who may see it, and none besides. */
export interface Subject {
  readonly phase: Phase
  readonly holder: AgentId | null
  /** All who have had it. */
  readonly agents: ReadonlyArray<AgentId>
  readonly place: Place
  readonly channel: Channel
  /** How it is routed now. */
  readonly routing: Routing
}

/**
 * What decides who may see an interaction, from its state and those who have had it.
 *
 * @example
 * ```ts
 * import { absent, subjectOfState } from '@inboxlab/core'
 * subjectOfState(absent, ['anna']).agents // => ['anna']
 * ```
 */
export const subjectOfState = (state: InteractionState, agents: ReadonlyArray<AgentId>): Subject => ({
  phase: state.phase,
  holder: state.holder,
  agents,
  place: state.place,
  channel: state.origin.channel,
  routing: state.routing,
})

/** What decides who may see the interaction of a row. */
export const subjectOf = (row: Row): Subject => subjectOfState(row.state, row.agents)

/** Whether an agent has the interaction or has had it. */
export const isOwn = (agent: AgentId, subject: Subject): boolean =>
  subject.holder === agent || subject.agents.includes(agent)

/** Whether any of these agents has the interaction or has had it. */
export const isOfAny = (agents: ReadonlySet<AgentId>, subject: Subject): boolean =>
  (subject.holder !== null && agents.has(subject.holder)) || subject.agents.some((agent) => agents.has(agent))
