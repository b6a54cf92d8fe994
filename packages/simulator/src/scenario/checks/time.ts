import { writeDuration } from '../duration.ts'
import { localMoment } from '../local-moment.ts'
import type { Problem } from '../problems/problem.ts'
import type { Draft } from './draft.ts'

/** The run begins at a moment that exists, and lasts longer than its warm-up. */
export const timesFit = ({ settings }: Draft): ReadonlyArray<Problem> => {
  const { start, timeZone, duration, warmUp } = settings
  const problems: Array<Problem> = []
  if (start !== undefined && timeZone !== undefined && localMoment(start, timeZone) === undefined) {
    problems.push({
      path: ['start'],
      problem: `${start} does not exist in ${timeZone}: the clocks skip it`,
      fix: 'choose another start',
    })
  }
  if (duration !== undefined && typeof warmUp === 'number' && warmUp >= duration) {
    problems.push({
      path: ['warmUp'],
      problem: `${writeDuration(warmUp)} is not shorter than the duration, ${writeDuration(duration)}`,
      fix: 'shorten warmUp or lengthen duration',
    })
  }
  return problems
}

/** A confidence interval needs a confidence between 0 and 1, both excluded. */
export const confidenceIsPossible = ({ settings: { confidence } }: Draft): ReadonlyArray<Problem> =>
  confidence === 0 || confidence === 1
    ? [{ path: ['confidence'], problem: 'must be above 0% and below 100%', fix: 'write it like 95%' }]
    : []
