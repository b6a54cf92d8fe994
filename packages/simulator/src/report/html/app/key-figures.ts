import { type MetricName, metrics } from '../../../statistics/metrics.ts'
import { amountWithin } from '../../amount.ts'
import type { RunResult } from '../../result.ts'
import { element, section } from './element.ts'

const SHOWN: ReadonlyArray<MetricName> = [
  'serviceLevel',
  'meanWait',
  'p95Wait',
  'abandonment',
  'blocking',
  'arrived',
  'served',
  'meanHandling',
]

/** The figures of the whole that people ask for first. */
export const keyFigures = ({ measures }: RunResult): HTMLElement =>
  section(
    'figures',
    'Key figures',
    element(
      'dl',
      { class: 'cards' },
      ...SHOWN.flatMap((metric) => {
        const found = measures.find((each) => each.metric === metric && each.scope.kind === 'overall')
        if (found?.mean == null) return []
        return [
          element(
            'div',
            {},
            element('dt', {}, metrics[metric].text),
            element('dd', {}, amountWithin(found.mean, found.halfWidth, found.unit)),
          ),
        ]
      }),
    ),
  )
