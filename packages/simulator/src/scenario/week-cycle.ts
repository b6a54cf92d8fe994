import type { Cycle } from './notation/cycle.ts'
import { WEEK, type WeekTime } from './notation/week-times.ts'

/** Whether a moment of the week, milliseconds since local midnight of Monday, lies in one of these times. */
export const liesIn = (times: ReadonlyArray<WeekTime>, moment: number): boolean =>
  times.some(({ from, to }) => (from <= moment && moment < to) || moment + WEEK < to)

/** What holds in a week whose moments are told apart by several lists of times, as a cycle. */
export const weekCycle = <A>(
  lists: ReadonlyArray<ReadonlyArray<WeekTime>>,
  at: (moment: number) => A,
): Cycle<A> => {
  const bounds = new Set([0, ...lists.flat().flatMap(({ from, to }) => [from, to % WEEK])])
  const steps: Array<{ readonly from: number; readonly value: A }> = []
  for (const from of [...bounds].sort((one, other) => one - other)) {
    const value = at(from)
    if (steps.at(-1)?.value !== value) steps.push({ from, value })
  }
  return { _tag: 'Cycle', every: 'week', steps }
}
