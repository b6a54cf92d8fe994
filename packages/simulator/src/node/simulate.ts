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
  /**
   * How many threads, this one included, which works beside the others; by default, as many as the machine can run at once.
   * The result does not depend on it.
   */
  readonly workers?: number
  /** For so many milliseconds no other thread is started, since that takes longer than many a run; 200 by default. */
  readonly threadsAfter?: number
  /** Stops the work; what is finished is given back. */
  readonly signal?: AbortSignal
  /** Told now and then how many replications are finished, with parts of those under way, and how many are planned. */
  readonly progress?: (finished: number, planned: number) => void
}

/** Milliseconds between two looks at the signal, and at what other threads have finished. */
const PAUSE_EVERY = 50
const PAUSE_EVERY_BESIDE_OTHERS = 5
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
  const underWay = { here: 0, elsewhere: 0 }
  const show = (): void => {
    progress(
      series.reduce((sum, { finished }) => sum + finished.length, underWay.here + underWay.elsewhere),
      series.reduce((sum, { planned }) => sum + planned, 0),
    )
  }
  const over = new AbortController()
  let others = Promise.resolve()
  /** Lets other threads help, if that is worth it, now that it is known how long a replication takes. */
  const callOthers = (spent: ReadonlyArray<number | undefined>): void => {
    const threads = Math.min(workers - 1, mostThatHelp(candidates, series))
    if (threads <= 0) return
    others = runOnThreads({
      scenarios: candidates.map(({ read }) => read),
      series,
      threads,
      atATime: (scenario) => {
        const { planned, begun } = series[scenario] as Series
        const fairPart = Math.ceil((planned - begun) / (PARTS * workers))
        return Math.max(1, Math.min(fairPart, Math.round(TASK / (spent[scenario] ?? TASK))))
      },
      signal: over.signal,
      underWay: (parts) => {
        underWay.elsewhere = parts
        show()
      },
    })
    others.catch(() => over.abort())
  }
  const stop = (): void => over.abort()
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
  try {
    await here(candidates, series, {
      callOthers,
      callAfter: workers > 1 ? threadsAfter : Number.POSITIVE_INFINITY,
      signal: over.signal,
      underWay: (part) => {
        underWay.here = part
        show()
      },
    })
    await others
  } finally {
    signal.removeEventListener('abort', stop)
    over.abort()
    await others.catch(() => {})
  }
  return series.map(({ finished }) => finished)
}

const NEVER = new AbortController().signal

const mostThatHelp = (candidates: ReadonlyArray<Candidate>, series: ReadonlyArray<Series>): number =>
  candidates.reduce((sum, { goal }, index) => {
    const { enough, begun } = series[index] as Series
    return enough ? sum : sum + goal.most - begun
  }, 0)

/** Simulates in this thread until there is nothing left to begin; after a while, and once, it calls others. */
const here = async (
  candidates: ReadonlyArray<Candidate>,
  series: ReadonlyArray<Series>,
  {
    callOthers,
    callAfter,
    signal,
    underWay,
  }: {
    readonly callOthers: (spent: ReadonlyArray<number | undefined>) => void
    readonly callAfter: number
    readonly signal: AbortSignal
    readonly underWay: (part: number) => void
  },
): Promise<void> => {
  const started = performance.now()
  const spent: Array<number | undefined> = candidates.map(() => undefined)
  let alone = true
  let paused = started
  for (let task = nextTask(series, () => 1); task !== null; task = nextTask(series, () => 1)) {
    const { plan, read } = candidates[task.scenario] as Candidate
    const of = series[task.scenario] as Series
    const began = performance.now()
    const { from } = task
    for (const step of stepsOf(plan, { seed: read.scenario.seed, from, replications: 1 })) {
      const now = performance.now()
      if (typeof step !== 'number') {
        spent[task.scenario] = now - began
        of.take(from, step)
      }
      underWay(typeof step === 'number' ? step : 0)
      if (alone && now - started > callAfter) {
        alone = false
        callOthers(spent)
      }
      if (now - paused < (alone ? PAUSE_EVERY : PAUSE_EVERY_BESIDE_OTHERS)) continue
      // Lets a signal through, and what other threads have to say: between two of these, nothing else runs.
      await setImmediate()
      if (signal.aborted) return
      paused = performance.now()
    }
  }
}

/** How far a replication is, from 0 to 1, now and then, and at last what came of it, be it an error. */
function* stepsOf(
  ...what: Parameters<typeof replicationsInTime>
): Generator<number | FinishedReplication | Error, void> {
  try {
    for (const step of replicationsInTime(...what)) {
      yield step._tag === 'Running' ? step.done : { figures: step.figures, interactions: step.interactions }
    }
  } catch (error) {
    yield error instanceof Error ? error : new Error(String(error))
  }
}
