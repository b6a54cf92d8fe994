import type { RoutingPolicy } from '@inboxlab/core'
import fc from 'fast-check'
import { OF_ANY_POLICY } from '../any-policy.ts'
import { chosen } from '../check-policy.ts'
import { breachOf, type FoundBreach, type WorldStory } from '../counterexample.ts'
import type { Invariant } from '../invariant.ts'
import type { SmallWorld } from '../small-world.ts'
import { type SmallWorldOptions, smallWorlds } from '../small-worlds.ts'
import { settingOf, Telling } from '../story.ts'
import { WORLD_START } from '../world-plan.ts'
import type { LiveModel } from './step-command.ts'
import { type Coverage, Covering } from './coverage.ts'
import { LiveRun } from './live-run.ts'
import type { Step } from './step.ts'
import { TRUE_ANSWERS } from './true-answers.ts'
import { Worth } from './worth.ts'

/** Options of {@link checkLive}; everything has a default. */
export interface CheckLiveOptions {
  /**
   * Names of the catalogue, or invariants of one's own; by default what holds under any policy, and that nobody gets
   * lost.
   */
  readonly invariants?: ReadonlyArray<string | Invariant>
  readonly worlds?: SmallWorldOptions
  /** How many worlds; 500 by default. */
  readonly runs?: number
  /** How many steps are done to a world at most; 30 by default. */
  readonly steps?: number
  /** Same seed, same worlds and steps; 1 by default. */
  readonly seed?: number
}

/** The smallest world and steps found under which something does not hold. */
export interface LiveBreach extends FoundBreach {
  readonly policy: string
  readonly world: SmallWorld
  readonly steps: ReadonlyArray<Step>
  readonly story: WorldStory
}

/** What came of living in many worlds, and what was reached meanwhile. */
export type LiveCheck =
  | { readonly _tag: 'Held'; readonly runs: number; readonly coverage: Coverage }
  | {
      readonly _tag: 'Failed'
      readonly runs: number
      readonly coverage: Coverage
      readonly breach: LiveBreach
    }

/**
 * Lives in many small worlds under a policy, while things go wrong: agents disconnect and flap, clocks are skewed,
 * commands come twice, offers are answered late, agents race for the same, the process restarts. Looks for a story in
 * which an invariant does not hold, and shrinks it. What has led to something that was seldom reached before is done
 * more often; the coverage says what was never reached. Throws a `RangeError` for an invariant that is not in the catalogue.
 *
 * @example
 * ```ts
 * import { firstComeFirstServed } from '@inboxlab/core'
 * import { checkLive } from '@inboxlab/simulator/property'
 * const check = checkLive(firstComeFirstServed(), { worlds: { skills: false }, runs: 100 })
 * check._tag // => 'Held'
 * check.coverage.decisions.never.includes('Waiting: Dissuade') // => true
 * ```
 */
export const checkLive = (policy: RoutingPolicy, options: CheckLiveOptions = {}): LiveCheck => {
  const { runs = 500, steps = 30, seed = 1, worlds } = options
  const list = chosen(options.invariants ?? [...OF_ANY_POLICY, 'conservation'])
  const covering = new Covering()
  const worth = new Worth(covering)
  let done = 0
  for (let round = 0; done < runs; round++) {
    const failures: Array<Failure> = []
    const { failed, numRuns } = fc.check(
      fc.property(smallWorlds(worlds), worth.commands(steps), (world, commands) => {
        const live = new LiveRun(world, policy, list, [covering])
        lives(live, commands)
        if (!live.hasFailed) return true
        failures.push({ world, steps: live.steps })
        return false
      }),
      { numRuns: Math.min(ROUND, runs - done), seed: seed + ROUND * round },
    )
    done += numRuns
    const smallest = failures.at(-1)
    const { coverage } = covering
    if (failed && smallest !== undefined)
      return { _tag: 'Failed', runs: done, coverage, breach: breachIn(smallest, policy, list) }
  }
  return { _tag: 'Held', runs: done, coverage: covering.coverage }
}

/**
 * Does these steps to a world under a policy; null if everything holds. Throws a `RangeError` for an invariant that is not
 * in the catalogue.
 */
export const checkSteps = (
  world: SmallWorld,
  steps: ReadonlyArray<Step>,
  policy: RoutingPolicy,
  invariants: ReadonlyArray<string | Invariant> = [...OF_ANY_POLICY, 'conservation'],
): LiveBreach | null => {
  const list = chosen(invariants)
  return lived({ world, steps }, policy, list).outcome._tag === 'Kept'
    ? null
    : breachIn({ world, steps }, policy, list)
}

/** How many worlds are lived in before the steps are weighed anew. */
const ROUND = 50

interface Failure {
  readonly world: SmallWorld
  readonly steps: ReadonlyArray<Step>
}

const lives = (live: LiveRun, commands: Iterable<fc.Command<LiveModel, LiveRun>>): void => {
  try {
    fc.modelRun(() => ({ model: { interactions: 0, offers: 0 }, real: live }), commands)
  } catch (cause) {
    if (!live.hasFailed) throw cause
  }
}

const lived = (
  { world, steps }: Failure,
  policy: RoutingPolicy,
  list: ReadonlyArray<Invariant>,
  telling?: Telling,
): LiveRun => {
  const live = new LiveRun(world, policy, list, [], telling)
  for (const step of steps) live.perform(step)
  return live
}

const breachIn = (failure: Failure, policy: RoutingPolicy, list: ReadonlyArray<Invariant>): LiveBreach => {
  const telling = new Telling(WORLD_START, 'UTC')
  const { outcome } = lived(failure, policy, list, telling)
  return {
    ...breachOf(outcome, [...list, TRUE_ANSWERS]),
    ...failure,
    policy: policy.name,
    story: { setting: settingOf(failure.world), lines: telling.lines },
  }
}
