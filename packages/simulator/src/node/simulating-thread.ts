import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { EndlessRun } from '../engine/endless-run.ts'
import { PolicyFault } from '../engine/policy-fault.ts'
import { RunFault } from '../engine/run-fault.ts'
import type { ReadScenario } from './read-scenario.ts'
import type { ThreadOrder, ThreadReport, ThreadTask } from './thread-messages.ts'

/** Room for young objects: with V8's own 16 MB, the engine's short-lived states are collected too often. */
const RESOURCE_LIMITS = { maxYoungGenerationSizeMb: 64 }

/** What came of a task. */
export type Outcome = Exclude<ThreadReport, { readonly _tag: 'Running' }>

/** The error of a replication that failed in a thread. */
export const errorOf = ({ fault, message, stack }: Extract<Outcome, { readonly _tag: 'Failed' }>): Error =>
  fault === null ? Object.assign(new Error(message), { stack }) : new (FAULTS[fault] ?? RunFault)(message)

const FAULTS: Readonly<Record<string, typeof RunFault>> = { PolicyFault, EndlessRun }

/** A thread that does one task at a time. */
export class SimulatingThread {
  /** How far it is with its task: whole replications and a part. */
  done = 0
  private readonly worker = new Worker(FILE, {
    resourceLimits: RESOURCE_LIMITS,
    ...(SOURCE ? { execArgv: ['--conditions=inboxlab-source'] } : {}),
  })

  /** Tells it of a scenario, by a number that tasks then name. */
  learn(scenario: number, read: ReadScenario): void {
    this.tell({ _tag: 'Learn', scenario, read })
  }

  forget(scenario: number): void {
    this.tell({ _tag: 'Forget', scenario })
  }

  /** Rejects if the thread itself breaks down. */
  perform(task: ThreadTask, progress: () => void = () => {}): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const heard = (report: ThreadReport): void => {
        if (report._tag === 'Running') {
          this.done = report.done
          progress()
          return
        }
        this.done = 0
        this.worker.off('message', heard).off('error', reject).off('exit', left)
        resolve(report)
      }
      const left = (): void =>
        reject(
          new PolicyFault(
            'something ended a thread before its work was done, such as process.exit in a file of your own; take it out',
          ),
        )
      this.worker.on('message', heard).on('error', reject).on('exit', left)
      this.tell({ _tag: 'Simulate', ...task })
    })
  }

  stop(): Promise<unknown> {
    return this.worker.terminate()
  }

  private tell(order: ThreadOrder): void {
    this.worker.postMessage(order)
  }
}

/** Whether this is the source itself, as in tests, and not what was built of it. */
const SOURCE = import.meta.url.endsWith('.ts')
const PACKAGE = pathToFileURL(createRequire(import.meta.url).resolve('@inboxlab/simulator/package.json'))
const FILE = new URL(SOURCE ? 'src/node/replication-thread.ts' : 'dist-thread/replication-thread.js', PACKAGE)
