import type { PairedDifference } from '../experiment/difference.ts'
import { type MetricName, metrics } from '../statistics/metrics.ts'
import { amount } from './amount.ts'
import type { CompareResult, Comparison } from './compare-result.ts'
import { counted } from './counted.ts'
import { differenceText, differenceVerdict } from './difference-text.ts'
import { grid } from './grid.ts'
import { HEADLINE_METRICS } from './headline-metrics.ts'
import { plainText } from './plain-text.ts'
import { line, type ReportLine } from './report-line.ts'
import { labelOf } from './scope-figures.ts'

/** What is shown of queues and groups. The rest is in the JSON. */
const OF_QUEUES: ReadonlyArray<MetricName> = ['serviceLevel', 'meanWait']
const OF_GROUPS: ReadonlyArray<MetricName> = ['occupancy', 'fairness']

/** A comparison as lines of text: for each alternative, what it changes against the first, and whether that is shown. */
export const compareReport = (result: CompareResult, width = 120): ReadonlyArray<ReportLine> => {
  const [first] = result.alternatives
  if (first === undefined) return []
  const { finished, planned } = first.replications
  const level = `${Number((100 * result.confidence).toFixed(3))}%`
  return [
    line(
      `${plainText(first.name)} against ${result.comparisons.map(({ name }) => plainText(name)).join(', ')}`,
      'heading',
    ),
    ...(result.partial
      ? [line(`PARTIAL: interrupted, ${finished} of ${counted(planned, 'replication')} finished`, 'bad')]
      : []),
    line(
      finished === 1
        ? '1 replication on the same random numbers; intervals need two or more'
        : `${counted(finished, 'replication')} on the same random numbers; ± spans the ${level} interval of the paired difference`,
      'faint',
    ),
    ...result.comparisons.flatMap((each) => comparisonLines(each, first.name, result, width)),
    ...thresholds(result),
  ]
}

const comparisonLines = (
  { name, differences }: Comparison,
  first: string,
  { alternatives }: CompareResult,
  width: number,
): ReadonlyArray<ReportLine> => {
  const several = (kind: 'queue') =>
    (alternatives[0]?.measures ?? []).filter(
      ({ scope, metric }) => scope.kind === kind && metric === 'arrived',
    ).length > 1
  const shown = differences.filter(
    ({ scope, metric, first: one, other }) =>
      ((scope.kind === 'overall' && HEADLINE_METRICS.includes(metric)) ||
        (scope.kind === 'queue' && several('queue') && OF_QUEUES.includes(metric)) ||
        (scope.kind === 'group' && OF_GROUPS.includes(metric))) &&
      ((one !== null && one !== 0) || (other !== null && other !== 0)),
  )
  const [heading = '', ...rows] = grid([
    {
      heading: '',
      cells: shown.map(({ scope, metric }) => `${labelOf(scope, width)} ${metrics[metric].text}`),
    },
    { heading: plainText(first, 30), cells: shown.map(({ first: value, unit }) => amount(value, unit)) },
    { heading: plainText(name, 30), cells: shown.map(({ other, unit }) => amount(other, unit)) },
    { heading: 'difference', cells: shown.map(differenceText) },
    { heading: 'verdict', cells: shown.map(differenceVerdict) },
  ])
  return [line(''), line(heading, 'heading'), ...rows.map((row, index) => line(row, toneOf(shown[index])))]
}

const toneOf = (difference: PairedDifference | undefined): ReportLine['tone'] => {
  const better = difference?.better ?? null
  return better === null ? 'plain' : better ? 'good' : 'bad'
}

const thresholds = ({ alternatives }: CompareResult): ReadonlyArray<ReportLine> => {
  const broken = alternatives.flatMap(({ name, thresholds }) =>
    thresholds.filter(({ verdict }) => verdict === 'broken').map(({ threshold }) => ({ name, threshold })),
  )
  return broken.length === 0
    ? []
    : [
        line(''),
        ...broken.map(({ name, threshold }) =>
          line(`  ✗ ${plainText(name)}: ${plainText(threshold)} is broken`, 'bad'),
        ),
      ]
}
