import * as Result from 'effect/Result'
import * as Schema from 'effect/Schema'
import { isByInterval, type MetricName, metrics, type ScopeKind, type Unit } from '../statistics/metrics.ts'
import { readDuration } from './duration.ts'
import { didYouMean, orList } from './nearest.ts'
import { notation } from './notation/notation.ts'
import { readPercent } from './percent.ts'
import { type Fault, fault } from './problems/fault.ts'
import { shown } from './shown.ts'

/** What a threshold is about, when not about everything. */
export interface ThresholdScope {
  readonly kind: Exclude<ScopeKind, 'overall'>
  readonly name: string
}

/** A rule that a run must keep, like `service level of queue calls >= 80%`. */
export interface Threshold {
  /** As in the file, spaces evened out. */
  readonly text: string
  readonly metric: MetricName
  /** Null: everything. */
  readonly scope: ThresholdScope | null
  /** It must hold in every interval of the day or week; left out: over the whole run. */
  readonly everyInterval?: true
  readonly op: ThresholdOperator
  /** A share from 0 to 1, milliseconds or a number, by the metric's unit. */
  readonly bound: number
}

/** How a {@link Threshold} compares what was measured with its bound. */
export type ThresholdOperator = '<' | '<=' | '>' | '>='

const EXAMPLE = "write it like 'service level >= 80%' or 'p95 wait of queue calls < 60s'"
const OPERATORS: ReadonlyArray<ThresholdOperator> = ['<=', '>=', '<', '>']
const SCOPES: ReadonlyArray<ThresholdScope['kind']> = ['queue', 'type', 'group', 'priority']
const EVERY_INTERVAL = ' in every interval'
const SCOPED = new RegExp(`^(.*?) of (${SCOPES.join('|')}) (.+)$`, 'u')

const metricNames = Object.keys(metrics).filter((name): name is MetricName => Object.hasOwn(metrics, name))
const metricByText = new Map(metricNames.map((name) => [String(metrics[name].text), name] as const))

/** Reads a threshold. */
export const readThreshold = (written: unknown): Result.Result<Threshold, Fault> => {
  if (typeof written !== 'string') return fault(`${shown(written)} is no threshold`, EXAMPLE)
  const text = written.trim().replace(/\s+/gu, ' ')
  const [, left, operator, value] = /^([^<>=]*?) ?([<>=]+) ?([^<>=]*)$/u.exec(text) ?? []
  if (left === undefined || value === undefined) return fault(`${shown(written)} is no threshold`, EXAMPLE)
  const op = OPERATORS.find((known) => known === operator)
  if (op === undefined) {
    return fault(`${shown(written)}: '${operator}' compares nothing here`, `use ${orList(OPERATORS)}`)
  }
  return Result.gen(function* () {
    const everyInterval = left.endsWith(EVERY_INTERVAL)
    const subject = everyInterval ? left.slice(0, -EVERY_INTERVAL.length) : left
    const { metric, scope } = yield* readSubject(subject, written)
    if (everyInterval) yield* knownByInterval(metric, scope, written)
    const bound = yield* readBound(value, metrics[metric].unit, written)
    const text = `${left} ${op} ${value}`
    return { text, metric, scope, ...(everyInterval ? { everyInterval } : {}), op, bound }
  })
}

const knownByInterval = (
  metric: MetricName,
  scope: ThresholdScope | null,
  written: string,
): Result.Result<void, Fault> => {
  const fix = `leave out '${EVERY_INTERVAL.trim()}'`
  if (!isByInterval(metric)) return fault(`${shown(written)}: ${metrics[metric].text} is of a whole run`, fix)
  return scope?.kind === 'priority'
    ? fault(`${shown(written)}: nothing is known of a priority by interval`, fix)
    : Result.void
}

const readSubject = (
  left: string,
  written: string,
): Result.Result<Pick<Threshold, 'metric' | 'scope'>, Fault> => {
  const plain = metricByText.get(left)
  const [, subject = left, kind, name = ''] = (plain === undefined && SCOPED.exec(left)) || []
  const metric = plain ?? metricByText.get(subject)
  const [, , word] = /^(.*?) of (\S+) .+$/u.exec(subject) ?? []
  if (word !== undefined && metric === undefined && metricByText.has(subject.replace(/ of \S+ .+$/u, ''))) {
    return fault(`${shown(written)}: '${word}' is nothing it can be of`, didYouMean(word, SCOPES))
  }
  if (metric === undefined) {
    return fault(
      `${shown(written)}: '${subject}' is no metric`,
      didYouMean(subject, [...metricByText.keys()]),
    )
  }
  const scopes: ReadonlyArray<ScopeKind> = metrics[metric].scopes
  const scopeKind = SCOPES.find((known) => known === kind)
  const found: ScopeKind = scopeKind ?? 'overall'
  if (!scopes.includes(found)) {
    const of = SCOPES.filter((scope) => scopes.includes(scope)).map((scope) => `'${subject} of ${scope} …'`)
    return fault(
      `${shown(written)}: ${subject} is not known ${scopeKind === undefined ? 'overall' : `by ${kind}`}`,
      `write ${orList(of)}`,
    )
  }
  return Result.succeed({ metric, scope: scopeKind === undefined ? null : { kind: scopeKind, name } })
}

const readBound = (value: string, unit: Unit, written: string): Result.Result<number, Fault> => {
  const read =
    unit === 'share'
      ? readPercent(value)
      : unit === 'time'
        ? readDuration(value === '0' ? 0 : value)
        : readCount(value)
  return Result.mapError(read, ({ problem, fix }) => ({ problem: `${shown(written)}: ${problem}`, fix }))
}

const readCount = (value: string): Result.Result<number, Fault> =>
  /^\d{1,12}(\.\d+)?$/u.test(value)
    ? Result.succeed(Number(value))
    : fault(`${shown(value)} is no number`, 'write it like 25')

/** What a decoded threshold is made of. */
export const ThresholdData = Schema.Struct({
  text: Schema.String,
  metric: Schema.Literals(metricNames),
  scope: Schema.NullOr(Schema.Struct({ kind: Schema.Literals(SCOPES), name: Schema.String })),
  everyInterval: Schema.optionalKey(Schema.Literal(true)),
  op: Schema.Literals(OPERATORS),
  bound: Schema.Finite,
})

const oneOf = (words: Iterable<string>): string => [...words].map(spaced).join('|')

const spaced = (words: string): string => words.replaceAll(' ', '\\s+')

/** What a metric of a scope looks like, in a regular expression. */
export const SUBJECT_PATTERN = `(${oneOf(metricByText.keys())})(\\s+of\\s+(${SCOPES.join('|')})\\s+[^<>=]+)?`

/** A threshold of a scenario file: text there, a {@link Threshold} here. */
export const ThresholdNotation = notation({
  written: Schema.String.check(
    Schema.isPattern(
      new RegExp(`^\\s*${SUBJECT_PATTERN}(${spaced(EVERY_INTERVAL)})?\\s*(<=|>=|<|>)[^<>=]+$`, 'u'),
    ),
  ).annotate({
    identifier: 'Threshold',
    title: 'Threshold',
    description:
      'A rule that a run must keep: a metric, if wanted of one queue, type, group or priority, perhaps in every interval of the day or week, an operator and a bound.',
    examples: [
      'service level >= 80%',
      'abandonment < 5%',
      'p95 wait of queue calls < 60s',
      'service level in every interval >= 70%',
    ],
  }),
  value: ThresholdData,
  read: readThreshold,
  write: ({ text }) => text,
})
