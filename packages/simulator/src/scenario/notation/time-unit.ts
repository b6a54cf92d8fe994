import { orList } from '../nearest.ts'

/** Milliseconds per unit of time, by the unit's short name. */
export const TIME_UNITS = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const

export type TimeUnit = keyof typeof TIME_UNITS

export const isTimeUnit = (name: string): name is TimeUnit => Object.hasOwn(TIME_UNITS, name)

export const timeUnitNames: ReadonlyArray<TimeUnit> = ['ms', 's', 'min', 'h', 'd']

/** What to do about a unit that is none. */
export const useATimeUnit = `use ${orList(timeUnitNames)}`
