import type { Written } from './number.ts'

/** Milliseconds in the two units, or the one, that suit them: `640ms`, `8.25s`, `83.5s`, `3m 05s`, `1h 20m`. */
export const lengthOfTime = (milliseconds: number): Written => {
  if (milliseconds === 0) return { text: '0s', step: 10, decimals: 2, suffix: 's' }
  if (milliseconds < 0.05) return { text: '<0.1ms', step: 0.1, decimals: 1, suffix: 'ms' }
  if (milliseconds < 99.95) return plain(milliseconds, 1, 1, 'ms')
  if (milliseconds < 999.5) return plain(milliseconds, 1, 0, 'ms')
  if (milliseconds < 9995) return plain(milliseconds, SECOND, 2, 's')
  if (milliseconds < 99_950) return plain(milliseconds, SECOND, 1, 's')
  const seconds = Math.round(milliseconds / SECOND)
  return seconds < 3600
    ? double(seconds, 'm', 's', SECOND)
    : double(Math.round(milliseconds / MINUTE), 'h', 'm', MINUTE)
}

const SECOND = 1000
const MINUTE = 60 * SECOND

const plain = (milliseconds: number, unit: number, decimals: number, suffix: string): Written => ({
  text: (milliseconds / unit).toFixed(decimals) + suffix,
  step: unit / 10 ** decimals,
  decimals,
  suffix,
})

const double = (value: number, large: string, small: string, step: number): Written => ({
  text: `${Math.floor(value / 60).toLocaleString('en-US')}${large} ${String(value % 60).padStart(2, '0')}${small}`,
  step,
  decimals: 0,
  suffix: small,
})
