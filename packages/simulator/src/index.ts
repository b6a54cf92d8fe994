export { Calendar, NOT_SCHEDULED, type SavedCalendar } from './calendar/calendar.ts'
export type { SavedHeap } from './calendar/indexed-heap.ts'
export { type DetailOptions, observeRun, storiesOf, type WhichRun } from './detail/observe-run.ts'
export {
  type AgentDetail,
  type ContactColumns,
  type ContactEnd,
  PRESENCES,
  type RunDetail,
  type Slice,
  type StayColumns,
  type ToldDecision,
  type WaitBin,
} from './detail/run-detail.ts'
export type { Story, StoryLine } from './detail/story.ts'
export {
  type Constant,
  cumulativeOf,
  type Distribution,
  drawAbove,
  type Exponential,
  type Gamma,
  type Hyperexponential,
  type Lognormal,
  type Mixture,
  meanOf,
  type Quantiles,
  quantileOf,
  type Sampler,
  type Samples,
  type SimpleDistribution,
  sampler,
  scaledToMean,
  type Uniform,
  type Weibull,
} from './distribution/distribution.ts'
export { EndlessRun } from './engine/endless-run.ts'
export { Engine } from './engine/engine.ts'
export type { Intervention, NotDone } from './engine/intervention.ts'
export type {
  CallObserver,
  ObservedAgent,
  ObservedCall,
  ObservedInteraction,
  Presence,
  RunObserver,
} from './engine/observer.ts'
export type { PartOfPlan } from './engine/parts-of-plan.ts'
export type {
  BatchSize,
  BurstState,
  Conversation,
  DistributionByPeriod,
  Diversion,
  DrawnTraffic,
  OpeningHours,
  Plan,
  PlannedAgent,
  PlannedBusyness,
  PlannedGroup,
  PlannedIntervals,
  PlannedLaw,
  PlannedLines,
  PlannedQueue,
  PlannedTraffic,
  PlannedType,
  PoissonTraffic,
  Pull,
  RecordedTraffic,
  RenewalTraffic,
  Retrial,
  Ringing,
  Share,
  VaryingTraffic,
} from './engine/plan.ts'
export { PolicyFault } from './engine/policy-fault.ts'
export { NO_LINE, QUEUE_FULL, WINDOW_CLOSED } from './engine/reasons.ts'
export { RunFault } from './engine/run-fault.ts'
export type { SavedRun } from './engine/saved-run.ts'
export { detectWarmUp } from './experiment/detect-warm-up.ts'
export { differences, type PairedDifference, type Simulated } from './experiment/difference.ts'
export { findMeasure } from './experiment/find-measure.ts'
export {
  type IntervalMeasures,
  intervalMeasures,
  type Measure,
  measures,
  type PlannedNames,
  type Scope,
} from './experiment/measure.ts'
export type { PooledWaits } from './experiment/pooled-waits.ts'
export { type Precision, untilWithin } from './experiment/precision.ts'
export { htmlPage, type PageParts } from './report/html/page.ts'
export type {
  ComparePage,
  MetricByInterval,
  Names,
  PageData,
  PageIntervals,
  RunPage,
  ScopeByInterval,
  SweepPage,
  SweptResult,
} from './report/html/page-data.ts'
export { runPage } from './report/html/run-page.ts'
export {
  type FinishedReplication,
  type ReplicationOptions,
  type ReplicationStep,
  replications,
} from './experiment/replications.ts'
export { exactly, type Goal, type Watched } from './experiment/series.ts'
export { type IntervalCounts, type ThresholdVerdict, verdicts } from './experiment/verdict.ts'
export { type RandomStream, randomStream, randomStreamFrom } from './random/random-stream.ts'
export type { CompareResult, Comparison } from './report/compare-result.ts'
export {
  type RecordedResult,
  type RunResult,
  runResult,
  type ThresholdResult,
} from './report/result.ts'
export type { Setting, SweepPoint, SweepResult } from './report/sweep-result.ts'
export { type TraceEvent, type TraceFile, traceEvents } from './report/trace-events.ts'
export { type ReportLine, textReport } from './report/text-report.ts'
export { type Difference, expectSame } from './rules/run/difference.ts'
export type { WrittenContact, WrittenInteraction, WrittenMessage } from './rules/steps/gaps.ts'
export type { Attached, Defining, OwnSteps } from './rules/vocabulary/own-steps.ts'
export type { MeantList } from './rules/world/lists.ts'
export type { Looking } from './rules/world/looking.ts'
export type { WrittenMoment } from './rules/world/moments.ts'
export type { Refused } from './rules/world/refused.ts'
export type { World } from './rules/world/world.ts'
export { compile, type Recorded } from './scenario/compile.ts'
export { decodeScenario, encodeScenario, type Locate } from './scenario/decode.ts'
export { InputError } from './scenario/input-error.ts'
export { InputErrors } from './scenario/input-errors.ts'
export { scenarioJsonSchema } from './scenario/json-schema.ts'
export type { Cycle } from './scenario/notation/cycle.ts'
export { type ParsedScenario, parseScenario } from './scenario/parse-yaml.ts'
export type { WantedPrecision } from './scenario/precision-notation.ts'
export type { Path } from './scenario/problems/problem.ts'
export { Scenario, type ScenarioFile } from './scenario/scenario.ts'
export { setPath } from './scenario/set-path.ts'
export { combinations, readSweptPath, type SweptPath } from './scenario/sweep-path.ts'
export type { Threshold, ThresholdOperator, ThresholdScope } from './scenario/threshold.ts'
export type { ContactFigures, ContactSums, WaitFigures } from './statistics/contact-figures.ts'
export type { GroupFigures, GroupSums } from './statistics/group-figures.ts'
export type { IntervalFigures } from './statistics/intervals.ts'
export {
  type Better,
  type MetricName,
  metrics,
  type ScopeKind,
  type SumName,
  type Unit,
} from './statistics/metrics.ts'
export { mser5 } from './statistics/mser-5.ts'
export type { PercentileSketch } from './statistics/percentile-sketch.ts'
export { Percentiles } from './statistics/percentiles.ts'
export { type AgentRecord, type InteractionRecord, Records } from './statistics/records.ts'
export {
  type LineFigures,
  type RunFigures,
  RunStatistics,
} from './statistics/run-statistics.ts'
export {
  type Interval,
  interval,
  type RatioInterval,
  ratioInterval,
  ratioTerms,
  replicationsToSettle,
} from './statistics/summary.ts'
export { TimeAverage } from './statistics/time-average.ts'
export { type RecordedFigures, recordedFigures } from './trace/recorded-figures.ts'
export type { Recording } from './trace/recording.ts'
export { type SeenAtWork, staffingSeenAtWork } from './trace/staffing-seen.ts'
export { type ToTraffic, toTraffic } from './trace/to-traffic.ts'
export type { TraceColumns, TraceReading } from './trace/trace-reading.ts'
