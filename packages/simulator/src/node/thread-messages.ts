import type { FinishedReplication } from '../experiment/replications.ts'
import type { ReadScenario } from './read-scenario.ts'

/** What a thread is given when it starts. A policy is a function and cannot be sent, so each thread makes its own. */
export interface ThreadData {
  readonly scenarios: ReadonlyArray<ReadScenario>
}

/** What a thread is told to simulate. */
export interface ThreadTask {
  /** Index into the scenarios. */
  readonly scenario: number
  /** The number of the first replication. */
  readonly from: number
  readonly count: number
}

/** What a thread says. */
export type ThreadReport =
  | { readonly _tag: 'Running'; readonly done: number }
  | { readonly _tag: 'Finished'; readonly finished: ReadonlyArray<FinishedReplication> }
  | {
      readonly _tag: 'Failed'
      /** Those before the one that failed. */
      readonly finished: ReadonlyArray<FinishedReplication>
      readonly policyFault: boolean
      readonly message: string
      readonly stack: string
    }
