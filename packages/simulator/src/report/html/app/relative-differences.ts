import * as Plot from '@observablehq/plot'
import type { PairedDifference } from '../../../experiment/difference.ts'
import { metrics } from '../../../statistics/metrics.ts'
import { amount } from '../../amount.ts'
import type { Comparison } from '../../compare-result.ts'
import { differenceText, differenceVerdict } from '../../difference-text.ts'
import { axisText } from './axis.ts'
import { chart } from './chart.ts'
import { isHeadline } from './headline-differences.ts'
import { shortened } from './shortened.ts'

const VERDICTS = [
  { name: 'better', colour: 'var(--colour-3)', symbol: 'circle' },
  { name: 'worse', colour: 'var(--colour-2)', symbol: 'diamond2' },
  { name: 'higher', colour: 'var(--colour-1)', symbol: 'triangle' },
  { name: 'lower', colour: 'var(--colour-1)', symbol: 'triangle2' },
  { name: 'not shown to differ', colour: 'var(--faint)', symbol: 'times' },
  { name: 'the same', colour: 'var(--faint)', symbol: 'square' },
] as const

/** The headline figures of one alternative as parts of what the first has, each with its interval. */
export const relativeDifferences = ({ name, differences }: Comparison, first: string): HTMLElement | null => {
  const rows = differences.filter(isShown).map((each) => {
    const base = Math.abs(each.first as number)
    const { mean, low, high } = each.difference
    return {
      figure: labelOf(each),
      change: (mean as number) / base,
      from: (low ?? (mean as number)) / base,
      to: (high ?? (mean as number)) / base,
      verdict: differenceVerdict(each),
      each,
    }
  })
  if (rows.length === 0) return null
  const verdicts = VERDICTS.filter(({ name: verdict }) => rows.some((row) => row.verdict === verdict))
  const figures = rows.map(({ figure }) => figure)
  const colour = new Map(verdicts.map((each) => [each.name as string, each.colour as string]))
  return chart({
    title: `${shortened(name, 60)} against ${shortened(first, 60)}`,
    caption:
      'By how much each figure changes, as a part of what the first has. The line is the interval of the paired difference; where it crosses 0 no difference is shown.',
    options: {
      height: 70 + 34 * rows.length,
      marginLeft: Math.min(160, 24 + 7 * Math.max(...figures.map((text) => Math.min(18, text.length)))),
      marginRight: 24,
      x: { label: null, grid: true, nice: true, tickSpacing: 64, tickFormat: axisPercent },
      y: { type: 'band', domain: figures, label: null, tickFormat: (text: string) => shortened(text, 20) },
      color: {
        domain: verdicts.map((each) => each.name),
        range: verdicts.map((each) => each.colour),
      },
      symbol: {
        legend: true,
        domain: verdicts.map((each) => each.name),
        range: verdicts.map((each) => each.symbol),
      },
      marks: [
        Plot.ruleX([0], { strokeWidth: 1.5 }),
        Plot.ruleY(rows, {
          y: 'figure',
          x1: 'from',
          x2: 'to',
          stroke: ({ verdict }: (typeof rows)[number]) => colour.get(verdict) ?? '',
          strokeWidth: 3,
        }),
        Plot.dot(rows, {
          y: 'figure',
          x: 'change',
          fill: 'verdict',
          stroke: 'verdict',
          symbol: 'verdict',
          r: 5,
          tip: true,
          channels: {
            difference: ({ each }: (typeof rows)[number]) => differenceText(each),
          },
        }),
      ],
    },
    table: {
      headings: ['Figure', 'First', 'Other', 'Difference', 'Change', 'Verdict'],
      rows: rows.map(({ figure, change, verdict, each }) => [
        figure,
        amount(each.first, each.unit),
        amount(each.other, each.unit),
        differenceText(each),
        percent(change),
        verdict,
      ]),
    },
  })
}

/** The headline figures, and how busy each group is; a part of nothing cannot be said. */
const isShown = (each: PairedDifference): boolean =>
  (isHeadline(each) || (each.scope.kind === 'group' && each.metric === 'occupancy')) &&
  each.first !== null &&
  each.first !== 0 &&
  each.difference.mean !== null

const labelOf = ({ scope, metric }: PairedDifference): string =>
  scope.name === null ? metrics[metric].text : `${metrics[metric].text} ${scope.name}`

const axisPercent = (share: number): string => `${share > 0 ? '+' : ''}${axisText(share, 'share')}`

const percent = (share: number): string => {
  const text = amount(share, 'share')
  return share > 0 ? `+${text.replace(/^[<>]/u, '')}` : text
}
