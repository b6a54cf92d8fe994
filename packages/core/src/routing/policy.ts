import type { InteractionState } from '../interaction/state.ts'
import type { RoutingDecision } from './decision.ts'
import type { RoutingTrigger } from './trigger.ts'
import type { RoutingView } from './view.ts'

/** What a policy answers: decisions, carried out in order, and what it wants to remember. */
export interface RoutingOutcome<Memory> {
  readonly decisions: ReadonlyArray<RoutingDecision>
  readonly memory: Memory
}

/**
 * A routing policy: the rules by which waiting interactions and free agents meet. A pure value, so the policy
 * proven in simulation is the policy that runs live.
 *
 * `rank` keeps every queue in order (smaller first, ties in the order of joining); it is asked once, when the
 * interaction joins, so it must not depend on the moment it is asked.
 */
export interface RoutingPolicy<Memory = unknown> {
  readonly name: string
  readonly initial: Memory
  readonly rank: (state: InteractionState) => number
  // A method, so that a policy with a memory of its own kind is still a RoutingPolicy to those who only run it.
  decide(view: RoutingView, trigger: RoutingTrigger, memory: Memory): RoutingOutcome<Memory>
}
