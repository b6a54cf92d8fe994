// A thread that simulates replications: it is told of scenarios, then which replications of which one are wanted, and
// answers with what came of them.
import { parentPort } from 'node:worker_threads'
import type { Plan } from '../engine/plan.ts'
import { RunFault } from '../engine/run-fault.ts'
import type { FinishedReplication } from '../experiment/replications.ts'
import { loadPlan } from './load-plan.ts'
import { packedRecords, recordsOf } from './replication-records.ts'
import type { ReadScenario } from './read-scenario.ts'
import { replicationsInTime } from './replications-in-time.ts'
import type { ThreadOrder, ThreadReport, ThreadTask } from './thread-messages.ts'

/** Milliseconds between two reports of how far a replication is. */
const REPORT_EVERY = 100

const known = new Map<number, { readonly read: ReadScenario; plan?: Promise<Plan> }>()

const report = (what: ThreadReport): void => parentPort?.postMessage(what)

const perform = async ({ scenario, from, count, records: wanted }: ThreadTask): Promise<void> => {
  const finished: Array<FinishedReplication> = []
  const records: Array<Uint8Array> = []
  try {
    const found = known.get(scenario)
    if (found === undefined) throw new RangeError(`there is no scenario ${scenario}`)
    found.plan ??= loadPlan(found.read)
    const plan = await found.plan
    const { seed } = found.read.scenario
    let reported = performance.now()
    for (const step of replicationsInTime(plan, { seed, from, replications: count })) {
      if (step._tag === 'Finished') {
        finished.push({ figures: step.figures, interactions: step.interactions })
        if (wanted === true) records.push(packedRecords(recordsOf(plan, seed, step.replication)))
      } else if (performance.now() - reported > REPORT_EVERY) {
        reported = performance.now()
        report({ _tag: 'Running', done: finished.length + step.done })
      }
    }
    report({ _tag: 'Finished', finished, records })
  } catch (error) {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error))
    report({
      _tag: 'Failed',
      finished,
      records,
      fault: error instanceof RunFault ? error.name : null,
      message,
      stack,
    })
  }
}

parentPort?.on('message', (order: ThreadOrder) => {
  if (order._tag === 'Learn') known.set(order.scenario, { read: order.read })
  else if (order._tag === 'Forget') known.delete(order.scenario)
  else void perform(order)
})
