import type { Plan } from '../engine/plan.ts'
import type { IntervalMeasures, Measure, Scope } from '../experiment/measure.ts'
import type { PooledWaits } from '../experiment/pooled-waits.ts'
import type { FinishedReplication } from '../experiment/replications.ts'
import { type Summary, summaryOf } from '../experiment/summary.ts'
import { type IntervalCounts, verdicts } from '../experiment/verdict.ts'
import { encodeScenario } from '../scenario/decode.ts'
import { hashOf } from '../scenario/hash.ts'
import type { Scenario, ScenarioFile } from '../scenario/scenario.ts'
import type { ThresholdOperator } from '../scenario/threshold.ts'
import type { ContactFigures } from '../statistics/contact-figures.ts'
import { type MetricName, metrics, type Unit } from '../statistics/metrics.ts'
import { recordedFigures } from '../trace/recorded-figures.ts'
import { tool } from './tool.ts'

/** A threshold and what became of it, as a result holds it. */
export interface ThresholdResult {
  readonly threshold: string
  readonly metric: MetricName
  readonly scope: Scope
  readonly op: ThresholdOperator
  /** In the unit of the metric, like mean, low and high. */
  readonly bound: number
  readonly verdict: 'kept' | 'broken' | 'undecided'
  readonly unit: Unit
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  /** Of a threshold in every interval: the one farthest from keeping it, of which mean, low and high are. */
  readonly interval: string | null
  /** Of a threshold in every interval: in how many of those with a figure it is kept, broken or undecided. */
  readonly intervals: IntervalCounts | null
  /** How many more replications would probably decide it; null if it is decided or cannot be said. */
  readonly moreReplications: number | null
}

/** What a recording says of one scope, to be set beside the measures. */
export interface RecordedResult {
  readonly scope: Scope
  /** A metric that was not observed is left out. */
  readonly figures: Partial<Record<MetricName, number>>
}

/**
 * The result of a run: everything that follows from scenario, seed and replications, and the command that was given,
 * but nothing of the machine or the hour, so that the same command gives the same bytes. Shares are from 0 to 1, times
 * in milliseconds.
 */
export interface RunResult {
  readonly schemaVersion: 1
  readonly tool: typeof tool
  readonly scenarioHash: string
  /** In the notation of the file, every default filled in. */
  readonly scenario: ScenarioFile
  readonly seed: number
  readonly replications: { readonly planned: number; readonly finished: number }
  /** Interrupted: the measures rest on the finished replications only. */
  readonly partial: boolean
  readonly confidence: number
  /** Interactions that began, over all finished replications. */
  readonly interactions: number
  readonly thresholds: ReadonlyArray<ThresholdResult>
  readonly measures: ReadonlyArray<Measure>
  /** The measures by interval of the day or week, where the scenario asks for them. */
  readonly intervals: ReadonlyArray<IntervalMeasures>
  /** What all contacts of all finished replications waited; null if nobody was served or gave up. */
  readonly waits: PooledWaits | null
  /** What the replayed recordings say of the same span; null if there is none. */
  readonly recorded: ReadonlyArray<RecordedResult> | null
  /** The command that gives these measures again; of a partial result, without an interruption. */
  readonly reproduce: string
}

/** Puts the result of a run together. */
export const runResult = (
  scenario: Scenario,
  plan: Plan,
  finished: ReadonlyArray<FinishedReplication>,
  reproduce: string,
): RunResult => summarisedResult(scenario, plan, summaryOf(plan, finished, scenario.confidence), reproduce)

/** Puts the result of a run together of which only the sum is known. */
export const summarisedResult = (
  scenario: Scenario,
  plan: Plan,
  { replications, interactions, measures: measured, intervals, waits }: Summary,
  reproduce: string,
): RunResult => {
  const encoded = encodeScenario(scenario)
  return {
    schemaVersion: 1,
    tool,
    scenarioHash: hashOf(encoded),
    scenario: encoded,
    seed: scenario.seed,
    replications: { planned: scenario.replications, finished: replications },
    partial: replications < scenario.replications,
    confidence: scenario.confidence,
    interactions,
    thresholds: verdicts(scenario.thresholds, measured, scenario.confidence, intervals).map(
      ({ threshold, verdict, measure, interval, intervals: counts, moreReplications }) => ({
        threshold: threshold.text,
        metric: threshold.metric,
        scope: threshold.scope ?? { kind: 'overall', name: null },
        op: threshold.op,
        bound: threshold.bound,
        verdict,
        unit: metrics[threshold.metric].unit,
        mean: measure?.mean ?? null,
        low: measure?.low ?? null,
        high: measure?.high ?? null,
        interval,
        intervals: counts,
        moreReplications,
      }),
    ),
    measures: measured,
    intervals,
    waits,
    recorded: recordedResults(plan),
    reproduce,
  }
}

const recordedResults = (plan: Plan): ReadonlyArray<RecordedResult> | null => {
  const recorded = recordedFigures(plan)
  if (recorded === null) return null
  return [
    { scope: { kind: 'overall', name: null }, figures: observed(recorded.overall) },
    ...plan.queues.map(({ id }, index) => ({
      scope: { kind: 'queue' as const, name: id },
      figures: observed(recorded.queues[index]),
    })),
    ...plan.types.map(({ id }, index) => ({
      scope: { kind: 'type' as const, name: id },
      figures: observed(recorded.types[index]),
    })),
    ...recorded.priorities.map(({ priority, figures }) => ({
      scope: { kind: 'priority' as const, name: String(priority) },
      figures: observed(figures),
    })),
  ]
}

const observed = (figures: ContactFigures | undefined): RecordedResult['figures'] =>
  Object.fromEntries(
    Object.entries(figures ?? {}).filter(
      ([name, value]) => Object.hasOwn(metrics, name) && !Number.isNaN(value),
    ),
  )
