import { resolve } from 'node:path'
import type { Recorded } from '../scenario/compile.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { asRecorded } from '../trace/as-recorded.ts'
import { readTrace } from './read-trace.ts'

/**
 * Reads every trace of a scenario, with paths relative to a directory, by its position in the scenario's traffic.
 * Rejects with an `InputError` as {@link readTrace} does, or if nobody of a trace comes during the run.
 */
export const readTraces = async (
  scenario: Scenario,
  directory: string,
): Promise<ReadonlyMap<number, Recorded>> => {
  const recorded = new Map<number, Recorded>()
  for (const [position, traffic] of scenario.traffic.entries()) {
    if (traffic._tag !== 'Trace') continue
    const recording = await readTrace(resolve(directory, traffic.trace), {
      ...traffic,
      timeZone: scenario.timeZone,
      types: Object.keys(scenario.types),
    })
    recorded.set(position, asRecorded(scenario, position, recording))
  }
  return recorded
}
