import type { Unit } from '../statistics/metrics.ts'

/** A value with its unit as people read it: `83.1%`, `12.3s`, `3m 05s`, `1h 20m`, `1,234`; `–` for none. */
export const amount = (value: number | null, unit: Unit): string => {
  if (value === null) return '–'
  switch (unit) {
    case 'share':
      return `${(100 * value).toFixed(1)}%`
    case 'time':
      return lengthOfTime(value)
    case 'count':
      return count(value)
  }
}

/** A value and half the width of its interval, such as `83.1% ±0.4`; the value alone when there is no interval. */
export const amountWithin = (value: number | null, halfWidth: number | null, unit: Unit): string => {
  if (value === null || halfWidth === null) return amount(value, unit)
  return `${amount(value, unit)} ±${unit === 'share' ? (100 * halfWidth).toFixed(1) : amount(halfWidth, unit)}`
}

const count = (value: number): string =>
  Number.isInteger(value) || value >= 100
    ? Math.round(value).toLocaleString('en-US')
    : value.toFixed(value < 10 ? 2 : 1)

const lengthOfTime = (milliseconds: number): string => {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(2)}s`
  if (seconds < 99.95) return `${seconds.toFixed(1)}s`
  const whole = Math.round(seconds)
  if (whole < 3600) return `${Math.floor(whole / 60)}m ${pad(whole % 60)}s`
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60).toLocaleString('en-US')}h ${pad(minutes % 60)}m`
}

const pad = (value: number): string => String(value).padStart(2, '0')
