import * as Result from 'effect/Result'
import type { Precision } from '../experiment/precision.ts'
import { InputError } from '../scenario/input-error.ts'
import { didYouMean } from '../scenario/nearest.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { shown } from '../scenario/shown.ts'
import { readThreshold } from '../scenario/threshold.ts'

/** Reads `--until-within`, such as `service level 1%`. Throws an {@link InputError} if it is none. */
export const precisionOption = (written: string): Precision => {
  const text = written.trim()
  const space = text.lastIndexOf(' ')
  const place = '--until-within'
  if (space < 0) {
    throw new InputError({
      place,
      problem: `${shown(written)} names no metric and how precisely it is wanted`,
      fix: "write it like 'service level 1%' or 'mean wait of queue calls 2s'",
    })
  }
  const read = readThreshold(`${text.slice(0, space)} <= ${text.slice(space + 1)}`)
  if (Result.isFailure(read)) throw new InputError({ place, ...read.failure })
  const { metric, scope, bound } = read.success
  if (bound > 0) return { metric, scope, within: bound }
  throw new InputError({ place, problem: `${shown(written)} is never reached`, fix: 'use a value above 0' })
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
