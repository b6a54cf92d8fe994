import { setImmediate } from 'node:timers/promises'
import type { Plan } from '../engine/plan.ts'
import { replications } from '../experiment/replications.ts'
import type { FinishedReplication } from '../report/result.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { Interruption } from './interruption.ts'
import { ProgressLine } from './progress-line.ts'

/** Calendar entries between two looks at the clock. */
const ENTRIES_PER_STEP = 10_000
/** Milliseconds between two looks at the signals. */
const PAUSE_EVERY = 50

/** Simulates all replications, or those that are finished when somebody presses Ctrl-C, and shows how far it is. */
export const simulate = async (
  plan: Plan,
  { seed, replications: planned }: Pick<Scenario, 'seed' | 'replications'>,
): Promise<ReadonlyArray<FinishedReplication>> => {
  const finished: Array<FinishedReplication> = []
  const interruption = new Interruption()
  const progress = new ProgressLine()
  let paused = performance.now()
  for (const step of replications(plan, { seed, replications: planned, entriesPerStep: ENTRIES_PER_STEP })) {
    if (step._tag === 'Finished') finished.push({ figures: step.figures, interactions: step.interactions })
    const done = step._tag === 'Finished' ? 1 : step.done
    progress.show(`replication ${step.replication} of ${planned}`, (step.replication - 1 + done) / planned)
    if (performance.now() - paused < PAUSE_EVERY) continue
    // Lets a signal through: between two of these, nothing else runs.
    await setImmediate()
    if (interruption.requested) break
    paused = performance.now()
  }
  progress.clear()
  if (!interruption.requested) interruption.release()
  return finished
}
