import * as Result from 'effect/Result'
import type { Precision } from '../experiment/precision.ts'
import { InputError } from '../scenario/input-error.ts'
import { didYouMean } from '../scenario/nearest.ts'
import { readPrecision } from '../scenario/precision-notation.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { shown } from '../scenario/shown.ts'

/** Reads `--until-within`, such as `service level 1%`. Throws an {@link InputError} if it is none. */
export const precisionOption = (written: string): Precision => {
  const read = readPrecision(written)
  if (Result.isFailure(read)) throw new InputError({ place: '--until-within', ...read.failure })
  return read.success
}

/** Throws an {@link InputError} unless what the precisions are about exists. */
export const precisionsApply = (
  wanted: ReadonlyArray<Precision>,
  { queues, types, agents }: Pick<Scenario, 'queues' | 'types' | 'agents'>,
): void => {
  const names = { queue: Object.keys(queues), type: Object.keys(types), group: Object.keys(agents) }
  for (const { scope } of wanted) {
    if (scope === null || scope.kind === 'priority' || names[scope.kind].includes(scope.name)) continue
    throw new InputError({
      place: '--until-within',
      problem: `there is no ${scope.kind} named ${shown(scope.name)}`,
      fix: didYouMean(scope.name, names[scope.kind]),
    })
  }
}
