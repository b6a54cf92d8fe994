import type { FinishedReplication } from '../experiment/replications.ts'
import { type Candidate, simulate } from '../node/simulate.ts'
import { Interruption } from './interruption.ts'
import { ProgressLine } from './progress-line.ts'

/**
 * Simulates, or stops when somebody presses Ctrl-C with what is finished then, and shows how far it is. Gives the
 * finished replications by scenario.
 */
export const simulateInSight = async (
  candidates: ReadonlyArray<Candidate>,
  workers?: number,
): Promise<ReadonlyArray<ReadonlyArray<FinishedReplication>>> => {
  const interruption = new Interruption()
  const progress = new ProgressLine()
  try {
    const finished = await simulate(candidates, {
      ...(workers === undefined ? {} : { workers }),
      signal: interruption.signal,
      progress: (done, planned) =>
        progress.show(`${Math.floor(done)} of ${planned} replications`, done / planned),
    })
    if (!interruption.requested) interruption.release()
    return finished
  } finally {
    progress.clear()
  }
}
