import type { PairedDifference } from '../../../experiment/difference.ts'
import { metrics } from '../../../statistics/metrics.ts'
import { amount } from '../../amount.ts'
import type { CompareResult, Comparison } from '../../compare-result.ts'
import { differenceText } from '../../difference-text.ts'
import { differenceTone, signedVerdict } from './difference-tone.ts'
import { element, section } from './element.ts'
import { intervalBar } from './interval-bar.ts'
import { relativeDifferences } from './relative-differences.ts'
import { shortened } from './shortened.ts'
import { type Cell, sortableTable } from './sortable-table.ts'

/** Of each alternative but the first: how it differs from it, drawn and in numbers. */
export const differences = ({ alternatives, comparisons }: CompareResult): HTMLElement => {
  const first = alternatives[0]?.name ?? ''
  return section(
    'differences',
    'Differences',
    ...comparisons.flatMap((each) => [
      relativeDifferences(each, first),
      tableOf(each, first, comparisons.length > 1),
    ]),
  )
}

const tableOf = ({ name, differences: list }: Comparison, first: string, several: boolean): HTMLElement => {
  const shown = list.filter(
    ({ first: one, other }) => (one !== null && one !== 0) || (other !== null && other !== 0),
  )
  return sortableTable(
    several ? `Every figure of ${shortened(name, 60)}` : 'Every figure',
    ['figure', shortened(first, 24), shortened(name, 24), 'difference', 'verdict', 'interval and 0'],
    shown.map(
      (each): ReadonlyArray<Cell> => [
        figureOf(each),
        { text: amount(each.first, each.unit), value: each.first },
        { text: amount(each.other, each.unit), value: each.other },
        { text: differenceText(each), value: relative(each) },
        { text: signedVerdict(each), value: signedVerdict(each), tone: differenceTone(each) },
        { text: '', value: relative(each), drawn: bar(each) },
      ],
    ),
  )
}

/** As a threshold would name it. */
const figureOf = ({ metric, scope: { kind, name } }: PairedDifference): Cell => {
  const { text } = metrics[metric]
  const written = name === null ? text : `${text} of ${kind} ${name}`
  return { text: written, value: written }
}

/** By how much it changes what the first has: differences in several units are sorted by that. */
const relative = ({ first, difference: { mean } }: PairedDifference): number | null =>
  mean === null || first === null ? null : first === 0 ? Math.sign(mean) * Number.MAX_VALUE : mean / first

const bar = (difference: PairedDifference): HTMLElement => {
  const { difference: interval, unit, verdict } = difference
  if (verdict === 'same') return element('span', {}, '=')
  return intervalBar({
    ...interval,
    unit,
    mark: 0,
    markName: 'no difference is 0',
    tone: differenceTone(difference),
  })
}
