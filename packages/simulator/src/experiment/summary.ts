import { type Measure, measures, type PlannedNames } from './measure.ts'
import type { FinishedReplication } from './replications.ts'

/** What a result says of the replications of a scenario, however many there are. */
export interface Summary {
  /** How many were finished. */
  readonly replications: number
  /** Interactions that began, over all of them. */
  readonly interactions: number
  readonly measures: ReadonlyArray<Measure>
}

/** Sums replications up. */
export const summaryOf = (
  plan: PlannedNames,
  finished: ReadonlyArray<FinishedReplication>,
  confidence: number,
): Summary => ({
  replications: finished.length,
  interactions: finished.reduce((sum, { interactions }) => sum + interactions, 0),
  measures: measures(
    plan,
    finished.map(({ figures }) => figures),
    confidence,
  ),
})
