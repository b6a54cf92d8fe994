import { findMeasure, type Measure, type Scope } from '../experiment/measure.ts'
import type { MetricName } from '../statistics/metrics.ts'
import { metrics } from '../statistics/metrics.ts'
import { amount, amountWithin } from './amount.ts'
import { grid } from './grid.ts'
import { plainText } from './plain-text.ts'
import type { RunResult, ThresholdResult } from './result.ts'

/** How a line of a report is to be shown; who prints it may colour it by this. */
export interface ReportLine {
  readonly text: string
  readonly tone: 'plain' | 'heading' | 'good' | 'bad' | 'doubtful' | 'faint'
}

const CONTACT_COLUMNS: ReadonlyArray<MetricName> = [
  'arrived',
  'served',
  'abandoned',
  'blocked',
  'serviceLevel',
  'abandonment',
  'meanWait',
  'p50Wait',
  'p95Wait',
  'maxWait',
]

/** The result of a run as lines of text: thresholds first, then the measures, what was recorded last. */
export const textReport = (result: RunResult): ReadonlyArray<ReportLine> => [
  ...title(result),
  ...thresholds(result),
  ...contacts(result),
  ...agents(result),
  ...recorded(result),
]

const title = ({
  scenario,
  replications,
  confidence,
  interactions,
  partial,
}: RunResult): Array<ReportLine> => {
  const { planned, finished } = replications
  const times = finished === 1 ? '1 replication' : `${finished.toLocaleString('en-US')} replications`
  const each = Math.round(interactions / Math.max(1, finished)).toLocaleString('en-US')
  const level = `${Number((100 * confidence).toFixed(2))}%`
  return [
    line(plainText(scenario.name), 'heading'),
    line(
      `${times} of ${scenario.duration}, about ${each} interactions each; ± is the half-width of a ${level} interval`,
      'faint',
    ),
    ...(partial
      ? [
          line(
            `PARTIAL: interrupted, ${finished} of ${planned.toLocaleString('en-US')} replications are finished`,
            'bad',
          ),
        ]
      : []),
  ]
}

const thresholds = (result: RunResult): Array<ReportLine> =>
  result.thresholds.length === 0
    ? []
    : [line(''), line('Thresholds', 'heading'), ...result.thresholds.map(threshold)]

const SIGNS = { kept: '✓', broken: '✗', undecided: '?' } as const
const TONES = { kept: 'good', broken: 'bad', undecided: 'doubtful' } as const

const threshold = (each: ThresholdResult): ReportLine => {
  const { verdict, mean, low, high, unit } = each
  const interval = low === null || high === null ? '' : ` (${amount(low, unit)} to ${amount(high, unit)})`
  const observed = mean === null ? 'never observed' : `${amount(mean, unit)}${interval}`
  return line(`  ${SIGNS[verdict]} ${plainText(each.threshold)}: ${observed}${remark(each)}`, TONES[verdict])
}

const remark = ({ verdict, moreReplications }: ThresholdResult): string => {
  if (verdict !== 'undecided') return ''
  return moreReplications === null
    ? ', undecided'
    : `, undecided: about ${moreReplications.toLocaleString('en-US')} more replications would probably settle it`
}

const contacts = ({ measures }: RunResult): Array<ReportLine> => {
  const scopes = scopesOf(measures).filter(({ kind }) => kind !== 'group')
  const shown = scopes.filter(
    ({ kind }) => kind === 'overall' || scopes.filter((s) => s.kind === kind).length > 1,
  )
  return section(
    ['', ...CONTACT_COLUMNS.map((metric) => metrics[metric].text)],
    shown.map((scope) => [
      labelOf(scope),
      ...CONTACT_COLUMNS.map((metric) => shownMeasure(findMeasure(measures, metric, scope))),
    ]),
  )
}

const agents = ({ measures }: RunResult): Array<ReportLine> =>
  section(
    ['', metrics.onDuty.text, metrics.occupancy.text],
    scopesOf(measures)
      .filter(({ kind }) => kind === 'group')
      .map((scope) => [
        labelOf(scope),
        shownMeasure(findMeasure(measures, 'onDuty', scope)),
        shownMeasure(findMeasure(measures, 'occupancy', scope)),
      ]),
  )

const RECORDED_COLUMNS: ReadonlyArray<MetricName> = [
  'arrived',
  'serviceLevel',
  'abandonment',
  'meanWait',
  'meanWaitOfServed',
]

const recorded = ({ recorded: recordings, measures }: RunResult): Array<ReportLine> =>
  recordings === null
    ? []
    : section(
        ['recorded / simulated', ...RECORDED_COLUMNS.map((metric) => metrics[metric].text)],
        recordings
          .filter(({ figures }) => (figures.arrived ?? 0) > 0)
          .map(({ scope, figures }) => [
            labelOf(scope),
            ...RECORDED_COLUMNS.map((metric) => {
              const { unit } = metrics[metric]
              const simulated = findMeasure(measures, metric, scope)
              return `${amount(figures[metric] ?? null, unit)} / ${amount(simulated?.mean ?? null, unit)}`
            }),
          ]),
      )

const section = (
  heading: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
): Array<ReportLine> => {
  const [first, ...rest] = grid(heading, rows)
  return first === undefined ? [] : [line(''), line(first, 'heading'), ...rest.map((text) => line(text))]
}

const shownMeasure = (measure: Measure | undefined): string =>
  measure === undefined ? '–' : amountWithin(measure.mean, measure.halfWidth, measure.unit)

const scopesOf = (measures: ReadonlyArray<Measure>): ReadonlyArray<Scope> => [
  ...new Set(measures.map(({ scope }) => scope)),
]

const labelOf = ({ kind, name }: Scope): string => (name === null ? kind : `${kind} ${plainText(name)}`)

const line = (text: string, tone: ReportLine['tone'] = 'plain'): ReportLine => ({ text, tone })
