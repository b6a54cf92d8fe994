import type { Series } from '../experiment/series.ts'
import type { ReadScenario } from './read-scenario.ts'
import { errorOf, SimulatingThread } from './simulating-thread.ts'
import type { ThreadTask } from './thread-messages.ts'

/** What {@link runOnThreads} is given. */
export interface ThreadWork {
  readonly scenarios: ReadonlyArray<ReadScenario>
  /** One for each scenario. */
  readonly series: ReadonlyArray<Series>
  readonly threads: number
  /** How many replications of a scenario a thread is given at a time. */
  readonly atATime: (scenario: number) => number
  /** Stops all threads; what is finished stays. */
  readonly signal: AbortSignal
  /** Told now and then how many replications are begun but not finished, in parts of one. */
  readonly underWay: (parts: number) => void
}

/**
 * Simulates on threads until every series has enough, or the signal says stop. Rejects with the error of the first
 * replication, by number, that fails.
 */
export const runOnThreads = async (work: ThreadWork): Promise<void> => {
  const threads = Array.from({ length: work.threads }, () => new SimulatingThread())
  for (const thread of threads) {
    for (const [scenario, read] of work.scenarios.entries()) thread.learn(scenario, read)
  }
  try {
    await Promise.race([
      stopped(work.signal),
      Promise.all(threads.map((thread) => keepBusy(thread, threads, work))),
    ])
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()))
  }
}

const keepBusy = async (
  thread: SimulatingThread,
  threads: ReadonlyArray<SimulatingThread>,
  { series, atATime, underWay }: ThreadWork,
): Promise<void> => {
  const showHowFar = () => underWay(threads.reduce((sum, { done }) => sum + done, 0))
  for (let task = nextTask(series, atATime); task !== null; task = nextTask(series, atATime)) {
    const report = await thread.perform(task, showHowFar)
    const of = series[task.scenario] as Series
    report.finished.forEach((each, index) => {
      of.take(task.from + index, each)
    })
    if (report._tag === 'Failed') of.take(task.from + report.finished.length, errorOf(report))
    showHowFar()
  }
}

/** The scenario that is furthest behind goes first, so that an interruption finds all of them about equally far. */
export const nextTask = (
  series: ReadonlyArray<Series>,
  atATime: (scenario: number) => number,
): ThreadTask | null => {
  const behind = series
    .map((each, scenario) => ({ each, scenario }))
    .filter(({ each }) => !each.enough)
    .sort((one, other) => one.each.begun - other.each.begun)
  for (const { each, scenario } of behind) {
    const numbers = each.next(atATime(scenario))
    if (numbers !== null) return { scenario, ...numbers }
  }
  return null
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
