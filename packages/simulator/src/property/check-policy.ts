import type { RoutingPolicy } from '@inboxlab/core'
import fc from 'fast-check'
import { breachOf, type Counterexample } from './counterexample.ts'
import type { Interrupter } from './interrupter.ts'
import type { Invariant } from './invariant.ts'
import { invariants as catalogue } from './invariants.ts'
import type { SmallWorld } from './small-world.ts'
import { type SmallWorldOptions, smallWorlds } from './small-worlds.ts'
import { Sparing } from './sparing.ts'
import { worldStory } from './story.ts'
import { type Tried, tryPlan } from './try-plan.ts'
import { worldPlan } from './world-plan.ts'

/** Options of {@link checkPolicy}; everything has a default. */
export interface CheckOptions {
  /** Names of the catalogue, or invariants of one's own; all of the catalogue by default. */
  readonly invariants?: ReadonlyArray<string | Invariant>
  /** What the worlds that it is tried on may have. */
  readonly worlds?: SmallWorldOptions
  /** How many worlds; 1000 by default. */
  readonly runs?: number
  /** Same seed, same worlds; 1 by default. */
  readonly seed?: number
  /** Goes straight to a counterexample found before. */
  readonly path?: string
  /** Stops looking after so many milliseconds. */
  readonly within?: number
  /** Interrupts a policy or an invariant that would run for ever; left out: nothing does. */
  readonly interrupter?: Interrupter
}

/** What came of trying a policy on many worlds. */
export type PolicyCheck =
  | { readonly _tag: 'Held'; readonly runs: number; readonly interrupted: boolean }
  | { readonly _tag: 'Failed'; readonly runs: number; readonly counterexample: Counterexample }

/**
 * Tries a policy on many small worlds, looks for one in which an invariant does not hold, and shrinks it to the
 * smallest story. Throws a `RangeError` for an invariant that is not in the catalogue.
 *
 * @example
 * ```ts
 * import { firstComeFirstServed } from '@inboxlab/core'
 * import { checkPolicy } from '@inboxlab/simulator/property'
 * const check = checkPolicy(firstComeFirstServed(), {
 *   invariants: ['one holder', 'conservation'],
 *   worlds: { skills: false, capacity: false },
 *   runs: 50,
 * })
 * check._tag // => 'Held'
 * ```
 */
export const checkPolicy = (policy: RoutingPolicy, options: CheckOptions = {}): PolicyCheck => {
  const { runs = 1000, seed = 1, path, within, interrupter } = options
  const list = chosen(options.invariants ?? [...catalogue.keys()])
  const sparing = new Sparing(list, path !== undefined)
  const details = fc.check(
    fc.property(smallWorlds(options.worlds), (world) =>
      sparing.holds((invariants) => tried(world, policy, invariants, interrupter)._tag === 'Kept'),
    ),
    {
      numRuns: runs,
      seed,
      ...(path === undefined ? {} : { path }),
      ...(within === undefined ? {} : { interruptAfterTimeLimit: within, markInterruptAsFailure: false }),
    },
  )
  if (!details.failed) return { _tag: 'Held', runs: details.numRuns, interrupted: details.interrupted }
  const [world] = details.counterexample as [SmallWorld]
  return {
    _tag: 'Failed',
    runs: details.numRuns,
    counterexample: explained(world, policy, list, {
      seed,
      path: details.counterexamplePath ?? '',
      interrupter,
    }),
  }
}

/** Tries a policy on one world; null if everything holds. */
export const checkWorld = (
  world: SmallWorld,
  policy: RoutingPolicy,
  names: ReadonlyArray<string | Invariant> = [...catalogue.keys()],
  { interrupter }: Pick<CheckOptions, 'interrupter'> = {},
): Counterexample | null => {
  const list = chosen(names)
  if (tried(world, policy, list, interrupter)._tag === 'Kept') return null
  return explained(world, policy, list, { seed: 0, path: '', interrupter })
}

const tried = (
  world: SmallWorld,
  policy: RoutingPolicy,
  list: ReadonlyArray<Invariant>,
  interrupter?: Interrupter,
): Tried =>
  tryPlan(
    (careful) => worldPlan(world, careful),
    policy,
    list,
    interrupter === undefined ? {} : { interrupter },
  )

/** @internal The invariants of these names. */
export const chosen = (names: ReadonlyArray<string | Invariant>): ReadonlyArray<Invariant> =>
  names.map((each) => {
    if (typeof each !== 'string') return each
    const found = catalogue.get(each)
    if (found === undefined)
      throw new RangeError(`there is no invariant '${each}'; there are ${[...catalogue.keys()].join(', ')}`)
    return found
  })

const explained = (
  world: SmallWorld,
  policy: RoutingPolicy,
  list: ReadonlyArray<Invariant>,
  {
    seed,
    path,
    interrupter,
  }: { readonly seed: number; readonly path: string; readonly interrupter: Interrupter | undefined },
): Counterexample => ({
  ...breachOf(tried(world, policy, list, interrupter), list),
  world,
  policy: policy.name,
  seed,
  path,
  story: worldStory(world, policy, interrupter),
})
