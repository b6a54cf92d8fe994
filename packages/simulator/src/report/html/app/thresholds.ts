import { amount, amountBeside } from '../../amount.ts'
import type { RunResult, ThresholdResult } from '../../result.ts'
import { element, section } from './element.ts'

const SIGNS = { kept: '✓ kept', broken: '✗ broken', undecided: '? undecided' } as const
const TONES = { kept: 'good', broken: 'bad', undecided: 'doubtful' } as const

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
                ...['Threshold', 'Verdict', 'Observed', 'Interval and bound'].map((text) =>
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
    element('td', { class: TONES[result.verdict] }, SIGNS[result.verdict]),
    element(
      'td',
      {},
      result.mean === null ? 'never observed' : amountBeside(result.mean, result.bound, result.unit),
      remark(result),
    ),
    element('td', {}, interval(result)),
  )

const remark = ({ verdict, moreReplications }: ThresholdResult): string =>
  verdict === 'undecided' && moreReplications !== null
    ? `; about ${moreReplications.toLocaleString('en-US')} more replications would probably settle it`
    : ''

/** The interval as a bar, the bound as a line across it, both on one scale. */
const interval = (result: ThresholdResult): HTMLElement => {
  const { mean, low, high, bound, unit } = result
  if (mean === null) return element('span', {}, '–')
  const from = low ?? mean
  const to = high ?? mean
  const reach = Math.max(to, bound, mean) - Math.min(from, bound, mean) || Math.abs(bound) || 1
  const left = Math.min(from, bound, mean) - 0.15 * reach
  const at = (value: number): string => `${(100 * (value - left)) / (1.3 * reach)}%`
  const bar = element('span', { class: `bar ${TONES[result.verdict]}` })
  bar.style.setProperty('--from', at(from))
  bar.style.setProperty('--to', at(to))
  bar.style.setProperty('--mean', at(mean))
  bar.style.setProperty('--bound', at(bound))
  return element(
    'span',
    {
      class: 'interval',
      role: 'img',
      'aria-label': `${amount(from, unit)} to ${amount(to, unit)}; bound ${amount(bound, unit)}`,
      title: `${amount(from, unit)} to ${amount(to, unit)}; bound ${amount(bound, unit)}`,
    },
    bar,
  )
}
