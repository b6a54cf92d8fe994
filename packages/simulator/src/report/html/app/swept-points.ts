import { findMeasure } from '../../../experiment/find-measure.ts'
import { type MetricName, metrics } from '../../../statistics/metrics.ts'
import { amount, amountWithin } from '../../amount.ts'
import { shortened } from './shortened.ts'
import { type Cell, sortableTable } from './sortable-table.ts'
import { SWEEP_VERDICTS } from './sweep-verdicts.ts'
import { frontierBy, serviceMetrics, type SweptPoints } from './swept-figures.ts'

/** Every point with what it was set to and what came of it; the frontier is that of one figure. */
export const sweptPoints = (points: SweptPoints, metric: MetricName | undefined): HTMLElement => {
  const paths = [...new Set(points.flatMap(({ settings }) => settings.map(({ path }) => path)))]
  const judged = points.some(({ verdict }) => verdict !== null)
  const onFrontier = new Set(metric === undefined ? [] : frontierBy(points, metric))
  const services = serviceMetrics(points)
  const groups = [
    ...new Set(
      points.flatMap(({ measures }) =>
        measures.flatMap(({ scope }) => (scope.kind === 'group' && scope.name !== null ? [scope.name] : [])),
      ),
    ),
  ]
  return sortableTable(
    'Every point',
    [
      ...paths.map((path) => shortened(path, 40)),
      ...(judged ? ['thresholds'] : []),
      'frontier',
      'agents on duty',
      ...services.map((each) => metrics[each].text),
      ...groups.map((name) => `occupancy ${shortened(name)}`),
    ],
    points.map((point, position) => [
      ...paths.map((path) => setting(point.settings.find((each) => each.path === path)?.value ?? '')),
      ...(judged ? [verdict(point.verdict)] : []),
      onFrontier.has(position) ? { text: 'on it', value: 1 } : { text: '', value: 0 },
      { text: amount(point.onDuty, 'count'), value: point.onDuty },
      ...services.map((each) => figure(point, each, 'overall', null)),
      ...groups.map((name) => figure(point, 'occupancy', 'group', name)),
    ]),
  )
}

/** Numbers are sorted as numbers, and all else as text in which numbers count. */
const setting = (value: string): Cell => ({ text: shortened(value, 80), value })

const verdict = (of: SweptPoints[number]['verdict']): Cell => {
  const { sign, text, tone } = SWEEP_VERDICTS[of ?? 'none']
  return { text: `${sign} ${text}`, value: of, tone }
}

const figure = (
  { measures }: SweptPoints[number],
  metric: MetricName,
  kind: 'overall' | 'group',
  name: string | null,
): Cell => {
  const measure = findMeasure(measures, metric, { kind, name })
  return {
    text: amountWithin(measure?.mean ?? null, measure?.halfWidth ?? null, metrics[metric].unit),
    value: measure?.mean ?? null,
  }
}
