import * as Plot from '@observablehq/plot'
import { findMeasure } from '../../../experiment/find-measure.ts'
import { betterOf, type MetricName, metrics } from '../../../statistics/metrics.ts'
import { amount, amountWithin } from '../../amount.ts'
import { axisText, timeTicks, wholeTicks } from './axis.ts'
import { chart } from './chart.ts'
import { shortened } from './shortened.ts'
import { SWEEP_VERDICTS } from './sweep-verdicts.ts'
import { frontierBy, type SweptPoints } from './swept-figures.ts'

const OVERALL = { kind: 'overall', name: null } as const

/** More names than this in a drawing are a tangle: they are in the table alone. */
const NAMED = 12

/** Every point by its agents on duty and by one figure of its service, and the frontier through the best. */
export const costAgainstService = (points: SweptPoints, metric: MetricName): HTMLElement => {
  const { text, unit } = metrics[metric]
  const better = betterOf(metric) ?? 'lower'
  const onFrontier = new Set(frontierBy(points, metric))
  const rows = points.flatMap(({ name, settings, onDuty, verdict, measures }, position) => {
    const measure = findMeasure(measures, metric, OVERALL)
    if (measure === undefined || measure.mean === null) return []
    const { mean, low, high, halfWidth } = measure
    return [
      {
        name,
        values: settings.map(({ value }) => value).join(', '),
        onDuty,
        mean,
        low: low ?? mean,
        high: high ?? mean,
        written: amountWithin(mean, halfWidth, unit),
        verdict: SWEEP_VERDICTS[verdict ?? 'none'].text as string,
        best: onFrontier.has(position),
      },
    ]
  })
  type Row = (typeof rows)[number]
  const lowest = Math.min(...rows.map(({ low }) => low))
  const highest = Math.max(...rows.map(({ high }) => high))
  const fewest = Math.min(...rows.map(({ onDuty }) => onDuty))
  const most = Math.max(...rows.map(({ onDuty }) => onDuty))
  const line = rows.filter(({ best }) => best).toSorted((one, other) => one.onDuty - other.onDuty)
  const verdicts = Object.values(SWEEP_VERDICTS).filter((each) =>
    rows.some(({ verdict }) => verdict === each.text),
  )
  return chart({
    title: `Agents on duty and ${text}`,
    caption: `Each point by its agents on duty, on average over the run, and by its ${text} with the interval. The dashed line is the frontier, through the means: ${better} ${text} than on it costs more agents.`,
    options: {
      height: 420,
      marginLeft: 64,
      marginTop: 36,
      marginBottom: 48,
      marginRight: 32,
      inset: 16,
      x: {
        label: 'agents on duty',
        labelOffset: 40,
        grid: true,
        tickFormat: (value: number) => amount(value, 'count'),
        ...(most - fewest >= 2 ? { ticks: wholeTicks(fewest, most) } : {}),
      },
      y: {
        label: text,
        grid: true,
        tickFormat: (value: number) => axisText(value, unit),
        ...(unit === 'time' ? { ticks: timeTicks(lowest, highest) } : {}),
      },
      color: { domain: verdicts.map((each) => each.text), range: verdicts.map((each) => each.colour) },
      symbol: {
        legend: true,
        domain: verdicts.map((each) => each.text),
        range: verdicts.map((each) => each.symbol),
      },
      marks: [
        Plot.lineY(line, { x: 'onDuty', y: 'mean', stroke: 'currentColor', strokeDasharray: '5 4' }),
        Plot.ruleX(rows, { x: 'onDuty', y1: 'low', y2: 'high', stroke: 'verdict', strokeWidth: 2 }),
        Plot.dot(rows, {
          x: 'onDuty',
          y: 'mean',
          stroke: 'verdict',
          fill: 'verdict',
          symbol: 'verdict',
          r: 5,
          channels: { point: 'name' },
          tip: {
            format: {
              x: (value: number) => amount(value, 'count'),
              y: (value: number) => amount(value, unit),
            },
          },
        }),
        Plot.text(line.length <= NAMED ? line : [], {
          x: 'onDuty',
          y: better === 'higher' ? 'high' : 'low',
          text: ({ values }: Row) => shortened(values, 28),
          dy: better === 'higher' ? -10 : 10,
          fill: 'currentColor',
          stroke: 'var(--ground)',
          strokeWidth: 4,
        }),
      ],
    },
    table: {
      headings: ['Point', 'Agents on duty', text, 'Thresholds', 'Frontier'],
      rows: rows.map(({ name, onDuty, written, verdict, best }) => [
        name,
        amount(onDuty, 'count'),
        written,
        verdict,
        best ? 'on it' : '',
      ]),
    },
  })
}
