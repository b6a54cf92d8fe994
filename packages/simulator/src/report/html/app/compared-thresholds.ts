import { amountBeside } from '../../amount.ts'
import type { CompareResult } from '../../compare-result.ts'
import { atInterval } from '../../interval-words.ts'
import type { ThresholdResult } from '../../result.ts'
import { section } from './element.ts'
import { shortened } from './shortened.ts'
import { type Cell, sortableTable } from './sortable-table.ts'
import { SIGNS, TONES } from './threshold-signs.ts'

/** Every threshold, and whether each alternative keeps it. */
export const comparedThresholds = ({ alternatives }: CompareResult): HTMLElement | null => {
  const all = [
    ...new Set(alternatives.flatMap(({ thresholds }) => thresholds.map(({ threshold }) => threshold))),
  ]
  if (all.length === 0) return null
  return section(
    'thresholds',
    'Thresholds',
    sortableTable(
      'Which alternative keeps which threshold',
      ['threshold', ...alternatives.map(({ name }) => shortened(name, 24))],
      all.map((text) => [
        { text, value: text },
        ...alternatives.map(({ thresholds }) =>
          cellOf(thresholds.find(({ threshold }) => threshold === text)),
        ),
      ]),
    ),
  )
}

const cellOf = (result: ThresholdResult | undefined): Cell => {
  if (result === undefined) return { text: 'not asked for', value: null }
  const { verdict, mean, bound, unit } = result
  const observed = mean === null ? 'never observed' : amountBeside(mean, bound, unit) + atInterval(result)
  return { text: `${SIGNS[verdict]}: ${observed}`, value: verdict, tone: TONES[verdict] }
}
