import type { FinishedReplication } from '../experiment/replications.ts'
import type { ReadScenario } from './read-scenario.ts'

/** What a thread is to simulate. */
export interface ThreadTask {
  /** By which number it was told of the scenario. */
  readonly scenario: number
  /** The number of the first replication. */
  readonly from: number
  readonly count: number
  /** Whether their records are wanted too. */
  readonly records?: boolean
}

/** What a thread is told. A policy is a function and cannot be sent, so each thread makes its own of the scenario. */
export type ThreadOrder =
  | { readonly _tag: 'Learn'; readonly scenario: number; readonly read: ReadScenario }
  | { readonly _tag: 'Forget'; readonly scenario: number }
  | ({ readonly _tag: 'Simulate' } & ThreadTask)

/** What a thread says. */
export type ThreadReport =
  | { readonly _tag: 'Running'; readonly done: number }
  | {
      readonly _tag: 'Finished'
      readonly finished: ReadonlyArray<FinishedReplication>
      /** Where they were wanted, those of each, compressed. */
      readonly records: ReadonlyArray<Uint8Array>
    }
  | {
      readonly _tag: 'Failed'
      /** Those before the one that failed. */
      readonly finished: ReadonlyArray<FinishedReplication>
      readonly records: ReadonlyArray<Uint8Array>
      /** The name of the fault that stopped it; null if it is none of the run. */
      readonly fault: string | null
      readonly message: string
      readonly stack: string
    }
