import { LENGTH, phaseOf } from './local-moments.ts'
import type { Cycle } from './notation/cycle.ts'
import { type LocalSpan, spansOfOneOffset } from './spans-of-one-offset.ts'

/** A straight line from a moment, milliseconds since 1970, on to the next one's. */
export interface Ramp {
  readonly at: number
  /** The value at the moment. */
  readonly from: number
  /** The value just before the next. */
  readonly to: number
}

/**
 * What values that recur by local time, with straight lines from one to the next, mean between two moments: ascending
 * lines, the first at `start`. At every moment the value is the one for what the clocks of the time zone show then.
 */
export const localRamps = (cycle: Cycle<number>, span: LocalSpan): ReadonlyArray<Ramp> =>
  spansOfOneOffset(span).flatMap(({ from, to, offset }) => {
    const corners = [from]
    const begins = from + offset - phaseOf(from + offset, cycle.every)
    for (let turn = begins; turn < to + offset; turn += LENGTH[cycle.every]) {
      for (const step of cycle.steps) {
        const at = turn + step.from - offset
        if (at > from && at < to) corners.push(at)
      }
    }
    return corners.map((at, index) => ({
      at,
      from: valueAt(cycle, at + offset),
      to: valueAt(cycle, (corners[index + 1] ?? to) + offset),
    }))
  })

const valueAt = ({ every, steps }: Cycle<number>, local: number): number => {
  const length = LENGTH[every]
  const now = phaseOf(local, every)
  const after = steps.findIndex(({ from }) => from > now)
  const before = steps.at(after - (after < 0 ? 0 : 1))
  const next = steps.at(Math.max(0, after))
  if (before === undefined || next === undefined) return 0
  const gap = (next.from - before.from + length) % length
  const passed = (now - before.from + length) % length
  return gap === 0 ? before.value : before.value + ((next.value - before.value) * passed) / gap
}
