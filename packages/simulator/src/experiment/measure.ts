import type { Plan } from '../engine/plan.ts'
import { type MetricName, metrics, type ScopeKind, type Unit } from '../statistics/metrics.ts'
import type { RunFigures } from '../statistics/run-statistics.ts'
import { type Interval, interval } from '../statistics/summary.ts'

/** What a measure is about: everything, or one queue, type, priority or group by its name. */
export interface Scope {
  readonly kind: ScopeKind
  /** Null for `overall`. */
  readonly name: string | null
}

/** A metric of one scope over all replications, with its confidence interval. */
export interface Measure extends Interval {
  readonly scope: Scope
  readonly metric: MetricName
  readonly unit: Unit
}

/** The figures of one scope in one replication; `undefined` where the replication does not have the scope. */
type FiguresOf = (run: RunFigures) => Readonly<Partial<Record<MetricName, number>>> | undefined

/**
 * Summarises replications: every metric of every scope with its interval. Scopes come in the order overall,
 * queues, types, priorities, groups, each in the order of the plan.
 */
export const measures = (
  plan: Pick<Plan, 'queues' | 'types' | 'groups'>,
  runs: ReadonlyArray<RunFigures>,
  confidence: number,
): ReadonlyArray<Measure> =>
  scopesOf(plan, runs).flatMap(([scope, figuresOf]) => {
    const figures = runs.map(figuresOf)
    return metricNames
      .filter((metric) => metrics[metric].scopes.some((kind) => kind === scope.kind))
      .map((metric) => ({
        scope,
        metric,
        unit: metrics[metric].unit,
        ...interval(
          figures.map((each) => each?.[metric] ?? Number.NaN),
          confidence,
        ),
      }))
  })

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

const scopesOf = (
  plan: Pick<Plan, 'queues' | 'types' | 'groups'>,
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
  ]
}

const named = (
  kind: ScopeKind,
  items: ReadonlyArray<{ readonly id: string }>,
  figures: (run: RunFigures, index: number) => ReturnType<FiguresOf>,
): ReadonlyArray<readonly [Scope, FiguresOf]> =>
  items.map(({ id }, index) => [{ kind, name: id }, (run) => figures(run, index)])
