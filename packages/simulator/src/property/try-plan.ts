import type { RoutingPolicy } from '@inboxlab/core'
import type { Plan } from '../engine/plan.ts'
import { type Interrupted, type Interrupter, toldInterruption, runUnder } from './interrupter.ts'
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

/** Options of {@link tryPlan}; everything has a default. */
export interface TryOptions {
  readonly seed?: number
  /** Interrupts a policy or an invariant that would run for ever; left out: nothing does. */
  readonly interrupter?: Interrupter
}

/** Runs a plan under a policy, and watches it for invariants. Never throws. */
export const tryPlan = (
  planUnder: (policy: RoutingPolicy) => Plan,
  policy: RoutingPolicy,
  invariants: ReadonlyArray<Invariant>,
  { seed = 1, interrupter }: TryOptions = {},
): Tried => {
  let run: WatchedRun | Tried | null = null
  const whole = (): WatchedRun | Tried => {
    const begun = WatchedRun.begin(planUnder, policy, invariants, seed)
    run = begun
    if (begun instanceof WatchedRun) begun.finish()
    return begun
  }
  const ended = runUnder(interrupter, whole)
  if (ended._tag === 'Ended') return outcomeOf(ended.value)
  const stuck = run as WatchedRun | Tried | null
  return stuck instanceof WatchedRun ? stuck.interrupted(ended) : interruptedBefore(policy, ended)
}

/** @internal What is said of what was interrupted before a run had begun. */
export const interruptedBefore = ({ name }: RoutingPolicy, how: Interrupted): Tried => ({
  _tag: 'Mistaken',
  message: toldInterruption(`an invariant, before the run of policy ${name},`, 'watch', how),
})

const outcomeOf = (run: WatchedRun | Tried): Tried => (run instanceof WatchedRun ? run.outcome : run)
