import { betterOf, type MetricName, metrics, type Unit } from '../statistics/metrics.ts'
import type { RunFigures } from '../statistics/run-statistics.ts'
import { type Interval, interval } from '../statistics/summary.ts'
import { metricsOf, type PlannedNames, type Scope, scopesOf, termsOf } from './measure.ts'

/** How an alternative differs from the first, in one metric of one scope, on the same random numbers. */
export interface PairedDifference {
  readonly scope: Scope
  readonly metric: MetricName
  readonly unit: Unit
  readonly first: number | null
  readonly other: number | null
  /** The other minus the first, replication by replication, with its interval. */
  readonly difference: Interval
  /**
   * `higher` or `lower` where the whole interval is on one side of 0, `same` where no replication differs, and else
   * `undecided`: it is not shown that they differ.
   */
  readonly verdict: 'higher' | 'lower' | 'same' | 'undecided'
  /** Whether that is an improvement; null where it is undecided or the same, or neither way is better. */
  readonly better: boolean | null
}

/** What is compared: a plan's names and the figures of its replications. */
export interface Simulated {
  readonly plan: PlannedNames
  readonly runs: ReadonlyArray<RunFigures>
}

/**
 * Compares two plans that were simulated on the same random numbers, replication by replication: every metric of every
 * scope that both have. What both have in common, a busy day for instance, is taken out of the difference, so its
 * interval is much narrower than those of the two.
 */
export const differences = (
  first: Simulated,
  other: Simulated,
  confidence: number,
): ReadonlyArray<PairedDifference> => {
  const pairs = Math.min(first.runs.length, other.runs.length)
  const [firstRuns, otherRuns] = [first.runs.slice(0, pairs), other.runs.slice(0, pairs)]
  const others = new Map(
    scopesOf(other.plan, otherRuns).map(([scope, figuresOf]) => [keyOf(scope), figuresOf]),
  )
  return scopesOf(first.plan, firstRuns).flatMap(([scope, figuresOf]) => {
    const figuresOfOther = others.get(keyOf(scope))
    if (figuresOfOther === undefined) return []
    const [ofFirst, ofOther] = [firstRuns.map(figuresOf), otherRuns.map(figuresOfOther)]
    return metricsOf(scope.kind).map((metric) => {
      const [terms, otherTerms] = [termsOf(metric, ofFirst), termsOf(metric, ofOther)]
      const gaps = otherTerms.map((value, index) => value - (terms[index] as number))
      const difference = interval(gaps, confidence)
      const verdict = judge(difference, gaps)
      return {
        scope,
        metric,
        unit: metrics[metric].unit,
        first: interval(terms, confidence).mean,
        other: interval(otherTerms, confidence).mean,
        difference,
        verdict,
        better: isBetter(metric, verdict),
      }
    })
  })
}

const keyOf = ({ kind, name }: Scope): string => `${kind} ${name ?? ''}`

const judge = ({ low, high }: Interval, gaps: ReadonlyArray<number>): PairedDifference['verdict'] => {
  const seen = gaps.filter((gap) => !Number.isNaN(gap))
  if (seen.length > 0 && seen.every((gap) => gap === 0)) return 'same'
  if (low === null || high === null) return 'undecided'
  return low > 0 ? 'higher' : high < 0 ? 'lower' : 'undecided'
}

const isBetter = (metric: MetricName, verdict: PairedDifference['verdict']): boolean | null => {
  const better = betterOf(metric)
  return better === null || verdict === 'same' || verdict === 'undecided' ? null : verdict === better
}
