import type { Unit } from '../../../statistics/metrics.ts'
import { amount } from '../../amount.ts'
import { element } from './element.ts'

/** An interval, and what it is judged by. */
export interface IntervalBar {
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: Unit
  /** Where the line stands that it is judged by: a bound, or no difference. */
  readonly mark: number
  /** What that line is called. */
  readonly markName: string
  readonly tone: string
}

/** An interval as a bar and what it is judged by as a line across it, both on one scale. */
export const intervalBar = ({ mean, low, high, unit, mark, markName, tone }: IntervalBar): HTMLElement => {
  if (mean === null) return element('span', {}, '–')
  const from = low ?? mean
  const to = high ?? mean
  const reach = Math.max(to, mark, mean) - Math.min(from, mark, mean) || Math.abs(mark) || 1
  const left = Math.min(from, mark, mean) - 0.15 * reach
  const at = (value: number): string => `${(100 * (value - left)) / (1.3 * reach)}%`
  const bar = element('span', { class: `bar ${tone}` })
  bar.style.setProperty('--from', at(from))
  bar.style.setProperty('--to', at(to))
  bar.style.setProperty('--mean', at(mean))
  bar.style.setProperty('--bound', at(mark))
  const text = `${amount(from, unit)} to ${amount(to, unit)}; ${markName}`
  return element('span', { class: 'interval', role: 'img', 'aria-label': text, title: text }, bar)
}
