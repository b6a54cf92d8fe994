import type { ThresholdScope } from '../scenario/threshold.ts'
import { type MetricName, ratioOf } from '../statistics/metrics.ts'
import type { RunFigures } from '../statistics/run-statistics.ts'
import { type Interval, interval, ratioInterval } from '../statistics/summary.ts'
import { type PlannedNames, type ScopeRecord, scopesOf } from './measure.ts'
import type { Goal, Watched } from './series.ts'

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
  watched: ({ figures }) => wanted.flatMap((each) => numbersOf(each, plan, figures)),
  enough: (finished) =>
    wanted.every(({ metric, within }, index) => {
      const { halfWidth } = intervalOf(metric, finished, 2 * index, confidence)
      return halfWidth !== null && halfWidth <= within
    }),
})

/** Numerator and denominator of a ratio, or the value twice; NaN where the replication does not have the scope. */
const numbersOf = (
  { metric, scope }: Precision,
  plan: PlannedNames,
  run: RunFigures,
): readonly [number, number] => {
  const kind = scope?.kind ?? 'overall'
  const name = scope?.name ?? null
  const found = scopesOf(plan, [run]).find(([each]) => each.kind === kind && each.name === name)
  const figures: ScopeRecord = found?.[1](run) ?? {}
  const [one, other] = ratioOf(metric) ?? [metric, metric]
  return [figures[one] ?? Number.NaN, figures[other] ?? Number.NaN]
}

/** The interval of a metric whose numbers are at a place, and at the next, of what was watched. */
const intervalOf = (
  metric: MetricName,
  finished: ReadonlyArray<Watched>,
  place: number,
  confidence: number,
): Interval => {
  const [one, other] = [0, 1].map((offset) => finished.map((each) => each[place + offset] as number))
  return ratioOf(metric) === undefined
    ? interval(one ?? [], confidence)
    : ratioInterval(one ?? [], other ?? [], confidence)
}
