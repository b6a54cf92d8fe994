import type { Threshold } from '../scenario/threshold.ts'
import { replicationsToSettle } from '../statistics/summary.ts'
import { findMeasure } from './find-measure.ts'
import type { IntervalMeasures, Measure } from './measure.ts'

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
  /** Of a threshold in every interval: the one that is farthest from keeping it, of which the measure is. */
  readonly interval: string | null
  /** Of a threshold in every interval: how many keep it, break it or are undecided; those with no figure are neither. */
  readonly intervals: IntervalCounts | null
  /** How many more replications would probably decide it; null if it is decided, or nobody can say. */
  readonly moreReplications: number | null
}

/** In how many intervals a threshold is kept, broken or undecided. */
export type IntervalCounts = Readonly<Record<ThresholdVerdict['verdict'], number>>

/**
 * Judges every threshold by the measures of a run, and one that must hold in every interval by those of each: it is
 * broken if it is in any of them, kept if it is in all, and undecided else.
 */
export const verdicts = (
  thresholds: ReadonlyArray<Threshold>,
  measures: ReadonlyArray<Measure>,
  confidence: number,
  intervals: ReadonlyArray<IntervalMeasures> = [],
): ReadonlyArray<ThresholdVerdict> =>
  thresholds.map((threshold) =>
    threshold.everyInterval
      ? inEveryInterval(threshold, intervals, confidence)
      : { ...ofMeasure(threshold, measures, confidence), interval: null, intervals: null },
  )

type OfMeasure = Omit<ThresholdVerdict, 'interval' | 'intervals'>

const ofMeasure = (threshold: Threshold, measures: ReadonlyArray<Measure>, confidence: number): OfMeasure => {
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
}

const WORST_FIRST: ReadonlyArray<ThresholdVerdict['verdict']> = ['broken', 'undecided', 'kept']

const inEveryInterval = (
  threshold: Threshold,
  intervals: ReadonlyArray<IntervalMeasures>,
  confidence: number,
): ThresholdVerdict => {
  const judged = intervals
    .map(({ interval, measures }) => ({ interval, ...ofMeasure(threshold, measures, confidence) }))
    .filter(({ measure }) => (measure?.mean ?? null) !== null)
  const count = (wanted: ThresholdVerdict['verdict']): number =>
    judged.filter(({ verdict }) => verdict === wanted).length
  const counts = { kept: count('kept'), broken: count('broken'), undecided: count('undecided') }
  const verdict = WORST_FIRST.find((each) => counts[each] > 0) ?? 'undecided'
  const least = threshold.op === '<' || threshold.op === '<=' ? -1 : 1
  const [worst] = judged
    .filter((each) => each.verdict === verdict)
    .toSorted((one, other) => least * ((one.measure?.mean ?? 0) - (other.measure?.mean ?? 0)))
  const more = judged.flatMap((each) => (each.verdict === 'undecided' ? [each.moreReplications] : []))
  return {
    threshold,
    verdict,
    measure: worst?.measure ?? null,
    interval: worst?.interval ?? null,
    intervals: counts,
    moreReplications:
      verdict === 'undecided' && more.length > 0 && more.every((each) => each !== null)
        ? Math.max(...more)
        : null,
  }
}

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
