import type { Plan } from '../engine/plan.ts'
import { untilWithin } from '../experiment/precision.ts'
import type { FinishedReplication } from '../experiment/replications.ts'
import { exactly, type Goal } from '../experiment/series.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { precisionOption, precisionsApply } from './precision-option.ts'
import type { ReplicationOptions } from './replication-options.ts'

/**
 * How many replications of a scenario are wanted: by `--until-within`, else by `--reps`, else by what the scenario says of
 * precision and replications. Throws an `InputError` if a precision cannot be read or is about something that does not
 * exist.
 */
export const goalOf = (
  { replications, confidence, precision = [], ...scenario }: Scenario,
  plan: Plan,
  { untilWithin: written = [], reps }: Pick<ReplicationOptions, 'untilWithin' | 'reps'>,
): Goal => {
  const asked = written.map(precisionOption)
  precisionsApply(asked, scenario)
  const wanted = asked.length > 0 || reps !== undefined ? asked : precision
  return wanted.length === 0 ? exactly(replications) : untilWithin(wanted, plan, confidence, replications)
}

/** Whether the goal is reached by these. */
export const isReached = (
  { least, most, watched, enough }: Goal,
  finished: ReadonlyArray<FinishedReplication>,
): boolean => {
  const { length } = finished
  return length >= most || (length >= least && enough(finished.map(watched)))
}

/** The scenario with as many replications as the goal came to, or more than are finished if it was not reached. */
export const withReplicationsOf = (
  scenario: Scenario,
  { least }: Goal,
  finished: number,
  reached: boolean,
): Scenario => ({ ...scenario, replications: reached ? finished : Math.max(least, finished + 1) })
