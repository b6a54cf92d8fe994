import type { Plan } from '../engine/plan.ts'
import {
  isByInterval,
  type MetricName,
  metrics,
  ratioOf,
  type ScopeKind,
  type SumName,
  type Unit,
} from '../statistics/metrics.ts'
import type { RunFigures } from '../statistics/run-statistics.ts'
import { type Interval, RatioOfSums, ratioTerms, Spread } from '../statistics/summary.ts'

/** What a measure is about: everything, or one queue, type, priority or group by its name. */
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
 * queues, types, priorities, groups, each in the order of the plan.
 */
export const measures = (
  plan: PlannedNames,
  runs: ReadonlyArray<RunFigures>,
  confidence: number,
): ReadonlyArray<Measure> => folded(plan, runs).measures(confidence)

/** The measures of one interval of the day or the week. */
export interface IntervalMeasures {
  /** When it begins: `09:00`, in a week `mon 09:00`. */
  readonly interval: string
  readonly measures: ReadonlyArray<Measure>
}

/**
 * Summarises replications by the intervals of the plan: contacts by the interval in which they arrived, lines and agents
 * by the time in it. Overall, by queue, type and group.
 */
export const intervalMeasures = (
  plan: PlannedNames,
  runs: ReadonlyArray<RunFigures>,
  confidence: number,
): ReadonlyArray<IntervalMeasures> => folded(plan, runs).intervals(confidence)

const folded = (plan: PlannedNames, runs: ReadonlyArray<RunFigures>): FoldedMeasures => {
  const all = new FoldedMeasures(plan)
  for (const run of runs) all.sum(run)
  for (const run of runs) all.spread(run)
  return all
}

/** A metric of a scope whose replications come one by one. */
class FoldedMetric {
  readonly metric: MetricName
  private readonly names: readonly [SumName, SumName] | undefined
  private readonly sums = new RatioOfSums()
  private readonly values = new Spread()
  private readonly ratios = new Spread()

  constructor(metric: MetricName) {
    this.metric = metric
    this.names = ratioOf(metric)
  }

  sum(figures: ScopeRecord | undefined): void {
    if (this.names === undefined) return
    const [numerator, denominator] = this.terms(figures, this.names)
    this.sums.add(numerator, denominator)
    this.ratios.add(numerator / denominator)
  }

  spread(figures: ScopeRecord | undefined): void {
    this.values.add(
      this.names === undefined
        ? figureOf(this.metric, figures)
        : this.sums.term(...this.terms(figures, this.names)),
    )
  }

  interval(confidence: number): Pick<Measure, keyof Interval | 'meanOfRatios'> {
    return {
      ...this.values.interval(confidence),
      meanOfRatios: this.names === undefined ? null : this.ratios.interval(confidence).mean,
    }
  }

  private terms(
    figures: ScopeRecord | undefined,
    [numerator, denominator]: readonly [SumName, SumName],
  ): [number, number] {
    return [figureOf(numerator, figures), figureOf(denominator, figures)]
  }
}

/** A scope of the whole run, or of an interval, and where its figures are. */
interface Place {
  readonly scope: Scope
  /** Null: of the whole run. */
  readonly interval: string | null
  readonly figuresOf: FiguresOf
}

interface FoldedScope extends Place {
  readonly metrics: ReadonlyArray<FoldedMetric>
}

/**
 * The measures of replications that come one by one, in the order of their numbers, and twice: first to be summed up, then
 * for their spread around the sums. Its memory does not depend on how many there are.
 */
export class FoldedMeasures {
  private readonly plan: PlannedNames
  private first: RunFigures | undefined
  private readonly priorities = new Set<number>()
  private readonly scopes = new Map<string, FoldedScope>()

  constructor(plan: PlannedNames) {
    this.plan = plan
  }

  /** The first time. */
  sum(run: RunFigures): void {
    if (this.first === undefined || run.priorities.some(({ priority }) => !this.priorities.has(priority))) {
      this.first ??= run
      for (const { priority } of run.priorities) this.priorities.add(priority)
      this.know()
    }
    for (const { figuresOf, metrics: all } of this.scopes.values()) {
      const figures = figuresOf(run)
      for (const each of all) each.sum(figures)
    }
  }

  /** The second time. */
  spread(run: RunFigures): void {
    for (const { figuresOf, metrics: all } of this.scopes.values()) {
      const figures = figuresOf(run)
      for (const each of all) each.spread(figures)
    }
  }

  /** When all came twice. */
  measures(confidence: number): ReadonlyArray<Measure> {
    this.know()
    return this.measuresOf(this.wholeRun(), confidence)
  }

  /** The same by interval of the day or week, if the runs have any. */
  intervals(confidence: number): ReadonlyArray<IntervalMeasures> {
    this.know()
    return this.byInterval().map(([interval, places]) => ({
      interval,
      measures: this.measuresOf(places, confidence),
    }))
  }

  private measuresOf(places: ReadonlyArray<Place>, confidence: number): ReadonlyArray<Measure> {
    return places.flatMap((place) =>
      (this.scopes.get(keyOf(place)) as FoldedScope).metrics.map((each) => ({
        scope: place.scope,
        metric: each.metric,
        unit: metrics[each.metric].unit,
        ...each.interval(confidence),
      })),
    )
  }

  private know(): void {
    for (const place of [...this.wholeRun(), ...this.byInterval().flatMap(([, places]) => places)]) {
      const key = keyOf(place)
      if (this.scopes.has(key)) continue
      const wanted = metricsOf(place.scope.kind).filter(
        (metric) => place.interval === null || isByInterval(metric),
      )
      this.scopes.set(key, { ...place, metrics: wanted.map((metric) => new FoldedMetric(metric)) })
    }
  }

  private wholeRun(): ReadonlyArray<Place> {
    return scopesBy(this.plan, this.priorities).map(([scope, figuresOf]) => ({
      scope,
      interval: null,
      figuresOf,
    }))
  }

  private byInterval(): ReadonlyArray<readonly [interval: string, places: ReadonlyArray<Place>]> {
    return (this.first?.intervals ?? []).map(({ name }, index) => [
      name,
      scopesAt(this.plan, index).map(([scope, figuresOf]) => ({ scope, interval: name, figuresOf })),
    ])
  }
}

const keyOf = ({ scope: { kind, name }, interval }: Place): string =>
  `${interval ?? ''} ${kind} ${name ?? ''}`

const figureOf = (name: MetricName | SumName, figures: ScopeRecord | undefined): number =>
  figures?.[name] ?? Number.NaN

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
): ReadonlyArray<number> => figures.map((each) => figureOf(name, each))

/** The metrics that a kind of scope has. */
export const metricsOf = (kind: ScopeKind): ReadonlyArray<MetricName> =>
  metricNames.filter((metric) => metrics[metric].scopes.some((each) => each === kind))

const metricNames = Object.keys(metrics) as ReadonlyArray<MetricName>

/** Every scope that replications have, and where to find its figures in each of them. */
export const scopesOf = (
  plan: PlannedNames,
  runs: ReadonlyArray<RunFigures>,
): ReadonlyArray<readonly [Scope, FiguresOf]> =>
  scopesBy(plan, new Set(runs.flatMap((run) => run.priorities.map(({ priority }) => priority))))

const scopesBy = (
  plan: PlannedNames,
  priorities: ReadonlySet<number>,
): ReadonlyArray<readonly [Scope, FiguresOf]> => [
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

const scopesAt = (plan: PlannedNames, interval: number): ReadonlyArray<readonly [Scope, FiguresOf]> => [
  [{ kind: 'overall', name: null }, (run) => run.intervals[interval]?.overall],
  ...named('queue', plan.queues, (run, index) => run.intervals[interval]?.queues[index]),
  ...named('type', plan.types, (run, index) => run.intervals[interval]?.types[index]),
  ...named('group', plan.groups, (run, index) => run.intervals[interval]?.groups[index]),
]

const named = (
  kind: ScopeKind,
  items: ReadonlyArray<{ readonly id: string }>,
  figures: (run: RunFigures, index: number) => ReturnType<FiguresOf>,
): ReadonlyArray<readonly [Scope, FiguresOf]> =>
  items.map(({ id }, index) => [{ kind, name: id }, (run) => figures(run, index)])
