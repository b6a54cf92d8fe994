import type { Plan } from '../engine/plan.ts'
import {
  type MetricName,
  metrics,
  ratioOf,
  type ScopeKind,
  type SumName,
  type Unit,
} from '../statistics/metrics.ts'
import type { RunFigures } from '../statistics/run-statistics.ts'
import { type Interval, interval, ratioInterval, ratioTerms } from '../statistics/summary.ts'

/** What a measure is about: everything, or one queue, type, priority, group or interval by its name. */
export interface Scope {
  readonly kind: ScopeKind
  /** Null for `overall`. */
  readonly name: string | null
}

/**
 * A metric of one scope over all replications, with its confidence interval. A ratio, such as a share or a mean wait, is
 * the sum of its numerators over the sum of its denominators.
 */
export interface Measure extends Interval {
  readonly scope: Scope
  readonly metric: MetricName
  readonly unit: Unit
  /** Of a ratio: the mean of what it was in each replication. Null for what is no ratio, or never observed. */
  readonly meanOfRatios: number | null
}

/** The figures of one scope in one replication. */
export type ScopeRecord = Readonly<Partial<Record<MetricName | SumName, number>>>

/** `undefined` where the replication does not have the scope. */
type FiguresOf = (run: RunFigures) => ScopeRecord | undefined

/** The names that scopes have. */
export type PlannedNames = Pick<Plan, 'queues' | 'types' | 'groups'>

/**
 * Summarises replications: every metric of every scope with its interval. Scopes come in the order overall,
 * queues, types, priorities, groups, intervals, each in the order of the plan.
 */
export const measures = (
  plan: PlannedNames,
  runs: ReadonlyArray<RunFigures>,
  confidence: number,
): ReadonlyArray<Measure> =>
  scopesOf(plan, runs).flatMap(([scope, figuresOf]) => {
    const figures = runs.map(figuresOf)
    return metricsOf(scope.kind).map((metric) => ({
      scope,
      metric,
      unit: metrics[metric].unit,
      ...intervalOf(metric, figures, confidence),
    }))
  })

/** A metric over replications, by the figures of one scope in each. */
export const intervalOf = (
  metric: MetricName,
  figures: ReadonlyArray<ScopeRecord | undefined>,
  confidence: number,
): Pick<Measure, keyof Interval | 'meanOfRatios'> => {
  const ratio = ratioOf(metric)
  return ratio === undefined
    ? { ...interval(valuesOf(metric, figures), confidence), meanOfRatios: null }
    : ratioInterval(valuesOf(ratio[0], figures), valuesOf(ratio[1], figures), confidence)
}

/**
 * One number for each replication, whose mean over them is the metric: what was measured, or the terms of a ratio. NaN
 * where the replication has none.
 */
export const termsOf = (
  metric: MetricName,
  figures: ReadonlyArray<ScopeRecord | undefined>,
): ReadonlyArray<number> => {
  const ratio = ratioOf(metric)
  return ratio === undefined
    ? valuesOf(metric, figures)
    : ratioTerms(valuesOf(ratio[0], figures), valuesOf(ratio[1], figures))
}

const valuesOf = (
  name: MetricName | SumName,
  figures: ReadonlyArray<ScopeRecord | undefined>,
): ReadonlyArray<number> => figures.map((each) => each?.[name] ?? Number.NaN)

/** The metrics that a kind of scope has. */
export const metricsOf = (kind: ScopeKind): ReadonlyArray<MetricName> =>
  metricNames.filter((metric) => metrics[metric].scopes.some((each) => each === kind))

/** The measure of a metric and scope, if there is one. */
export const findMeasure = (
  list: ReadonlyArray<Measure>,
  metric: MetricName,
  scope: Scope,
): Measure | undefined =>
  list.find(
    (each) => each.metric === metric && each.scope.kind === scope.kind && each.scope.name === scope.name,
  )

const metricNames = Object.keys(metrics) as ReadonlyArray<MetricName>

/** Every scope that replications have, and where to find its figures in each of them. */
export const scopesOf = (
  plan: PlannedNames,
  runs: ReadonlyArray<RunFigures>,
): ReadonlyArray<readonly [Scope, FiguresOf]> => {
  const priorities = new Set(runs.flatMap((run) => run.priorities.map(({ priority }) => priority)))
  return [
    [{ kind: 'overall', name: null }, (run) => run.overall],
    ...named('queue', plan.queues, (run, index) => run.queues[index]),
    ...named('type', plan.types, (run, index) => run.types[index]),
    ...[...priorities]
      .sort((a, b) => a - b)
      .map((priority): readonly [Scope, FiguresOf] => [
        { kind: 'priority', name: String(priority) },
        (run) => run.priorities.find((each) => each.priority === priority)?.figures,
      ]),
    ...named('group', plan.groups, (run, index) => run.groups[index]),
    ...named(
      'interval',
      (runs[0]?.intervals ?? []).map(({ from }) => ({ id: String(from) })),
      (run, index) => run.intervals[index]?.figures,
    ),
  ]
}

const named = (
  kind: ScopeKind,
  items: ReadonlyArray<{ readonly id: string }>,
  figures: (run: RunFigures, index: number) => ReturnType<FiguresOf>,
): ReadonlyArray<readonly [Scope, FiguresOf]> =>
  items.map(({ id }, index) => [{ kind, name: id }, (run) => figures(run, index)])
