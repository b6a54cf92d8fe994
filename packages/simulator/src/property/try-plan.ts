import type { Event, InteractionState, RoutingPolicy } from '@inboxlab/core'
import { EndlessRun } from '../engine/endless-run.ts'
import { Engine } from '../engine/engine.ts'
import type { ObservedAgent, ObservedInteraction, RunObserver } from '../engine/observer.ts'
import type { Plan } from '../engine/plan.ts'
import { PolicyFault } from '../engine/policy-fault.ts'
import { CarefulPolicy, PolicyMistake } from './careful-policy.ts'
import type { Invariant, Violation, Watcher } from './invariant.ts'

/** What became of one run. */
export type Tried =
  | { readonly _tag: 'Kept'; readonly interactions: number }
  | { readonly _tag: 'Broken'; readonly invariant: string; readonly violation: Violation }
  /** The policy decided what cannot be done, or never let the run end. */
  | { readonly _tag: 'Refused'; readonly message: string }
  /** The policy or an invariant itself is wrong: it throws, changes its input, or is not deterministic. */
  | { readonly _tag: 'Mistaken'; readonly message: string }

interface Watching {
  readonly invariant: Invariant
  readonly watcher: Watcher
}

class Watchers implements RunObserver {
  private readonly all: ReadonlyArray<Watching>
  private readonly listening: ReadonlyArray<Watching>

  constructor(all: ReadonlyArray<Watching>) {
    this.all = all
    this.listening = all.filter(({ watcher }) => watcher.happened !== undefined)
  }

  measurementStarts(): void {}
  measurementEnds(): void {}
  staffed(): void {}

  happened(event: Event, before: InteractionState, after: InteractionState, of: ObservedInteraction): void {
    for (const each of this.listening) asked(each, () => each.watcher.happened?.(event, before, after, of))
  }

  agentChanged(agent: ObservedAgent, now: number): void {
    for (const each of this.all) asked(each, () => each.watcher.agentChanged?.(agent, now))
  }
}

/** Runs a plan under a policy, and watches it for invariants. Never throws. */
export const tryPlan = (
  planUnder: (policy: RoutingPolicy) => Plan,
  policy: RoutingPolicy,
  invariants: ReadonlyArray<Invariant>,
  seed = 1,
): Tried => {
  const watching: Array<Watching> = []
  const careful = new CarefulPolicy(policy, (view, trigger, outcome) => {
    for (const each of watching) asked(each, () => each.watcher.decided?.(view, trigger, outcome))
  })
  try {
    const plan = planUnder(careful)
    for (const invariant of invariants)
      watching.push({ invariant, watcher: asked({ invariant }, () => invariant.watch(plan)) })
    const engine = new Engine(plan, seed, 1, new Watchers(watching))
    const broken = runWatched(engine, watching)
    return broken ?? { _tag: 'Kept', interactions: engine.interactionsBegun }
  } catch (cause) {
    if (cause instanceof PolicyFault || cause instanceof EndlessRun)
      return { _tag: 'Refused', message: cause.message }
    if (cause instanceof PolicyMistake) return { _tag: 'Mistaken', message: cause.message }
    throw cause
  }
}

const runWatched = (engine: Engine, watching: ReadonlyArray<Watching>): Tried | null => {
  let over = false
  while (!over) {
    over = engine.advance(1)
    const found = firstBroken(watching)
    if (found !== null) return found
    if (!over && engine.nextAt === engine.now) continue
    for (const each of watching) asked(each, () => each.watcher.settled?.(engine.view))
    const settled = firstBroken(watching)
    if (settled !== null) return settled
  }
  for (const each of watching) asked(each, () => each.watcher.ended?.(engine.view))
  return firstBroken(watching)
}

const firstBroken = (watching: ReadonlyArray<Watching>): Tried | null => {
  for (const { invariant, watcher } of watching)
    if (watcher.broken !== null)
      return { _tag: 'Broken', invariant: invariant.name, violation: watcher.broken }
  return null
}

const asked = <A>({ invariant }: Pick<Watching, 'invariant'>, run: () => A): A => {
  try {
    return run()
  } catch (cause) {
    const place = cause instanceof Error ? (cause.stack ?? '').split('\n')[1]?.trim() : undefined
    throw new PolicyMistake(
      `invariant ${invariant.name} throws: ${cause instanceof Error ? cause.message : String(cause)}${place === undefined ? '' : ` (${place})`}`,
    )
  }
}
