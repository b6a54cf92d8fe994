import type { Scope } from '../../experiment/measure.ts'
import type { MetricName } from '../../statistics/metrics.ts'
import type { RunDetail } from '../../detail/run-detail.ts'
import type { ScenarioFile } from '../../scenario/scenario.ts'
import type { CompareResult } from '../compare-result.ts'
import type { RunResult } from '../result.ts'
import type { SweepPoint, SweepResult } from '../sweep-result.ts'

/** What a page shows of a run. */
export interface RunPage {
  readonly kind: 'run'
  /** Without the figures by interval. */
  readonly result: RunResult
  /** Null: the scenario asks for none. */
  readonly intervals: PageIntervals | null
  readonly detail: RunDetail
  readonly names: Names
}

/** Figures by interval of the day or week, in columns as long as the names. */
export interface PageIntervals {
  /** When each begins: `09:00`, in a week `mon 09:00`. */
  readonly names: ReadonlyArray<string>
  readonly scopes: ReadonlyArray<ScopeByInterval>
  /** For which there was no room. */
  readonly scopesLeftOut: number
}

/** What one scope comes to in every interval. */
export interface ScopeByInterval {
  readonly scope: Scope
  readonly figures: ReadonlyArray<MetricByInterval>
}

/** A metric in every interval; null where it was never observed, or has no interval of confidence. */
export interface MetricByInterval {
  readonly metric: MetricName
  readonly mean: ReadonlyArray<number | null>
  readonly halfWidth: ReadonlyArray<number | null>
}

/** What a page shows of a comparison. */
export interface ComparePage {
  readonly kind: 'compare'
  /** Without what was never observed, and the intervals of the day. */
  readonly result: CompareResult
}

/** What a page shows of a sweep. */
export interface SweepPage {
  readonly kind: 'sweep'
  readonly result: SweptResult
  /** That of the first point; the others differ from it by what their names say. */
  readonly scenario: ScenarioFile
}

/** The result of a sweep, its points without their scenarios, and with the measures that a page shows alone. */
export interface SweptResult extends Omit<SweepResult, 'points'> {
  readonly points: ReadonlyArray<Omit<SweepPoint, 'scenario'>>
}

/** The names behind the positions in a {@link RunDetail}. */
export interface Names {
  readonly queues: ReadonlyArray<string>
  readonly types: ReadonlyArray<string>
  readonly groups: ReadonlyArray<string>
  readonly timeZone: string
}

/** Everything that a page can show. */
export type PageData = RunPage | ComparePage | SweepPage
