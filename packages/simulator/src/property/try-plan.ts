import type { RoutingPolicy } from '@inboxlab/core'
import type { Plan } from '../engine/plan.ts'
import type { Invariant, Violation } from './invariant.ts'
import { WatchedRun } from './watched-run.ts'

/** What became of one run. */
export type Tried =
  | { readonly _tag: 'Kept'; readonly interactions: number }
  | { readonly _tag: 'Broken'; readonly invariant: string; readonly violation: Violation }
  /** The policy decided what cannot be done, or never let the run end. */
  | { readonly _tag: 'Refused'; readonly message: string }
  /** The policy or an invariant itself is wrong: it throws, changes its input, or is not deterministic. */
  | { readonly _tag: 'Mistaken'; readonly message: string }

/** Runs a plan under a policy, and watches it for invariants. Never throws. */
export const tryPlan = (
  planUnder: (policy: RoutingPolicy) => Plan,
  policy: RoutingPolicy,
  invariants: ReadonlyArray<Invariant>,
  seed = 1,
): Tried => {
  const run = WatchedRun.begin(planUnder, policy, invariants, seed)
  if (!(run instanceof WatchedRun)) return run
  let over = false
  while (!over) over = run.advance()
  return run.outcome
}
