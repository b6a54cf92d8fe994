import type { Cycle } from './notation/cycle.ts'
import { TIME_UNITS } from './notation/time-unit.ts'
import { type LocalSpan, spansOfOneOffset } from './spans-of-one-offset.ts'

/** A value that holds from a moment on, milliseconds since 1970. */
export interface Step<A = number> {
  readonly at: number
  readonly value: A
}

/**
 * What values that recur by local time mean between two moments: ascending steps, the first at `start`. At every
 * moment the value is the one that the cycle gives for what the clocks of the time zone show then, so an hour that
 * they skip is left out and an hour that they show twice counts twice.
 */
export const cycleMoments = <A>(cycle: Cycle<A>, span: LocalSpan): ReadonlyArray<Step<A>> => {
  const steps: Array<Step<A>> = []
  const add = (at: number, value: A): void => {
    const last = steps[steps.length - 1]
    if (last === undefined || last.value !== value) steps.push({ at, value })
  }
  for (const { from, to, offset } of spansOfOneOffset(span)) {
    const now = phaseOf(from + offset, cycle.every)
    const current = cycle.steps.findLast((step) => step.from <= now) ?? cycle.steps[cycle.steps.length - 1]
    if (current !== undefined) add(from, current.value)
    for (let begins = from + offset - now; begins < to + offset; begins += LENGTH[cycle.every]) {
      for (const step of cycle.steps) {
        const at = begins + step.from - offset
        if (at > from && at < to) add(at, step.value)
      }
    }
  }
  return steps
}

/** How long a cycle is by the clocks. */
export const LENGTH = { day: TIME_UNITS.d, week: 7 * TIME_UNITS.d } as const

/** The first of January 1970 was a Thursday. */
const MONDAY = 4 * TIME_UNITS.d

/** How far into its day or week a local time is, given as if it were UTC. */
export const phaseOf = (local: number, every: Cycle<unknown>['every']): number => {
  const length = LENGTH[every]
  const since = every === 'week' ? local - MONDAY : local
  return ((since % length) + length) % length
}
