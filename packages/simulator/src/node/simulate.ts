import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { Plan } from '../engine/plan.ts'
import type { FinishedReplication } from '../experiment/replications.ts'
import { type Goal, Series } from '../experiment/series.ts'
import type { ReadScenario } from './read-scenario.ts'
import { replicationsInTime } from './replications-in-time.ts'
import { nextTask, runOnThreads } from './thread-pool.ts'

/** A scenario to be simulated. */
export interface Candidate {
  readonly read: ReadScenario
  readonly plan: Plan
  readonly goal: Goal
}

/** Options of {@link simulate}. */
export interface SimulateOptions {
  /** How many threads; by default, as many as the machine can run at once. The result does not depend on it. */
  readonly workers?: number
  /** For so many milliseconds no thread is started, since to start one takes longer than many a run; 200 by default. */
  readonly threadsAfter?: number
  /** Stops the work; what is finished is given back. */
  readonly signal?: AbortSignal
  /** Told now and then how many replications are finished, with parts of those under way, and how many are planned. */
  readonly progress?: (finished: number, planned: number) => void
}

/** Milliseconds between two looks at the signal. */
const PAUSE_EVERY = 50
/** About as long, in milliseconds, is what a thread is given at a time. */
const TASK = 100
/** A thread gets no more at a time than this part of what would be its share, so that all end together. */
const PARTS = 4

/**
 * Simulates scenarios until each has as many replications as its goal asks for, and gives those that are finished, by
 * scenario, in the order of their numbers. The same seed gives the same figures however many threads there are.
 *
 * Rejects with a `PolicyFault` if a policy decides what cannot be done, or, of somebody's own file, does not come back.
 *
 * @example
 * ```ts
 * import { writeFileSync } from 'node:fs'
 * import { exactly } from '@inboxlab/simulator'
 * import { loadPlan, readScenario, simulate } from '@inboxlab/simulator/node'
 * writeFileSync('desk.yaml', `
 * name: A small desk
 * duration: 8h
 * queues: { calls: {} }
 * types: { call: { queue: calls, service: { exponential: 2min } } }
 * agents: { desk: { queues: [calls], count: 12 } }
 * traffic: [{ type: call, rate: 4.2/min }]
 * `)
 * const read = await readScenario('desk.yaml')
 * const [finished] = await simulate([{ read, plan: await loadPlan(read), goal: exactly(4) }], { workers: 2 })
 * finished?.length // => 4
 * ```
 */
export const simulate = async (
  candidates: ReadonlyArray<Candidate>,
  {
    workers = availableParallelism(),
    threadsAfter = 200,
    signal = NEVER,
    progress = () => {},
  }: SimulateOptions = {},
): Promise<ReadonlyArray<ReadonlyArray<FinishedReplication>>> => {
  const series = candidates.map(({ goal }) => new Series(goal))
  const show = (underWay: number): void => {
    const finished = series.reduce((sum, each) => sum + each.finished.length, underWay)
    progress(
      finished,
      series.reduce((sum, each) => sum + each.planned, 0),
    )
  }
  const spent = await here(candidates, series, {
    until: workers > 1 ? threadsAfter : Number.POSITIVE_INFINITY,
    signal,
    show,
  })
  const threads = Math.min(workers, mostThatHelp(candidates, series))
  if (threads > 0 && !signal.aborted) {
    await runOnThreads({
      scenarios: candidates.map(({ read }) => read),
      series,
      threads,
      atATime: (scenario) => {
        const { planned, begun } = series[scenario] as Series
        const fairPart = Math.ceil((planned - begun) / (PARTS * threads))
        return Math.max(1, Math.min(fairPart, Math.round(TASK / (spent[scenario] ?? TASK))))
      },
      signal,
      underWay: show,
    })
  }
  return series.map(({ finished }) => finished)
}

const NEVER = new AbortController().signal

const mostThatHelp = (candidates: ReadonlyArray<Candidate>, series: ReadonlyArray<Series>): number =>
  candidates.reduce((sum, { goal }, index) => {
    const { enough, begun } = series[index] as Series
    return enough ? sum : sum + goal.most - begun
  }, 0)

/** Simulates in this thread for a while, and says how long a replication of each scenario takes, as far as it knows. */
const here = async (
  candidates: ReadonlyArray<Candidate>,
  series: ReadonlyArray<Series>,
  {
    until,
    signal,
    show,
  }: { readonly until: number; readonly signal: AbortSignal; readonly show: (underWay: number) => void },
): Promise<ReadonlyArray<number | undefined>> => {
  const started = performance.now()
  const spent: Array<number | undefined> = candidates.map(() => undefined)
  let paused = started
  for (let task = nextTask(series, () => 1); task !== null; task = nextTask(series, () => 1)) {
    const { plan, read } = candidates[task.scenario] as Candidate
    const of = series[task.scenario] as Series
    const began = performance.now()
    for (const step of replicationsInTime(plan, {
      seed: read.scenario.seed,
      from: task.from,
      replications: 1,
    })) {
      const now = performance.now()
      if (step._tag === 'Finished') {
        spent[task.scenario] = now - began
        of.take(task.from, { figures: step.figures, interactions: step.interactions })
      }
      show(step._tag === 'Finished' ? 0 : step.done)
      if (now - started > until && !(step._tag === 'Finished')) {
        of.takeBack(task.from)
        return spent
      }
      if (now - paused < PAUSE_EVERY) continue
      // Lets a signal through: between two of these, nothing else runs.
      await setImmediate()
      if (signal.aborted) return spent
      paused = performance.now()
    }
    if (performance.now() - started > until) return spent
  }
  return spent
}
