import type { RoutingPolicy } from '@inboxlab/core'
import fc from 'fast-check'
import { OF_ANY_POLICY } from '../any-policy.ts'
import { chosen } from '../check-policy.ts'
import { breachOf, type FoundBreach, type WorldStory } from '../counterexample.ts'
import { type Interrupter, runUnder } from '../interrupter.ts'
import type { Invariant } from '../invariant.ts'
import type { SmallWorld } from '../small-world.ts'
import { type SmallWorldOptions, smallWorlds } from '../small-worlds.ts'
import { settingOf, Telling } from '../story.ts'
import { interruptedBefore, type Tried } from '../try-plan.ts'
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
  /** Stops looking after so many milliseconds. */
  readonly within?: number
  /** Interrupts a policy or an invariant that would run for ever; left out: nothing does. */
  readonly interrupter?: Interrupter
  /** Told now and then how many were lived in. */
  readonly progress?: (lived: number) => void
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
  | {
      readonly _tag: 'Held'
      readonly runs: number
      readonly interrupted: boolean
      readonly coverage: Coverage
    }
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
  const { runs = 500, steps = 30, seed = 1, worlds, within, interrupter, progress } = options
  const list = chosen(options.invariants ?? [...OF_ANY_POLICY, 'conservation'])
  const covering = new Covering()
  const worth = new Worth(covering)
  const until = performance.now() + (within ?? Number.POSITIVE_INFINITY)
  let done = 0
  for (let round = 0; done < runs; round++) {
    const left = within === undefined ? null : until - performance.now()
    if (left !== null && left <= 0)
      return { _tag: 'Held', runs: done, interrupted: true, coverage: covering.coverage }
    const failures: Array<Failure> = []
    const { failed, numRuns } = fc.check(
      fc.property(smallWorlds(worlds), worth.commands(steps), (world, commands) => {
        const { live, tried } = livedIn(interrupter, policy, (begins) => {
          const live = new LiveRun(world, policy, list)
          begins(live)
          lives(live, commands)
          return live
        })
        if (live !== null) worth.learns(live.journal)
        if (tried._tag === 'Kept') return true
        failures.push({ world, steps: live?.steps ?? [] })
        return false
      }),
      {
        numRuns: Math.min(ROUND, runs - done),
        seed: seed + ROUND * round,
        ...(left === null ? {} : { interruptAfterTimeLimit: left, markInterruptAsFailure: false }),
      },
    )
    done += numRuns
    progress?.(done)
    const smallest = failures.at(-1)
    const { coverage } = covering
    if (failed && smallest !== undefined)
      return { _tag: 'Failed', runs: done, coverage, breach: breachIn(smallest, policy, list, interrupter) }
  }
  return { _tag: 'Held', runs: done, interrupted: false, coverage: covering.coverage }
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
  { interrupter }: Pick<CheckLiveOptions, 'interrupter'> = {},
): LiveBreach | null => {
  const list = chosen(invariants)
  const { tried } = livedIn(interrupter, policy, livesThrough({ world, steps }, policy, list))
  return tried._tag === 'Kept' ? null : breachIn({ world, steps }, policy, list, interrupter)
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

/** Lives somewhere, and tells who lives there as soon as they have begun. */
type Life = (begins: (live: LiveRun) => void) => LiveRun

/** What has become of a life: also if it had to be interrupted. */
const livedIn = (
  interrupter: Interrupter | undefined,
  policy: RoutingPolicy,
  life: Life,
): { readonly live: LiveRun | null; readonly tried: Tried } => {
  let begun: LiveRun | null = null
  const ended = runUnder(interrupter, () => {
    begun = null
    return life((live) => {
      begun = live
    })
  })
  if (ended._tag === 'Ended') return { live: ended.value, tried: ended.value.outcome }
  const live = begun as LiveRun | null
  return { live, tried: live?.interrupted(ended) ?? interruptedBefore(policy, ended) }
}

const livesThrough =
  (
    { world, steps }: Failure,
    policy: RoutingPolicy,
    list: ReadonlyArray<Invariant>,
    telling?: Telling,
  ): Life =>
  (begins) => {
    const live = new LiveRun(world, policy, list, telling)
    begins(live)
    for (const step of steps) live.perform(step)
    return live
  }

const breachIn = (
  failure: Failure,
  policy: RoutingPolicy,
  list: ReadonlyArray<Invariant>,
  interrupter: Interrupter | undefined,
): LiveBreach => {
  let telling = new Telling(WORLD_START, 'UTC')
  const { tried } = livedIn(interrupter, policy, (begins) => {
    telling = new Telling(WORLD_START, 'UTC')
    return livesThrough(failure, policy, list, telling)(begins)
  })
  return {
    ...breachOf(tried, [...list, TRUE_ANSWERS]),
    ...failure,
    policy: policy.name,
    story: { setting: settingOf(failure.world), lines: telling.lines },
  }
}
