import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { PolicyFault } from '../engine/policy-fault.ts'
import type { Series } from '../experiment/series.ts'
import type { ThreadData, ThreadReport, ThreadTask } from './thread-messages.ts'

/** Room for young objects: with V8's own 16 MB, the engine's short-lived states are collected too often. */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 64 }

/** What {@link runOnThreads} is given. */
export interface ThreadWork extends ThreadData {
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
  const threads = Array.from({ length: work.threads }, () => new ReplicationThread(work.scenarios))
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
  thread: ReplicationThread,
  threads: ReadonlyArray<ReplicationThread>,
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

type Outcome = Exclude<ThreadReport, { readonly _tag: 'Running' }>

const errorOf = ({ policyFault, message, stack }: Extract<Outcome, { readonly _tag: 'Failed' }>): Error =>
  policyFault ? new PolicyFault(message) : Object.assign(new Error(message), { stack })

/** A thread that does one task at a time. */
class ReplicationThread {
  /** How far it is with its task: whole replications and a part. */
  done = 0
  private readonly worker: Worker

  constructor(scenarios: ThreadData['scenarios']) {
    this.worker = new Worker(FILE, {
      workerData: { scenarios } satisfies ThreadData,
      resourceLimits: RESOURCE_LIMITS,
      ...(SOURCE ? { execArgv: ['--conditions=inboxlab-source'] } : {}),
    })
  }

  perform(task: ThreadTask, progress: () => void): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const heard = (report: ThreadReport): void => {
        if (report._tag === 'Running') {
          this.done = report.done
          progress()
          return
        }
        this.done = 0
        this.worker.off('message', heard).off('error', reject)
        resolve(report)
      }
      this.worker.on('message', heard).on('error', reject)
      this.worker.postMessage(task)
    })
  }

  stop(): Promise<unknown> {
    return this.worker.terminate()
  }
}

/** Whether this is the source itself, as in tests, and not what was built of it. */
const SOURCE = import.meta.url.endsWith('.ts')
const PACKAGE = pathToFileURL(createRequire(import.meta.url).resolve('@inboxlab/simulator/package.json'))
const FILE = new URL(SOURCE ? 'src/node/replication-thread.ts' : 'dist/node/replication-thread.js', PACKAGE)
