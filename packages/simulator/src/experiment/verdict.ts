import type { Threshold } from '../scenario/threshold.ts'
import { replicationsToSettle } from '../statistics/summary.ts'
import { findMeasure } from './find-measure.ts'
import type { Measure } from './measure.ts'

/** Whether a run keeps a threshold. */
export interface ThresholdVerdict {
  readonly threshold: Threshold
  /**
   * `kept` or `broken` when the whole interval lies on one side of the bound, `undecided` when the bound lies
   * within it. With one replication there is no interval, and the mean alone decides.
   */
  readonly verdict: 'kept' | 'broken' | 'undecided'
  /** What was measured; null if the scope was never observed. */
  readonly measure: Measure | null
  /** How many more replications would probably decide it; null if it is decided, or nobody can say. */
  readonly moreReplications: number | null
}

/** Judges every threshold by the measures of a run. */
export const verdicts = (
  thresholds: ReadonlyArray<Threshold>,
  measures: ReadonlyArray<Measure>,
  confidence: number,
): ReadonlyArray<ThresholdVerdict> =>
  thresholds.map((threshold) => {
    const scope = threshold.scope ?? { kind: 'overall', name: null }
    const measure = findMeasure(measures, threshold.metric, scope) ?? null
    const verdict = measure === null ? 'undecided' : judge(threshold, measure)
    return {
      threshold,
      verdict,
      measure,
      moreReplications:
        verdict === 'undecided' && measure !== null
          ? replicationsToSettle(measure, threshold.bound, confidence)
          : null,
    }
  })

const judge = (threshold: Threshold, { mean, low, high }: Measure): ThresholdVerdict['verdict'] => {
  if (mean === null) return 'undecided'
  const kept = [low ?? mean, high ?? mean].map((value) => keeps(value, threshold))
  return kept.every(Boolean) ? 'kept' : kept.some(Boolean) ? 'undecided' : 'broken'
}

const keeps = (value: number, { op, bound }: Threshold): boolean => {
  switch (op) {
    case '<':
      return value < bound
    case '<=':
      return value <= bound
    case '>':
      return value > bound
    case '>=':
      return value >= bound
  }
}
