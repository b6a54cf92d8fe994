import type { ThresholdScope } from '../scenario/threshold.ts'
import type { MetricName } from '../statistics/metrics.ts'
import { intervalOf, type PlannedNames, scopesOf } from './measure.ts'
import type { Goal } from './series.ts'

/** How precisely a metric is wanted. */
export interface Precision {
  readonly metric: MetricName
  /** Null: overall. */
  readonly scope: ThresholdScope | null
  /** Half the width of its confidence interval, at most: a share from 0 to 1, milliseconds or a number. */
  readonly within: number
}

/** Fewer replications say too little of how much they vary for a rule that stops when they seem to vary little. */
const LEAST = 10
/** However wide the intervals are then. */
const MOST = 10_000

/**
 * The goal of as many replications as it takes until all intervals are as narrow as is wanted: at least the given
 * number and 10, at most 10 000.
 */
export const untilWithin = (
  wanted: ReadonlyArray<Precision>,
  plan: PlannedNames,
  confidence: number,
  replications: number,
): Goal => ({
  least: Math.max(LEAST, replications),
  most: Math.max(MOST, replications),
  enough: (finished) => {
    const runs = finished.map(({ figures }) => figures)
    const scopes = scopesOf(plan, runs)
    return wanted.every(({ metric, scope, within }) => {
      const kind = scope?.kind ?? 'overall'
      const name = scope?.name ?? null
      const found = scopes.find(([each]) => each.kind === kind && each.name === name)
      if (found === undefined) return false
      const { halfWidth } = intervalOf(metric, runs.map(found[1]), confidence)
      return halfWidth !== null && halfWidth <= within
    })
  },
})
