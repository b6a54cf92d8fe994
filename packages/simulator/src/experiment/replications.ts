import { Engine } from '../engine/engine.ts'
import type { Plan } from '../engine/plan.ts'
import { type RunFigures, RunStatistics } from '../statistics/run-statistics.ts'

/** One finished replication. */
export interface FinishedReplication {
  readonly figures: RunFigures
  /** Interactions that began in it. */
  readonly interactions: number
}

/** How far a sequence of replications has come. */
export type ReplicationStep =
  /** `done` of the current replication's virtual time has passed, from 0 to 1. */
  | { readonly _tag: 'Running'; readonly replication: number; readonly done: number }
  | ({ readonly _tag: 'Finished'; readonly replication: number } & FinishedReplication)

/** Options of {@link replications}. */
export interface ReplicationOptions {
  readonly seed: number
  /** How many replications. */
  readonly replications: number
  /** The number of the first; 1 unless told otherwise. */
  readonly from?: number
  /** Calendar entries between two `Running` steps; a million unless told otherwise. */
  readonly entriesPerStep?: number
}

/**
 * Runs a plan several times, each time with random numbers that follow from the seed and the replication's number
 * alone, and yields now and then so that whoever drives it can show progress or stop.
 */
export function* replications(plan: Plan, options: ReplicationOptions): Generator<ReplicationStep, void> {
  const { from = 1, entriesPerStep = 1_000_000 } = options
  const span = plan.end - plan.start
  for (let replication = from; replication < from + options.replications; replication++) {
    const statistics = new RunStatistics(plan)
    const engine = new Engine(plan, options.seed, replication, statistics)
    while (!engine.advance(entriesPerStep)) {
      yield { _tag: 'Running', replication, done: Math.min(1, (engine.now - plan.start) / span) }
    }
    yield {
      _tag: 'Finished',
      replication,
      figures: statistics.figures(),
      interactions: engine.interactionsBegun,
    }
  }
}
