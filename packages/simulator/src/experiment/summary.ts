import { FoldedMeasures, type IntervalMeasures, type Measure, type PlannedNames } from './measure.ts'
import { type PooledWaits, WaitsPool } from './pooled-waits.ts'
import type { FinishedReplication } from './replications.ts'

/** What a result says of the replications of a scenario, however many there are. */
export interface Summary {
  /** How many were finished. */
  readonly replications: number
  /** Interactions that began, over all of them. */
  readonly interactions: number
  readonly measures: ReadonlyArray<Measure>
  /** The same by interval of the day or week; empty where there are none. */
  readonly intervals: ReadonlyArray<IntervalMeasures>
  /** What all their contacts waited; null if nobody was served or gave up. */
  readonly waits: PooledWaits | null
}

/** Sums replications up. */
export const summaryOf = (
  plan: PlannedNames,
  finished: ReadonlyArray<FinishedReplication>,
  confidence: number,
): Summary => {
  const folded = new FoldedMeasures(plan)
  const pool = new WaitsPool()
  for (const { figures } of finished) {
    folded.sum(figures)
    pool.add(figures)
  }
  for (const { figures } of finished) folded.spread(figures)
  return {
    replications: finished.length,
    interactions: finished.reduce((sum, { interactions }) => sum + interactions, 0),
    measures: folded.measures(confidence),
    intervals: folded.intervals(confidence),
    waits: pool.waits(),
  }
}
