import { type MetricName, metrics } from '../../../statistics/metrics.ts'
import { findMeasure } from '../../../experiment/find-measure.ts'
import type { Measure } from '../../../experiment/measure.ts'
import { amountWithin } from '../../amount.ts'
import type { CompareResult } from '../../compare-result.ts'
import { section } from './element.ts'
import { shortened } from './shortened.ts'
import { type Cell, sortableTable } from './sortable-table.ts'

/** Every figure of the whole, of all alternatives, each with its own interval. */
export const sideBySide = ({ alternatives }: CompareResult): HTMLElement => {
  const overall = { kind: 'overall', name: null } as const
  const measured = (Object.keys(metrics) as ReadonlyArray<MetricName>)
    .map((metric) => ({
      metric,
      of: alternatives.map(({ measures }) => findMeasure(measures, metric, overall)),
    }))
    .filter(({ of }) => of.some((measure) => (measure?.mean ?? 0) !== 0))
  return section(
    'side-by-side',
    'Side by side',
    sortableTable(
      'The whole of each, with its own interval',
      ['figure', ...alternatives.map(({ name }) => shortened(name, 24))],
      measured.map(({ metric, of }) => [
        { text: metrics[metric].text, value: metrics[metric].text },
        ...of.map((measure) => cellOf(metric, measure)),
      ]),
    ),
  )
}

const cellOf = (metric: MetricName, measure: Measure | undefined): Cell => ({
  text: amountWithin(measure?.mean ?? null, measure?.halfWidth ?? null, metrics[metric].unit),
  value: measure?.mean ?? null,
})
