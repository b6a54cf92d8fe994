import type { Event, InteractionState, RoutingOutcome, RoutingTrigger, RoutingView } from '@inboxlab/core'
import type { ObservedAgent, ObservedInteraction } from '../engine/observer.ts'
import type { Plan } from '../engine/plan.ts'

/** How an invariant was broken. */
export interface Violation {
  readonly at: number
  /** A sentence that names who and what. */
  readonly text: string
  /** The interactions it is about. */
  readonly interactions: ReadonlyArray<string>
}

/** Watches one run for one invariant. Every part is optional; `broken` is asked after each moment. */
export interface Watcher {
  /** An event has happened to an interaction. */
  happened?(event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void
  agentChanged?(agent: ObservedAgent, now: number): void
  /** The policy was asked, and has answered. */
  decided?(view: RoutingView, trigger: RoutingTrigger, outcome: RoutingOutcome): void
  /** Nothing more happens at this moment. */
  settled?(view: RoutingView): void
  /** The run is over. */
  ended?(view: RoutingView): void
  /** The first violation, or null. */
  readonly broken: Violation | null
}

/** Something that must hold in every run. */
export interface Invariant {
  readonly name: string
  /** What must hold, in one sentence. */
  readonly sentence: string
  /** The systems that promise it, or in which its breach is a known complaint. */
  readonly systems: ReadonlyArray<string>
  /**
   * It costs as much as a run of its own, so a search looks at it in every sixteenth case only; in each once something has
   * been found. Left out: it does not.
   */
  readonly isCostly?: boolean
  readonly watch: (plan: Plan) => Watcher
}
