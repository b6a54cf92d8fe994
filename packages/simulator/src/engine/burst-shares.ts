import type { BurstState } from './plan.ts'

/** @internal The share of time that a settled burst process spends in each state. */
export const burstShares = (states: ReadonlyArray<BurstState>): ReadonlyArray<number> => {
  const visits = visitsOf(states)
  const times = states.map(({ stay }, state) => stay * (visits[state] ?? 0))
  const whole = times.reduce((sum, time) => sum + time, 0)
  return times.map((time) => time / whole)
}

/** @internal What the rate is multiplied by on average, in the long run. */
export const meanTimes = (states: ReadonlyArray<BurstState> | null): number =>
  states === null
    ? 1
    : burstShares(states).reduce((sum, share, state) => sum + share * (states[state]?.times ?? 0), 0)

/**
 * How often each state is visited, relative to the first. States are left out one by one, from the last, and their
 * visitors sent on to the others (Grassmann, Taksar and Heyman): without a subtraction, so nothing cancels out.
 */
const visitsOf = (states: ReadonlyArray<BurstState>): ReadonlyArray<number> => {
  const chance = states.map(({ next }) => {
    const row = states.map(() => 0)
    for (const { value, share } of next) row[value] = (row[value] ?? 0) + share
    return row
  })
  const at = (from: number, to: number): number => chance[from]?.[to] ?? 0
  const set = (from: number, to: number, value: number): void => {
    const row = chance[from]
    if (row !== undefined) row[to] = value
  }
  for (let last = states.length - 1; last > 0; last--) {
    let away = 0
    for (let to = 0; to < last; to++) away += at(last, to)
    for (let from = 0; from < last; from++) {
      set(from, last, at(from, last) / away)
      for (let to = 0; to < last; to++) set(from, to, at(from, to) + at(from, last) * at(last, to))
    }
  }
  const visits = [1]
  for (let state = 1; state < states.length; state++) {
    visits[state] = visits.reduce((sum, each, from) => sum + each * at(from, state), 0)
  }
  return visits
}
