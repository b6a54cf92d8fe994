// A thread that simulates replications: it is started with the scenarios, told which replications of which one are
// wanted, and answers with what came of them.
import { parentPort, workerData } from 'node:worker_threads'
import type { Plan } from '../engine/plan.ts'
import { PolicyFault } from '../engine/policy-fault.ts'
import { type FinishedReplication, replications } from '../experiment/replications.ts'
import { loadPlan } from './load-plan.ts'
import type { ThreadData, ThreadReport, ThreadTask } from './thread-messages.ts'

/** Milliseconds between two reports of how far a replication is. */
const REPORT_EVERY = 100
const ENTRIES_PER_STEP = 10_000

const { scenarios }: ThreadData = workerData
const plans = new Map<number, Promise<Plan>>()

const planOf = (scenario: number): Promise<Plan> => {
  const known = plans.get(scenario)
  if (known !== undefined) return known
  const read = scenarios[scenario]
  if (read === undefined) throw new RangeError(`there is no scenario ${scenario}`)
  const plan = loadPlan(read)
  plans.set(scenario, plan)
  return plan
}

const report = (what: ThreadReport): void => parentPort?.postMessage(what)

const perform = async ({ scenario, from, count }: ThreadTask): Promise<void> => {
  const finished: Array<FinishedReplication> = []
  try {
    const plan = await planOf(scenario)
    const seed = scenarios[scenario]?.scenario.seed ?? 0
    let reported = performance.now()
    for (const step of replications(plan, {
      seed,
      from,
      replications: count,
      entriesPerStep: ENTRIES_PER_STEP,
    })) {
      if (step._tag === 'Finished') {
        finished.push({ figures: step.figures, interactions: step.interactions })
      } else if (performance.now() - reported > REPORT_EVERY) {
        reported = performance.now()
        report({ _tag: 'Running', done: finished.length + step.done })
      }
    }
    report({ _tag: 'Finished', finished })
  } catch (error) {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error))
    report({ _tag: 'Failed', finished, policyFault: error instanceof PolicyFault, message, stack })
  }
}

parentPort?.on('message', (task: ThreadTask) => void perform(task))
