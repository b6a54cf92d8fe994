import type { RunDetail } from '../../detail/run-detail.ts'
import type { RunResult } from '../result.ts'

/** What a page shows. */
export interface RunPage {
  readonly kind: 'run'
  readonly result: RunResult
  readonly detail: RunDetail
  readonly names: Names
}

/** The names behind the positions in a {@link RunDetail}. */
export interface Names {
  readonly queues: ReadonlyArray<string>
  readonly types: ReadonlyArray<string>
  readonly groups: ReadonlyArray<string>
  readonly timeZone: string
}

/** Everything that a page can show. */
export type PageData = RunPage
