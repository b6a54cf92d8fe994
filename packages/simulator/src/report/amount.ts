import type { Unit } from '../statistics/metrics.ts'
import { lengthOfTime } from './length-of-time.ts'
import { count, share, type Written } from './number.ts'

/**
 * A value with its unit as people read it: `83.1%`, `640ms`, `12.3s`, `3m 05s`, `1h 20m`, `1,234`; `–` for none. What
 * would be rounded to nothing, or to all, says so: `<0.1%`, `>99.9%`.
 */
export const amount = (value: number | null, unit: Unit): string =>
  value === null ? '–' : write(value, unit).text

/**
 * A value and half the width of its interval, rounded up, in the last unit of the value: `83.1% ±0.4`, `3m 05s ±12s`.
 * The value alone where there is no interval, or none of any width.
 */
export const amountWithin = (value: number | null, halfWidth: number | null, unit: Unit): string => {
  if (value === null || halfWidth === null || !(halfWidth > NOTHING * Math.abs(value)))
    return amount(value, unit)
  const { text, step, decimals, suffix } = write(value, unit)
  const steps = Math.ceil(halfWidth / step - NOTHING)
  const margin = Math.max(1, steps) / 10 ** decimals
  return `${text} ±${margin.toLocaleString('en-US', { minimumFractionDigits: decimals })}${suffix}`
}

/** A value that is judged by a bound: where rounding makes the two look the same, it says on which side it is. */
export const amountBeside = (value: number | null, bound: number, unit: Unit): string => {
  const text = amount(value, unit)
  if (value === null || value === bound || text !== amount(bound, unit)) return text
  return `just ${value < bound ? 'under' : 'over'} ${text}`
}

const write = (value: number, unit: Unit): Written => {
  if (value < 0) {
    const written = write(-value, unit)
    return { ...written, text: `-${written.text.replace(/^[<>]/u, '')}` }
  }
  switch (unit) {
    case 'share':
      return share(value)
    case 'time':
      return lengthOfTime(value)
    case 'count':
      return count(value)
  }
}

/** What arithmetic leaves of a difference that is none. */
const NOTHING = 1e-9
