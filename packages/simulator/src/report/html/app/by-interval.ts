import * as Plot from '@observablehq/plot'
import type { Scope } from '../../../experiment/measure.ts'
import { metrics } from '../../../statistics/metrics.ts'
import { amountWithin } from '../../amount.ts'
import type { ThresholdResult } from '../../result.ts'
import type { MetricByInterval, PageIntervals, RunPage, ScopeByInterval } from '../page-data.ts'
import { axisText, timeTicks } from './axis.ts'
import { COLOURS, chart } from './chart.ts'
import { element, section } from './element.ts'
import { sortableTable } from './sortable-table.ts'
import { thinned } from './thinned.ts'

/** The intervals of the day or week over all replications, of the whole or of one queue, type or group: drawn, and as a table. */
export const byInterval = ({ intervals, result }: RunPage): HTMLElement | null => {
  if (intervals === null) return null
  const choice = element(
    'select',
    {},
    ...intervals.scopes.map(({ scope }, index) => element('option', { value: String(index) }, nameOf(scope))),
  )
  const charts = element('div', { class: 'charts' })
  const table = element('div')
  const show = (): void => {
    const chosen = intervals.scopes[Number(choice.value)]
    if (chosen === undefined) return
    const { scope } = chosen
    const figures = [...chosen.figures, ...(scope.kind === 'overall' ? onDutyOfAll(intervals) : [])]
    charts.replaceChildren(
      ...figures.map((each) => drawing(each, intervals.names, boundsOf(result.thresholds, scope, each))),
    )
    table.replaceChildren(tableOf(scope, figures, intervals.names))
  }
  choice.addEventListener('change', show)
  show()
  return section(
    'by-interval',
    'By interval',
    element(
      'p',
      { class: 'faint' },
      `All replications, every ${intervals.names.some((name) => name.includes(' ')) ? 'week' : 'day'} alike. Contacts count in the interval in which they came. Bars are confidence intervals; a dashed line is the bound of a threshold that must hold in every interval.`,
      intervals.scopesLeftOut === 0
        ? ''
        : ` There was no room for ${intervals.scopesLeftOut} more queues or types: they are in the JSON of the result.`,
    ),
    intervals.scopes.length < 2 ? null : element('p', {}, element('label', {}, 'Of ', choice)),
    charts,
    table,
  )
}

const nameOf = ({ kind, name }: Scope): string => (name === null ? 'all contacts' : `${kind} ${name}`)

/** How many agents are on duty in all groups together, if they are all there. */
const onDutyOfAll = ({ names, scopes }: PageIntervals): ReadonlyArray<MetricByInterval> => {
  const groups = scopes.flatMap(({ scope, figures }) =>
    scope.kind === 'group' ? figures.filter(({ metric }) => metric === 'onDuty') : [],
  )
  if (groups.length === 0) return []
  return [
    {
      metric: 'onDuty',
      mean: names.map((_, index) => groups.reduce((sum, { mean }) => sum + (mean[index] ?? 0), 0)),
      halfWidth: names.map(() => null),
    },
  ]
}

const boundsOf = (
  thresholds: ReadonlyArray<ThresholdResult>,
  { kind, name }: ScopeByInterval['scope'],
  { metric }: MetricByInterval,
): ReadonlyArray<number> =>
  thresholds
    .filter(
      (each) =>
        each.intervals !== null &&
        each.metric === metric &&
        each.scope.kind === kind &&
        each.scope.name === name,
    )
    .map(({ bound }) => bound)

const drawing = (
  { metric, mean, halfWidth }: MetricByInterval,
  names: ReadonlyArray<string>,
  bounds: ReadonlyArray<number>,
): HTMLElement => {
  const { text, unit } = metrics[metric]
  const places = names.map((_, index) => index)
  const rows = places.map((index) => {
    const value = mean[index] ?? null
    const half = halfWidth[index] ?? 0
    return {
      index,
      from: names[index] ?? '',
      value: value ?? Number.NaN,
      low: value === null ? Number.NaN : Math.max(0, value - half),
      high: value === null ? Number.NaN : unit === 'share' ? Math.min(1, value + half) : value + half,
      written: amountWithin(value, halfWidth[index] ?? null, unit),
    }
  })
  const most = Math.max(0, ...bounds, ...rows.map(({ high }) => (Number.isNaN(high) ? 0 : high)))
  return chart({
    title: capitalised(text),
    caption: CAPTIONS[metric] ?? '',
    options: (width) => ({
      height: 240,
      marginLeft: 64,
      marginBottom: 56,
      x: {
        type: 'point',
        domain: places,
        label: null,
        tickRotate: -40,
        ticks: thinned(places, width),
        tickFormat: (index: number) => names[index] ?? '',
      },
      y: {
        label: null,
        grid: true,
        ...(unit === 'share' ? { domain: [0, 1] } : { domain: [0, most === 0 ? 1 : most] }),
        ...(unit === 'time' && most > 0 ? { ticks: timeTicks(0, most) } : {}),
        tickFormat: (value: number) => axisText(value, unit),
      },
      marks: [
        Plot.ruleY([0]),
        Plot.ruleY(bounds, { strokeDasharray: '5 4' }),
        Plot.ruleX(rows, {
          x: 'index',
          y1: 'low',
          y2: 'high',
          stroke: COLOURS[0] ?? '',
          strokeOpacity: 0.4,
          strokeWidth: Math.max(1, Math.min(6, width / names.length / 3)),
        }),
        Plot.lineY(rows, {
          x: 'index',
          y: 'value',
          stroke: COLOURS[0] ?? '',
          strokeWidth: 2,
          ...(width / names.length < 6 ? {} : { marker: 'dot' as const }),
          channels: { from: 'from', [text]: 'written' },
          tip: { format: { x: false, y: false } },
        }),
      ],
    }),
    table: {
      headings: ['From', capitalised(text)],
      rows: rows.map(({ from, written }) => [from, written]),
    },
  })
}

/** What a reader may ask beside a drawing; what is left out says itself. */
const CAPTIONS: Readonly<Record<string, string>> = {
  serviceLevel: 'Answered in time, of those who came then.',
  meanWait: 'Of those who came then.',
  p95Wait: 'Of those who came then, one in twenty waited longer.',
  abandonment: 'Gave up, of those who came then.',
  arrived: 'How many came, over all days of the run.',
  work: 'How long agents worked for those who came then, over all days of the run.',
  queueLength: 'How many waited, on average.',
  onDuty: 'How many were there, on average.',
  occupancy: 'The busy part of the time on duty.',
  concurrency: 'How many a busy agent has in hand, on average.',
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const tableOf = (
  scope: Scope,
  figures: ReadonlyArray<MetricByInterval>,
  names: ReadonlyArray<string>,
): HTMLElement =>
  sortableTable(
    `Every interval of ${nameOf(scope)}`,
    ['from', ...figures.map(({ metric }) => metrics[metric].text)],
    names.map((name, index) => [
      { text: name, value: index },
      ...figures.map(({ metric, mean, halfWidth }) => ({
        text: amountWithin(mean[index] ?? null, halfWidth[index] ?? null, metrics[metric].unit),
        value: mean[index] ?? null,
      })),
    ]),
  )
