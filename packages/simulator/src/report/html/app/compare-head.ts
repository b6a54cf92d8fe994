import type { PairedDifference } from '../../../experiment/difference.ts'
import type { CompareResult, Comparison } from '../../compare-result.ts'
import { counted } from '../../counted.ts'
import { element } from './element.ts'
import { isHeadline } from './headline-differences.ts'

/** What is compared with what, what came of it in a line for each, and on how many replications that rests. */
export const compareHead = ({
  tool,
  alternatives,
  comparisons,
  confidence,
  partial,
}: CompareResult): HTMLElement => {
  const [first] = alternatives
  const names = [...new Set(alternatives.map(({ scenario }) => scenario.name))]
  const { finished = 0, planned = 0 } = first?.replications ?? {}
  return element(
    'header',
    {},
    element('p', { class: 'tool' }, `${tool.name} ${tool.version}: a comparison`),
    element('h1', {}, ...named(names, ' against ')),
    element(
      'p',
      {},
      ...named([first?.name ?? ''], ''),
      ' is compared with ',
      ...named(
        comparisons.map(({ name }) => name),
        ', with ',
      ),
      '.',
    ),
    ...comparisons.map(verdict),
    partial
      ? element(
          'p',
          { class: 'verdict doubtful' },
          `Partial: interrupted, ${finished} of ${counted(planned, 'replication')} finished.`,
        )
      : null,
    element(
      'p',
      { class: 'faint' },
      finished > 1
        ? `${counted(finished, 'replication')} of each on the same random numbers; ± spans the ${Number((100 * confidence).toFixed(3))}% interval of the difference, replication by replication.`
        : '1 replication of each on the same random numbers; intervals need two or more.',
    ),
  )
}

/** Names in a sentence: none of them turns the direction of the rest. */
const named = (names: ReadonlyArray<string>, between: string): ReadonlyArray<Node | string> =>
  names.flatMap((name, index) => [index === 0 ? '' : between, element('bdi', {}, name)])

const verdict = ({ name, differences }: Comparison): HTMLElement => {
  const headline = differences.filter(isHeadline)
  const count = (is: (difference: PairedDifference) => boolean): number => headline.filter(is).length
  const better = count((each) => each.better === true)
  const worse = count((each) => each.better === false)
  const same = count(({ verdict }) => verdict === 'same')
  const open = count(({ verdict }) => verdict === 'undecided')
  const parts = [
    [better, 'better'],
    [worse, 'worse'],
    [same, 'the same'],
    [open, 'not shown to differ'],
  ] as const
  const sign = better > 0 && worse === 0 ? '✓' : worse > 0 && better === 0 ? '✗' : '?'
  const tone = { '✓': 'good', '✗': 'bad', '?': 'doubtful' }[sign]
  return element(
    'p',
    { class: `verdict ${better + worse === 0 ? '' : tone}` },
    better + worse === 0 ? '' : `${sign} `,
    element('bdi', {}, name),
    `: of ${counted(headline.length, 'headline figure')} ${parts
      .filter(([many]) => many > 0)
      .map(([many, what]) => `${many} ${what}`)
      .join(', ')}`,
  )
}
