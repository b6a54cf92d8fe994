import * as Effect from 'effect/Effect'
import * as Schema from 'effect/Schema'
import { type MetricName, metrics, type ScopeKind } from '../statistics/metrics.ts'

const Figure = Schema.NullOr(Schema.Finite)
const Whole = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const AtLeastOne = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))
const Metric = Schema.Literals(Object.keys(metrics) as ReadonlyArray<MetricName>)
const Kind = Schema.Literals([
  'overall',
  'queue',
  'type',
  'priority',
  'group',
] satisfies ReadonlyArray<ScopeKind>)
const Scope = Schema.Struct({ kind: Kind, name: Schema.NullOr(Schema.String) })
const Unit = Schema.Literals(['share', 'time', 'count'])
const Interval = {
  mean: Figure,
  sd: Figure,
  halfWidth: Figure,
  low: Figure,
  high: Figure,
  n: Whole,
  missing: Whole,
}
const Confidence = Schema.Finite.check(Schema.isGreaterThan(0), Schema.isLessThan(1))
const Tool = Schema.Struct({ name: Schema.Literal('inboxlab'), version: Schema.String })

const Measures = Schema.Array(
  Schema.Struct({ scope: Scope, metric: Metric, unit: Unit, ...Interval, meanOfRatios: Figure }),
)

const PooledWaits = Schema.Struct({
  contacts: AtLeastOne,
  p50: Schema.Finite,
  p90: Schema.Finite,
  p95: Schema.Finite,
  p99: Schema.Finite,
  max: Schema.Finite,
})

/** What is the same in the result of a run, of an alternative and of a point. */
const ofRun = {
  schemaVersion: Schema.Literal(1),
  tool: Tool,
  scenarioHash: Schema.String,
  scenario: Schema.Unknown,
  seed: Whole,
  replications: Schema.Struct({ planned: AtLeastOne, finished: AtLeastOne }),
  partial: Schema.Boolean,
  confidence: Confidence,
  interactions: Whole,
  thresholds: Schema.Array(
    Schema.Struct({
      threshold: Schema.String,
      metric: Metric,
      scope: Scope,
      op: Schema.Literals(['<', '<=', '>', '>=']),
      bound: Schema.Finite,
      verdict: Schema.Literals(['kept', 'broken', 'undecided']),
      unit: Unit,
      mean: Figure,
      low: Figure,
      high: Figure,
      interval: Schema.NullOr(Schema.String),
      intervals: Schema.NullOr(Schema.Struct({ kept: Whole, broken: Whole, undecided: Whole })),
      moreReplications: Schema.NullOr(Whole),
    }),
  ),
  measures: Measures,
  intervals: Schema.Array(Schema.Struct({ interval: Schema.String, measures: Measures })),
  // Results of earlier versions have none.
  waits: Schema.NullOr(PooledWaits).pipe(Schema.withDecodingDefaultTypeKey(Effect.succeed(null))),
  recorded: Schema.NullOr(
    Schema.Array(Schema.Struct({ scope: Scope, figures: Schema.Record(Schema.String, Schema.Finite) })),
  ),
}

/** A result of `inboxlab run` as it is read, its scenario still to be decoded. */
export const RunOutline = Schema.Struct({ ...ofRun, reproduce: Schema.String })

/** A result of `inboxlab compare` as it is read, its scenarios still to be decoded. */
export const CompareOutline = Schema.Struct({
  schemaVersion: Schema.Literal(1),
  tool: Tool,
  confidence: Confidence,
  partial: Schema.Boolean,
  alternatives: Schema.NonEmptyArray(Schema.Struct({ name: Schema.String, ...ofRun })),
  comparisons: Schema.Array(
    Schema.Struct({
      name: Schema.String,
      differences: Schema.Array(
        Schema.Struct({
          scope: Scope,
          metric: Metric,
          unit: Unit,
          first: Figure,
          other: Figure,
          difference: Schema.Struct(Interval),
          verdict: Schema.Literals(['higher', 'lower', 'same', 'undecided']),
          better: Schema.NullOr(Schema.Boolean),
        }),
      ),
    }),
  ),
  reproduce: Schema.String,
})

/** A result of `inboxlab sweep` as it is read, its scenarios still to be decoded. */
export const SweepOutline = Schema.Struct({
  schemaVersion: Schema.Literal(1),
  tool: Tool,
  partial: Schema.Boolean,
  points: Schema.NonEmptyArray(
    Schema.Struct({
      name: Schema.String,
      settings: Schema.Array(Schema.Struct({ path: Schema.String, value: Schema.String })),
      onDuty: Schema.Finite,
      verdict: Schema.NullOr(Schema.Literals(['kept', 'broken', 'undecided'])),
      ...ofRun,
    }),
  ),
  fewest: Schema.NullOr(Schema.String),
  undecided: Schema.Array(Schema.String),
  reproduce: Schema.String,
})
