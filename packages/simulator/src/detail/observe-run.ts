import { Engine } from '../engine/engine.ts'
import type { Plan } from '../engine/plan.ts'
import { busiest } from './busiest.ts'
import { DecisionKeeper } from './decision-keeper.ts'
import { DetailObserver } from './detail-observer.ts'
import type { RunDetail } from './run-detail.ts'
import type { Story } from './story.ts'
import { StoryTeller } from './story-teller.ts'

/** Which run to look at. */
export interface WhichRun {
  readonly seed: number
  /** From 1 on. */
  readonly replication: number
  /** In which moments are written. */
  readonly timeZone: string
}

const DECISIONS = 6000

/** How much of it to keep; everything has a default. */
export interface DetailOptions extends WhichRun {
  /** How many interactions a replication is expected to have; beyond 20,000 only every so many-th is kept. */
  readonly interactions: number
  readonly mostContacts?: number
  readonly longest?: number
  readonly decisions?: number
}

/**
 * Simulates one replication again and looks closely: contacts and where they were, agents and what they did, slices of
 * time, and the stories of the longest waits with the reasons of all decisions about them. What it keeps does not grow
 * with the run. Throws a `PolicyFault` as the run itself does.
 *
 * @example
 * ```ts
 * import { compile, decodeScenario, observeRun } from '@inboxlab/simulator'
 * const scenario = decodeScenario({
 *   name: 'A small desk',
 *   duration: '8h',
 *   queues: { calls: {} },
 *   types: { call: { queue: 'calls', service: { exponential: '2min' } } },
 *   agents: { desk: { queues: ['calls'], count: 9 } },
 *   traffic: [{ type: 'call', rate: '4.2/min' }],
 * })
 * const detail = observeRun(compile(scenario, new Map()), {
 *   seed: 1,
 *   replication: 1,
 *   timeZone: 'UTC',
 *   interactions: 2000,
 * })
 * detail.longest[0]?.lines[0]?.text // => 'a voice contact arrives from contact-18 in queue calls'
 * ```
 */
export const observeRun = (plan: Plan, options: DetailOptions): RunDetail => {
  const { seed, replication, timeZone, interactions, mostContacts = 20_000 } = options
  const observer = new DetailObserver(plan, {
    sampledEvery: Math.max(1, Math.ceil(interactions / mostContacts)),
    agents: 400,
    agentChanges: 60_000,
    longest: options.longest ?? 25,
  })
  new Engine(plan, seed, replication, observer).advance()
  const { longestSerials, ...detail } = observer.detail(replication)
  const { decisions = DECISIONS } = options
  const from = detail.decisionsInAll <= decisions ? 0 : busiest(detail.slices)
  const keeper = new DecisionKeeper(plan.start, from, decisions)
  const teller = new StoryTeller(plan, longestSerials, timeZone, keeper)
  new Engine(plan, seed, replication, teller).advance()
  const stories = new Map(teller.stories().map((story) => [story.serial, story]))
  return {
    ...detail,
    longest: longestSerials.flatMap((serial) => stories.get(serial) ?? []),
    decisions: keeper.kept,
  }
}

/**
 * Simulates one replication again and tells what became of some of its interactions, by their serial numbers from 1
 * on, in that order. A number that no interaction has is left out.
 */
export const storiesOf = (
  plan: Plan,
  serials: Iterable<number>,
  { seed, replication, timeZone }: WhichRun,
): ReadonlyArray<Story> => {
  const teller = new StoryTeller(plan, serials, timeZone)
  new Engine(plan, seed, replication, teller).advance()
  return teller.stories()
}
