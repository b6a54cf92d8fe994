import type { ReplicationOptions } from './replication-options.ts'
import { untilOption } from './until-option.ts'

/** `--seed`, `--reps` and `--until` as changes of the scenario. Throws an `InputError` if one cannot be used. */
export const settingsOf = ({ seed, reps, until }: ReplicationOptions): ReadonlyArray<string> => [
  ...(seed === undefined ? [] : [`seed=${seed}`]),
  ...(reps === undefined ? [] : [`replications=${reps}`]),
  ...(until === undefined ? [] : [`duration=${untilOption(until)}`]),
]
