/** A value as text, and how finely. */
export interface Written {
  readonly text: string
  /** What one unit of the last digit is worth, in the value's own unit. */
  readonly step: number
  /** Digits after the point. */
  readonly decimals: number
  /** What stands behind a margin of the value. */
  readonly suffix: string
}

/** A share as a percentage with one digit after the point; only nothing is `0%` and only all is `100%`. */
export const share = (value: number): Written => {
  const form = { step: 0.001, decimals: 1, suffix: '' }
  if (value > 0 && value < 0.0005) return { ...form, text: '<0.1%' }
  if (value < 1 && value >= 0.9995) return { ...form, text: '>99.9%' }
  return { ...form, text: `${(100 * value).toFixed(1)}%` }
}

/** A number of things with thousands set off, and with as many digits after the point as its size asks for. */
export const count = (value: number): Written => {
  const decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2
  const form = { step: 10 ** -decimals, decimals, suffix: '' }
  if (value > 0 && value < 0.005) return { ...form, text: '<0.01' }
  return { ...form, text: Number.isInteger(value) ? grouped(value, 0) : grouped(value, decimals) }
}

const grouped = (value: number, decimals: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
