import type { Plan } from '../engine/plan.ts'
import { untilWithin } from '../experiment/precision.ts'
import type { FinishedReplication } from '../experiment/replications.ts'
import { exactly, type Goal } from '../experiment/series.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { precisionOption, precisionsApply } from './precision-option.ts'

/**
 * How many replications of a scenario are wanted, by `--until-within`. Throws an `InputError` if one cannot be read or is
 * about something that does not exist.
 */
export const goalOf = (
  { replications, confidence, ...scenario }: Scenario,
  plan: Plan,
  written: ReadonlyArray<string> = [],
): Goal => {
  const wanted = written.map(precisionOption)
  precisionsApply(wanted, scenario)
  return wanted.length === 0 ? exactly(replications) : untilWithin(wanted, plan, confidence, replications)
}

/** The scenario with as many replications as the goal came to, or more than are finished if it was not reached. */
export const withReplicationsOf = (
  scenario: Scenario,
  { least, most, watched, enough }: Goal,
  finished: ReadonlyArray<FinishedReplication>,
): Scenario => {
  const { length } = finished
  const reached = length >= most || (length >= least && enough(finished.map(watched)))
  return { ...scenario, replications: reached ? length : Math.max(least, length + 1) }
}
