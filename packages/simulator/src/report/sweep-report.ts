import { type MetricName, metrics } from '../statistics/metrics.ts'
import { amount, amountWithin } from './amount.ts'
import { counted } from './counted.ts'
import { fitting, type RankedColumn } from './fitting.ts'
import { plainText } from './plain-text.ts'
import { line, type ReportLine, tableLines } from './report-line.ts'
import { pointNames } from './point-names.ts'
import type { SweepPoint, SweepResult } from './sweep-result.ts'

const OVERALL: ReadonlyArray<MetricName> = ['serviceLevel', 'abandonment', 'meanWait']
const SIGNS = { kept: '✓', broken: '✗', undecided: '?' } as const

/** A sweep as lines of text: the answer, then a row for each point. */
export const sweepReport = (result: SweepResult, width = 120): ReadonlyArray<ReportLine> => {
  const { points, partial } = result
  const [first] = points
  if (first === undefined) return []
  const labels = {
    heading: '',
    cells: pointNames(points, Math.max(20, Math.floor(width / 3))),
  }
  const { shown, leftOut } = fitting(labels, columnsOf(points), width)
  return [
    line(plainText(first.scenario.name), 'heading'),
    ...(partial ? [line('PARTIAL: interrupted; each row rests on the replications it finished', 'bad')] : []),
    line(
      `${counted(points.length, 'point')} of ${counted(first.replications.finished, 'replication')} on the same random numbers`,
      'faint',
    ),
    ...answer(result),
    ...tableLines([labels, ...shown], { leftOut: leftOut.map(({ heading }) => heading) }),
  ]
}

const answer = ({ points, fewest, undecided }: SweepResult): ReadonlyArray<ReportLine> => {
  if (points.every(({ verdict }) => verdict === null)) return []
  const doubts =
    undecided.length === 0
      ? []
      : [
          line(
            `  ? ${undecided.map((name) => plainText(name)).join(', ')}: undecided, more replications would tell`,
            'doubtful',
          ),
        ]
  if (fewest === null) return [line(''), line('  ✗ No point surely keeps all thresholds', 'bad'), ...doubts]
  const onDuty = points.find(({ name }) => name === fewest)?.onDuty ?? null
  return [
    line(''),
    line(
      `  ✓ Fewest agents that keep all thresholds: ${plainText(fewest)} (${amount(onDuty, 'count')} on duty)`,
      'good',
    ),
    ...doubts,
  ]
}

const columnsOf = (points: ReadonlyArray<SweepPoint>): ReadonlyArray<RankedColumn> => [
  ...(points.every(({ verdict }) => verdict === null)
    ? []
    : [
        {
          heading: 'thresholds',
          cells: points.map(({ verdict }) => (verdict === null ? '' : SIGNS[verdict])),
          rank: 0,
        },
      ]),
  { heading: 'on duty', cells: points.map(({ onDuty }) => amount(onDuty, 'count')), rank: 4 },
  ...OVERALL.map((metric, index) => ({
    heading: metrics[metric].text,
    cells: points.map(({ measures }) => {
      const found = measures.find(({ scope, metric: each }) => scope.kind === 'overall' && each === metric)
      return amountWithin(found?.mean ?? null, found?.halfWidth ?? null, metrics[metric].unit)
    }),
    rank: index + 1,
  })),
  ...(points[0]?.measures ?? [])
    .filter(({ scope, metric }) => scope.kind === 'group' && metric === 'occupancy')
    .map(({ scope: { name } }, index) => ({
      heading: `occupancy ${plainText(name ?? '', 20)}`,
      cells: points.map(({ measures }) => {
        const found = measures.find(({ scope, metric }) => scope.name === name && metric === 'occupancy')
        return amountWithin(found?.mean ?? null, found?.halfWidth ?? null, 'share')
      }),
      rank: 5 + index,
    })),
]
