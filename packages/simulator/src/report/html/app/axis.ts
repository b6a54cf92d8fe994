import type { Unit } from '../../../statistics/metrics.ts'
import { amount } from '../../amount.ts'

/** A value beside an axis, where it is round: `80%`, `2.5%`, `30s`, `2m`, `1h 30m`. */
export const axisText = (value: number, unit: Unit): string => {
  switch (unit) {
    case 'share':
      return `${Number((100 * value).toFixed(2))}%`
    case 'time':
      return value < 0 ? `-${timeText(-value)}` : timeText(value)
    case 'count':
      return amount(value, unit)
  }
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const

const timeText = (value: number): string => {
  let left = Math.round(value)
  const parts = UNITS.flatMap(([name, length]) => {
    const many = Math.floor(left / length)
    left -= many * length
    return many === 0 ? [] : [`${many}${name}`]
  })
  return parts.length === 0 ? '0s' : parts.slice(0, 2).join(' ')
}

const SECOND = 1000
const FORTNIGHT = 336 * 3600 * SECOND
const STEPS: ReadonlyArray<number> = [
  ...[0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 20, 30].map((minutes) => minutes * 60 * SECOND),
  ...[1, 2, 4, 8, 12, 24, 48, 96, 168].map((hours) => hours * 3600 * SECOND),
  FORTNIGHT,
]

const weeks = (length: number): number => Math.ceil(length / FORTNIGHT) * FORTNIGHT

/** Round moments up to the longest of some times, about as many as are read with ease. */
export const timeTicks = (from: number, to: number, most = 6): Array<number> => {
  const step = STEPS.find((each) => (to - from) / each <= most) ?? weeks((to - from) / most)
  const ticks = []
  for (let tick = Math.ceil(from / step); tick * step <= to; tick++) ticks.push(tick * step)
  return ticks
}

/** Whole numbers between two, about as many as are read with ease. */
export const wholeTicks = (from: number, to: number, most = 12): Array<number> => {
  const step = Math.max(1, Math.ceil((to - from) / most))
  const ticks = []
  for (let tick = Math.ceil(from); tick <= to; tick += step) ticks.push(tick)
  return ticks
}
