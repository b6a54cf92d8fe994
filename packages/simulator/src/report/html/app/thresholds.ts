import { amount, amountBeside } from '../../amount.ts'
import { atInterval, inHowMany } from '../../interval-words.ts'
import type { RunResult, ThresholdResult } from '../../result.ts'
import { element, section } from './element.ts'
import { intervalBar } from './interval-bar.ts'
import { SIGNS, TONES } from './threshold-signs.ts'

/** Every threshold, what was observed, and where its interval lies beside the bound. */
export const thresholds = ({ thresholds: list }: RunResult): HTMLElement | null =>
  list.length === 0
    ? null
    : section(
        'thresholds',
        'Thresholds',
        element(
          'div',
          { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Thresholds' },
          element(
            'table',
            { class: 'wide' },
            element(
              'thead',
              {},
              element(
                'tr',
                {},
                ...['Threshold', 'Verdict', 'Observed, beside the bound'].map((text) =>
                  element('th', { scope: 'col' }, text),
                ),
              ),
            ),
            element('tbody', {}, ...list.map(row)),
          ),
        ),
      )

const row = (result: ThresholdResult): HTMLElement =>
  element(
    'tr',
    {},
    element('th', { scope: 'row' }, result.threshold),
    element('td', { class: TONES[result.verdict] }, SIGNS[result.verdict] + inHowMany(result)),
    element(
      'td',
      {},
      element(
        'div',
        { class: 'observed' },
        element(
          'span',
          {},
          result.mean === null
            ? 'never observed'
            : amountBeside(result.mean, result.bound, result.unit) + atInterval(result),
          remark(result),
        ),
        intervalBar({
          ...result,
          mark: result.bound,
          markName: `bound ${amount(result.bound, result.unit)}`,
          tone: TONES[result.verdict],
        }),
      ),
    ),
  )

const remark = ({ verdict, moreReplications }: ThresholdResult): string =>
  verdict === 'undecided' && moreReplications !== null
    ? `; about ${moreReplications.toLocaleString('en-US')} more replications would probably settle it`
    : ''
