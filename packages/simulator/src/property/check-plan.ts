import type { RoutingPolicy } from '@inboxlab/core'
import fc from 'fast-check'
import type { Plan } from '../engine/plan.ts'
import { chosen } from './check-policy.ts'
import { contactLists, type ListedContact, withContacts } from './contact-lists.ts'
import { breachOf, type FoundBreach, type WorldLine } from './counterexample.ts'
import type { Interrupter } from './interrupter.ts'
import type { Invariant } from './invariant.ts'
import { Sparing } from './sparing.ts'
import { planStory } from './story.ts'
import { type Tried, tryPlan } from './try-plan.ts'

/** Options of {@link checkPlan}. */
export interface CheckPlanOptions {
  /** Names of the catalogue, or invariants of one's own. */
  readonly invariants: ReadonlyArray<string | Invariant>
  /** How many lists of contacts. */
  readonly runs: number
  readonly seed: number
  /** How many contacts a list has at most; 20 by default. */
  readonly contacts?: number
  readonly path?: string
  /** Stops looking after so many milliseconds. */
  readonly within?: number
  /** Tries these contacts only. */
  readonly exactly?: ReadonlyArray<ListedContact>
  /** Of the times that the story names; UTC by default. */
  readonly timeZone?: string
  /** Interrupts a policy or an invariant that would run for ever; left out: nothing does. */
  readonly interrupter?: Interrupter
  /** Told now and then how many were tried. */
  readonly progress?: (tried: number) => void
}

/** The fewest contacts found with which an invariant does not hold, and what happens. */
export interface PlanBreach extends FoundBreach {
  readonly contacts: ReadonlyArray<ListedContact>
  readonly seed: number
  readonly path: string
  readonly lines: ReadonlyArray<WorldLine>
}

/** What came of trying the policy of a plan on many lists of contacts. */
export type PlanCheck =
  | { readonly _tag: 'Held'; readonly runs: number; readonly interrupted: boolean }
  | { readonly _tag: 'Failed'; readonly runs: number; readonly breach: PlanBreach }

/**
 * Tries the policy of a plan on many lists of contacts, with the plan's own queues, types and agents, looks for one
 * with which an invariant does not hold, and shrinks it. Throws a `RangeError` for an invariant that is not in the
 * catalogue.
 *
 * @example
 * ```ts
 * import { compile, decodeScenario } from '@inboxlab/simulator'
 * import { checkPlan } from '@inboxlab/simulator/property'
 * const scenario = decodeScenario({
 *   name: 'A small desk',
 *   duration: '8h',
 *   queues: { calls: {} },
 *   types: { call: { queue: 'calls', service: { exponential: '2min' } } },
 *   agents: { desk: { queues: ['calls'], count: 2 } },
 *   traffic: [{ type: 'call', rate: '4.2/min' }],
 * })
 * const options = { runs: 50, seed: 1 }
 * const plan = compile(scenario, new Map())
 * checkPlan(plan, { ...options, invariants: ['first come first served'] })._tag // => 'Held'
 * checkPlan(plan, { ...options, invariants: ['priority respected'] })._tag // => 'Failed'
 * ```
 */
export const checkPlan = (plan: Plan, options: CheckPlanOptions): PlanCheck => {
  const { runs, seed, path, within, progress, exactly, interrupter, timeZone = 'UTC' } = options
  const list = chosen(options.invariants)
  if (exactly !== undefined)
    return tried(plan, exactly, list, interrupter)._tag === 'Kept'
      ? { _tag: 'Held', runs: 1, interrupted: false }
      : {
          _tag: 'Failed',
          runs: 1,
          breach: found(plan, exactly, list, { seed, path: '', interrupter, timeZone }),
        }
  const sparing = new Sparing(list, path !== undefined)
  let count = 0
  const details = fc.check(
    fc.property(contactLists(plan, options.contacts), (contacts) => {
      if (++count % 100 === 0) progress?.(count)
      return sparing.holds((invariants) => tried(plan, contacts, invariants, interrupter)._tag === 'Kept')
    }),
    {
      numRuns: runs,
      seed,
      ...(path === undefined ? {} : { path }),
      ...(within === undefined ? {} : { interruptAfterTimeLimit: within, markInterruptAsFailure: false }),
    },
  )
  if (!details.failed) return { _tag: 'Held', runs: details.numRuns, interrupted: details.interrupted }
  const [contacts] = details.counterexample as [ReadonlyArray<ListedContact>]
  return {
    _tag: 'Failed',
    runs: details.numRuns,
    breach: found(plan, contacts, list, {
      seed,
      path: details.counterexamplePath ?? '',
      interrupter,
      timeZone,
    }),
  }
}

const found = (
  plan: Plan,
  contacts: ReadonlyArray<ListedContact>,
  list: ReadonlyArray<Invariant>,
  {
    seed,
    path,
    interrupter,
    timeZone,
  }: {
    readonly seed: number
    readonly path: string
    readonly interrupter: Interrupter | undefined
    readonly timeZone: string
  },
): PlanBreach => ({
  ...breachOf(tried(plan, contacts, list, interrupter), list),
  contacts,
  seed,
  path,
  lines: planStory(withContacts(plan, contacts), 1, timeZone, interrupter),
})

const tried = (
  plan: Plan,
  contacts: ReadonlyArray<ListedContact>,
  list: ReadonlyArray<Invariant>,
  interrupter?: Interrupter,
): Tried =>
  tryPlan(
    (policy: RoutingPolicy) => ({ ...withContacts(plan, contacts), policy }),
    plan.policy,
    list,
    interrupter === undefined ? {} : { interrupter },
  )
