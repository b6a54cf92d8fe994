import type { InteractionState } from '../interaction/state.ts'
import type { RoutingDecision } from './decision.ts'
import type { Explanation } from './explanation.ts'
import type { RoutingTrigger } from './trigger.ts'
import type { RoutingView, WaitingInteraction } from './view.ts'

/**
 * What a policy answers: one decision, nothing, or several decisions, carried out in order, with what the policy
 * remembers from now on. The usual answer is one decision; a list around each would cost a simulation a
 * twentieth of its speed.
 */
export type RoutingOutcome<Memory = unknown> =
  | RoutingDecision
  | { readonly _tag: 'Nothing' }
  | { readonly _tag: 'Several'; readonly decisions: ReadonlyArray<RoutingDecision>; readonly memory: Memory }

/** Everything stays as it is. */
export const NOTHING: RoutingOutcome<never> = Object.freeze({ _tag: 'Nothing' })

/**
 * A routing policy: the rules by which waiting interactions and free agents meet. A pure value, so the policy
 * proven in simulation is the policy that runs live.
 *
 * `rank` keeps every queue in order (smaller first, ties in the order of joining); it is asked once, when the
 * interaction joins, so it must not depend on the moment it is asked.
 */
export interface RoutingPolicy<Memory = unknown> {
  readonly name: string
  /** What it remembers at first. A memory is plain JSON data, so that a run can be saved and taken up elsewhere. */
  readonly initial: Memory
  readonly rank: (state: InteractionState, interaction: WaitingInteraction) => number
  /** It may give an interaction to somebody who lacks a skill that it needs; left out: to do so is a fault. */
  readonly relaxesSkills?: boolean
  /**
   * It does nothing but assign who waits to agents who are free, so it need not be asked while none is, or while nobody
   * waits in the queues of the agent who is free; left out: it is asked.
   */
  readonly onlyMatches?: boolean
  // A method, so that a policy with a memory of its own kind is still a RoutingPolicy to those who only run it.
  decide(view: RoutingView, trigger: RoutingTrigger, memory: Memory): RoutingOutcome<Memory>
  /** Why it decides as it does: asked with what `decide` is asked with, just before it, and only if somebody listens. */
  explain?(view: RoutingView, trigger: RoutingTrigger, memory: Memory): ReadonlyArray<Explanation>
}
